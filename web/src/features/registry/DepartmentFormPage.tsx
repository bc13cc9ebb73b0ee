import { Input } from 'antd';
import type { Versioned } from '../../api/http';
import type { DepartmentEntry, Level } from '../../api/registers';
import { useText } from '../../i18n/text';
import { EntryForm } from '../../ui/EntryForm';
import { Field } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { Loaded } from './EntryDetail';
import { useEditor } from './editor';

type Form = { id: string; name: string; short: string; level: Level; line: string; phone: string };

const levels: Level[] = ['county', 'city', 'province', 'town'];

export function NewDepartmentPage() {
  return <Editor stored={null} />;
}

export function EditDepartmentPage({ id }: { id: string }) {
  return (
    <Loaded part="departments" id={id}>
      {(stored) => <Editor stored={stored} />}
    </Loaded>
  );
}

function Editor({ stored }: { stored: Versioned<DepartmentEntry> | null }) {
  const t = useText();
  const isNew = stored === null;
  const { entry, cancel } = useEditor<'departments', Form>({
    part: 'departments',
    stored,
    idOf: (form) => form.id.trim(),
    formOf: (one) => ({
      id: one?.id ?? '',
      name: one?.name ?? '',
      short: one?.short ?? '',
      level: one?.level ?? 'county',
      line: one?.line ?? '',
      phone: one?.phone ?? '',
    }),
    entryOf: (form, on) => ({
      id: form.id.trim(),
      name: form.name.trim(),
      short: form.short.trim(),
      level: form.level,
      ...(form.line.trim() === '' ? {} : { line: form.line.trim() }),
      ...(form.phone.trim() === '' ? {} : { phone: form.phone.trim() }),
      archived: on?.archived ?? false,
    }),
    fields: [
      { name: 'id', label: t('registry.id'), text: (form) => form.id },
      { name: 'name', label: t('registry.departmentName'), text: (form) => form.name },
      { name: 'short', label: t('registry.short'), text: (form) => form.short },
      { name: 'level', label: t('registry.level'), text: (form) => t(`levels.${form.level}`) },
      { name: 'line', label: t('registry.line'), text: (form) => form.line },
      { name: 'phone', label: t('registry.phone'), text: (form) => form.phone },
    ],
    check: (form) => {
      const wrong = new Map<string, string[]>();
      if (form.id.trim() === '') wrong.set('id', [t('registry.needId')]);
      if (form.name.trim() === '') wrong.set('name', [t('registry.needName')]);
      if (form.short.trim() === '') wrong.set('short', [t('registry.needShort')]);
      return wrong;
    },
  });
  const { form, change, errorsOf } = entry;
  return (
    <Page
      title={isNew ? t('registry.newDepartment') : t('entries.editOf', { name: form.name })}
      wrong={entry.errors.summary.length > 0}
    >
      <EntryForm
        roles={['office.planner']}
        entry={entry}
        action={t(isNew ? 'registry.createDepartment' : 'registry.saveDepartment')}
        cancel={cancel}
      >
        <fieldset>
          <legend>{t('registry.department')}</legend>
          {isNew ? (
            <Field id="id" label={t('registry.id')} hint={t('registry.idHint')} errors={errorsOf('id')}>
              {(tie) => <Input {...tie} value={form.id} onChange={(event) => change({ id: event.target.value })} />}
            </Field>
          ) : null}
          <Field id="name" label={t('registry.departmentName')} errors={errorsOf('name')}>
            {(tie) => <Input {...tie} value={form.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
          <Field id="short" label={t('registry.short')} hint={t('registry.shortHint')} errors={errorsOf('short')}>
            {(tie) => <Input {...tie} value={form.short} onChange={(event) => change({ short: event.target.value })} />}
          </Field>
          <Field id="level" label={t('registry.level')} errors={errorsOf('level')}>
            {(tie) => (
              <select
                {...tie}
                value={form.level}
                onChange={(event) => change({ level: levels.find((one) => one === event.target.value) ?? 'county' })}
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {t(`levels.${level}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="line" label={t('registry.line')} hint={t('registry.lineHint')} errors={errorsOf('line')}>
            {(tie) => <Input {...tie} value={form.line} onChange={(event) => change({ line: event.target.value })} />}
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
      </EntryForm>
    </Page>
  );
}
