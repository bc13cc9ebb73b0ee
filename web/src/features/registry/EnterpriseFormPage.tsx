import { Checkbox, Input } from 'antd';
import type { Versioned } from '../../api/http';
import { type EnterpriseEntry, useAll } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { EntryForm } from '../../ui/EntryForm';
import { Field } from '../../ui/Field';
import { Group } from '../../ui/Group';
import { OfficersPicker } from '../../ui/OfficerPicker';
import { Page } from '../../ui/Page';
import { Cell, Rows } from '../../ui/Rows';
import { WeekGrid } from '../../ui/WeekGrid';
import { creditCodeState, normalised } from './creditCode';
import { dayColumns } from './dayColumns';
import { Loaded } from './EntryDetail';
import { useEditor } from './editor';
import { checked, creditCodeText, type EnterpriseForm, entryOf, fieldsOf, formOf, tiers } from './enterpriseForm';
import { PlaceFields } from './PlaceFields';

export function NewEnterprisePage() {
  return <Editor stored={null} />;
}

export function EditEnterprisePage({ id }: { id: string }) {
  return (
    <Loaded part="enterprises" id={id}>
      {(stored) => <Editor stored={stored} />}
    </Loaded>
  );
}

function Editor({ stored }: { stored: Versioned<EnterpriseEntry> | null }) {
  const t = useText();
  const bases = useAll('bases').data ?? [];
  const isNew = stored === null;
  const { entry, cancel } = useEditor<'enterprises', EnterpriseForm>({
    part: 'enterprises',
    stored,
    idOf: (form) => normalised(form.creditCode),
    formOf,
    entryOf,
    fields: fieldsOf(t),
    check: (form) => checked(t, form),
  });
  const { form, change, errorsOf } = entry;
  const isRight = creditCodeState(form.creditCode).is === 'right';
  return (
    <Page
      title={isNew ? t('registry.newEnterprise') : t('entries.editOf', { name: form.name })}
      wrong={entry.errors.summary.length > 0}
    >
      <EntryForm
        roles={['office.planner']}
        entry={entry}
        action={t(isNew ? 'registry.createEnterprise' : 'registry.saveEnterprise')}
        cancel={cancel}
      >
        <fieldset>
          <legend>{t('registry.whoIsIt')}</legend>
          {isNew ? (
            <Field
              id="creditCode"
              label={t('registry.creditCode')}
              hint={t('registry.creditCodeHint')}
              errors={errorsOf('creditCode')}
            >
              {(tie) => (
                <>
                  <Input
                    {...tie}
                    autoComplete="off"
                    value={form.creditCode}
                    onChange={(event) => change({ creditCode: event.target.value })}
                  />
                  <p className={isRight ? 'checked' : 'meta'} role="status">
                    {errorsOf('creditCode').length === 0 || isRight ? creditCodeText(t, form.creditCode) : ''}
                  </p>
                </>
              )}
            </Field>
          ) : null}
          <Field id="name" label={t('registry.enterpriseName')} errors={errorsOf('name')}>
            {(tie) => <Input {...tie} value={form.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
          <Field id="industry" label={t('registry.industry')} errors={errorsOf('industry')}>
            {(tie) => (
              <Input {...tie} value={form.industry} onChange={(event) => change({ industry: event.target.value })} />
            )}
          </Field>
          <Group
            id="contacts"
            label={t('registry.contacts')}
            hint={t('registry.contactsHint')}
            errors={errorsOf('contacts')}
          >
            <Rows
              rows={form.contacts}
              name={t('registry.contact')}
              add={t('registry.addContact')}
              blank={{ name: '', phone: '' }}
              onChange={(contacts) => change({ contacts })}
            >
              {(row, edit) => (
                <>
                  <Cell label={t('registry.contactName')}>
                    <Input value={row.name} onChange={(event) => edit({ name: event.target.value })} />
                  </Cell>
                  <Cell label={t('registry.phone')}>
                    <Input type="tel" value={row.phone} onChange={(event) => edit({ phone: event.target.value })} />
                  </Cell>
                </>
              )}
            </Rows>
          </Group>
        </fieldset>
        <fieldset>
          <legend>{t('registry.whereIsIt')}</legend>
          <Field id="address" label={t('registry.address')} errors={errorsOf('address')}>
            {(tie) => (
              <Input {...tie} value={form.address} onChange={(event) => change({ address: event.target.value })} />
            )}
          </Field>
          <Field id="town" label={t('registry.town')} errors={errorsOf('town')}>
            {(tie) => (
              <>
                <Input
                  {...tie}
                  list="towns"
                  value={form.town}
                  onChange={(event) => change({ town: event.target.value })}
                />
                <datalist id="towns">
                  {[...new Set(bases.map((base) => base.town ?? base.name))].map((town) => (
                    <option key={town} value={town} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <PlaceFields
            form={form}
            town={form.town.trim()}
            self={normalised(form.creditCode)}
            change={change}
            errorsOf={errorsOf}
          />
        </fieldset>
        <fieldset>
          <legend>{t('registry.howRisky')}</legend>
          <Field id="tier" label={t('registry.tier')} hint={t('registry.tierHint')} errors={errorsOf('tier')}>
            {(tie) => (
              <select
                {...tie}
                value={form.tier}
                onChange={(event) => change({ tier: tiers.find((one) => one === event.target.value) ?? 'green' })}
              >
                {tiers.map((tier) => (
                  <option key={tier} value={tier}>
                    {t(`tiers.${tier}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {stored === null || stored.data.tiers.length === 0 ? null : (
            <p className="known">
              {stored.data.tiers
                .map(
                  (one) => `${t('registry.since', { from: dayPlain(t.language, one.from) })} ${t(`tiers.${one.tier}`)}`,
                )
                .join(t('common.listComma'))}
            </p>
          )}
        </fieldset>
        <fieldset>
          <legend>{t('registry.whenOpen')}</legend>
          <Group
            id="sessions"
            label={t('registry.openSessions')}
            hint={t('registry.openSessionsHint')}
            errors={errorsOf('sessions')}
          >
            <WeekGrid
              label={t('registry.openSessions')}
              days={dayColumns(t)}
              value={form.sessions}
              onChange={(sessions) => change({ sessions })}
              words={{ on: t('registry.open'), off: t('registry.quiet') }}
            />
          </Group>
          <div className="field check">
            <Checkbox checked={form.jointOptOut} onChange={(event) => change({ jointOptOut: event.target.checked })}>
              {t('registry.optOutLabel')}
            </Checkbox>
          </div>
          <Field
            id="recused"
            label={t('registry.recused')}
            hint={t('registry.recusedHint')}
            errors={errorsOf('recused')}
          >
            {(tie) => (
              <OfficersPicker
                tie={tie}
                placeholder={t('registry.chooseOfficers')}
                value={form.recused}
                onChange={(recused) => change({ recused })}
              />
            )}
          </Field>
        </fieldset>
      </EntryForm>
    </Page>
  );
}
