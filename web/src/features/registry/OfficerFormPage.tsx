import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useRegistry, useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import { type OfficerEntry, useAll } from '../../api/registers';
import { useText } from '../../i18n/text';
import { EntryForm } from '../../ui/EntryForm';
import { Field } from '../../ui/Field';
import { Group } from '../../ui/Group';
import { Page } from '../../ui/Page';
import { Cell, Rows } from '../../ui/Rows';
import { ExpiryMark } from './CertificateMark';
import { Loaded } from './EntryDetail';
import { useEditor } from './editor';
import { OfficerWeeks } from './OfficerWeeks';
import { checked, entryOf, fieldsOf, formOf, type OfficerForm } from './officerForm';

export function NewOfficerPage() {
  return <Editor stored={null} />;
}

export function EditOfficerPage({ id }: { id: string }) {
  return (
    <Loaded part="officers" id={id}>
      {(stored) => <Editor stored={stored} />}
    </Loaded>
  );
}

function Editor({ stored }: { stored: Versioned<OfficerEntry> | null }) {
  const t = useText();
  const { me } = useScope();
  const registry = useRegistry();
  const departments = useAll('departments').data ?? [];
  const bases = useAll('bases').data ?? [];
  const calendar = useAll('calendar').data ?? [];
  const isNew = stored === null;
  const { entry, cancel } = useEditor<'officers', OfficerForm>({
    part: 'officers',
    stored,
    idOf: (form) => form.id.trim(),
    formOf: (one) => formOf(one, me.department?.id ?? ''),
    entryOf,
    fields: fieldsOf(
      t,
      (id) => departments.find((one) => one.id === id)?.name ?? id,
      (id) => bases.find((one) => one.id === id)?.name ?? id,
    ),
    check: (form) => checked(t, form),
  });
  const { form, change, errorsOf } = entry;
  return (
    <Page
      title={isNew ? t('registry.newOfficer') : t('entries.editOf', { name: form.name })}
      wrong={entry.errors.summary.length > 0}
    >
      <EntryForm
        roles={['office.planner', 'department.clerk']}
        owner={stored === null ? undefined : (stored.data.department ?? '')}
        entry={entry}
        action={t(isNew ? 'registry.createOfficer' : 'registry.saveOfficer')}
        cancel={cancel}
      >
        <fieldset>
          <legend>{t('registry.person')}</legend>
          {isNew ? (
            <Field id="id" label={t('registry.id')} hint={t('registry.officerIdHint')} errors={errorsOf('id')}>
              {(tie) => <Input {...tie} value={form.id} onChange={(event) => change({ id: event.target.value })} />}
            </Field>
          ) : null}
          <Field id="name" label={t('registry.officerName')} errors={errorsOf('name')}>
            {(tie) => <Input {...tie} value={form.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
          <Field
            id="department"
            label={t('registry.department')}
            hint={t('registry.officerDepartmentHint')}
            errors={errorsOf('department')}
          >
            {(tie) => (
              <Select
                {...tie}
                className="wide"
                disabled={me.department !== undefined}
                value={form.department}
                onChange={(department: string) => change({ department })}
                options={[
                  { value: '', label: t('registry.townOfficer') },
                  ...departments.map((one) => ({ value: one.id, label: one.name })),
                ]}
              />
            )}
          </Field>
          <Field
            id="bases"
            label={t('registry.bases')}
            hint={t('registry.officerBasesHint')}
            errors={errorsOf('bases')}
          >
            {(tie) => (
              <Select
                {...tie}
                mode="multiple"
                className="wide"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('registry.chooseBases')}
                value={form.bases}
                onChange={(chosen: string[]) => change({ bases: chosen })}
                options={bases.map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
          </Field>
          <Field id="phone" label={t('registry.phone')} errors={errorsOf('phone')}>
            {(tie) => (
              <Input
                {...tie}
                type="tel"
                value={form.phone}
                onChange={(event) => change({ phone: event.target.value })}
              />
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('registry.whatMay')}</legend>
          <Group
            id="certificates"
            label={t('registry.certificates')}
            hint={t('registry.certificatesHint')}
            errors={errorsOf('certificates')}
          >
            <Rows
              rows={form.certificates}
              name={t('registry.certificate')}
              add={t('registry.addCertificate')}
              blank={{ kind: '', number: '', validUntil: '' }}
              onChange={(certificates) => change({ certificates })}
            >
              {(row, edit) => (
                <>
                  <Cell label={t('registry.kind')}>
                    <Input
                      value={row.kind}
                      list="certificate-kinds"
                      onChange={(event) => edit({ kind: event.target.value })}
                    />
                  </Cell>
                  <Cell label={t('registry.number')}>
                    <Input value={row.number} onChange={(event) => edit({ number: event.target.value })} />
                  </Cell>
                  <Cell label={t('registry.until')}>
                    <input
                      type="date"
                      value={row.validUntil}
                      onChange={(event) => edit({ validUntil: event.target.value })}
                    />
                  </Cell>
                  <ExpiryMark validUntil={row.validUntil === '' ? undefined : row.validUntil} />
                </>
              )}
            </Rows>
            <datalist id="certificate-kinds">
              {registry.data?.certificates.map((kind) => (
                <option key={kind} value={kind} />
              ))}
            </datalist>
          </Group>
          <div className="field check">
            <Checkbox checked={form.mayLead} onChange={(event) => change({ mayLead: event.target.checked })}>
              {t('registry.mayLeadLabel')}
            </Checkbox>
          </div>
          <div className="field check">
            <Checkbox checked={form.assistant} onChange={(event) => change({ assistant: event.target.checked })}>
              {t('registry.assistantLabel')}
            </Checkbox>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('registry.whenMay')}</legend>
          <OfficerWeeks
            pattern={form.sessions}
            exceptions={form.exceptions}
            leave={form.leave}
            calendar={calendar}
            errors={errorsOf('sessions')}
            onPattern={(sessions) => change({ sessions })}
            onExceptions={(exceptions) => change({ exceptions })}
          />
          <Group id="leave" label={t('registry.leave')} hint={t('registry.leaveHint')} errors={errorsOf('leave')}>
            <Rows
              rows={form.leave}
              name={t('registry.leave')}
              add={t('registry.addLeave')}
              blank={{ from: '', to: '', reason: '' }}
              onChange={(leave) => change({ leave })}
            >
              {(row, edit) => (
                <>
                  <Cell label={t('registry.firstDay')}>
                    <input type="date" value={row.from} onChange={(event) => edit({ from: event.target.value })} />
                  </Cell>
                  <Cell label={t('registry.lastDayOf')}>
                    <input type="date" value={row.to} onChange={(event) => edit({ to: event.target.value })} />
                  </Cell>
                  <Cell label={t('registry.reason')}>
                    <Input value={row.reason} onChange={(event) => edit({ reason: event.target.value })} />
                  </Cell>
                </>
              )}
            </Rows>
          </Group>
          <Field
            id="dutySharePercent"
            label={t('registry.dutyShare')}
            hint={t('registry.dutyShareHint')}
            errors={errorsOf('dutySharePercent')}
          >
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                suffix="%"
                value={form.dutySharePercent}
                onChange={(dutySharePercent) => change({ dutySharePercent })}
              />
            )}
          </Field>
          <Field
            id="maxSessions"
            label={t('registry.maxSessions')}
            hint={t('registry.maxSessionsHint')}
            errors={errorsOf('maxSessions')}
          >
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                value={form.maxSessions}
                onChange={(maxSessions) => change({ maxSessions })}
              />
            )}
          </Field>
        </fieldset>
      </EntryForm>
    </Page>
  );
}
