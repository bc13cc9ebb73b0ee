import { Checkbox, Input, InputNumber } from 'antd';
import type { Versioned } from '../../api/http';
import type { BaseEntry } from '../../api/registers';
import { useText } from '../../i18n/text';
import { EntryForm } from '../../ui/EntryForm';
import { Field } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { Loaded } from './EntryDetail';
import { useEditor } from './editor';
import { checkPlace, PlaceFields, type PlaceForm, placeInfo } from './PlaceFields';

type Form = PlaceForm & { id: string; name: string; town: string; vehicles: number | null; central: boolean };

export function NewBasePage() {
  return <Editor stored={null} />;
}

export function EditBasePage({ id }: { id: string }) {
  return (
    <Loaded part="bases" id={id}>
      {(stored) => <Editor stored={stored} />}
    </Loaded>
  );
}

function Editor({ stored }: { stored: Versioned<BaseEntry> | null }) {
  const t = useText();
  const isNew = stored === null;
  const { entry, cancel } = useEditor<'bases', Form>({
    part: 'bases',
    stored,
    idOf: (form) => form.id.trim(),
    formOf: (one) => ({
      id: one?.id ?? '',
      name: one?.name ?? '',
      town: one?.town ?? '',
      vehicles: one?.vehicles ?? null,
      central: one?.central ?? false,
      lat: one?.lat ?? null,
      lon: one?.lon ?? null,
    }),
    entryOf: (form, on) => ({
      id: form.id.trim(),
      name: form.name.trim(),
      lat: form.lat ?? 0,
      lon: form.lon ?? 0,
      vehicles: form.vehicles ?? 0,
      central: form.central,
      ...(form.town.trim() === '' ? {} : { town: form.town.trim() }),
      archived: on?.archived ?? false,
    }),
    fields: [
      { name: 'id', label: t('registry.id'), text: (form) => form.id },
      { name: 'name', label: t('registry.baseName'), text: (form) => form.name },
      { name: 'town', label: t('registry.town'), text: (form) => form.town },
      {
        name: 'vehicles',
        label: t('registry.vehicles'),
        text: (form) => (form.vehicles === null ? '' : t.number(form.vehicles)),
      },
      {
        name: 'central',
        label: t('registry.reach'),
        text: (form) => t(form.central ? 'registry.central' : 'registry.local'),
      },
      ...placeInfo<Form>(t),
    ],
    check: (form) => {
      const wrong = new Map<string, string[]>();
      if (form.id.trim() === '') wrong.set('id', [t('registry.needId')]);
      if (form.name.trim() === '') wrong.set('name', [t('registry.needName')]);
      if (form.vehicles === null || form.vehicles < 0) wrong.set('vehicles', [t('registry.needVehicles')]);
      checkPlace(t, form, wrong);
      return wrong;
    },
  });
  const { form, change, errorsOf } = entry;
  return (
    <Page
      title={isNew ? t('registry.newBase') : t('entries.editOf', { name: form.name })}
      wrong={entry.errors.summary.length > 0}
    >
      <EntryForm
        roles={['office.planner']}
        entry={entry}
        action={t(isNew ? 'registry.createBase' : 'registry.saveBase')}
        cancel={cancel}
      >
        <fieldset>
          <legend>{t('registry.base')}</legend>
          {isNew ? (
            <Field id="id" label={t('registry.id')} hint={t('registry.idHint')} errors={errorsOf('id')}>
              {(tie) => <Input {...tie} value={form.id} onChange={(event) => change({ id: event.target.value })} />}
            </Field>
          ) : null}
          <Field id="name" label={t('registry.baseName')} errors={errorsOf('name')}>
            {(tie) => <Input {...tie} value={form.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
          <Field id="town" label={t('registry.town')} hint={t('registry.baseTownHint')} errors={errorsOf('town')}>
            {(tie) => <Input {...tie} value={form.town} onChange={(event) => change({ town: event.target.value })} />}
          </Field>
          <Field
            id="vehicles"
            label={t('registry.vehicles')}
            hint={t('registry.vehiclesHint')}
            errors={errorsOf('vehicles')}
          >
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                value={form.vehicles}
                onChange={(vehicles) => change({ vehicles })}
              />
            )}
          </Field>
          <div className="field check">
            <Checkbox checked={form.central} onChange={(event) => change({ central: event.target.checked })}>
              {t('registry.centralLabel')}
            </Checkbox>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('registry.place')}</legend>
          <PlaceFields
            form={form}
            town={form.town.trim() === '' ? form.name.trim() : form.town.trim()}
            self={form.id}
            change={change}
            errorsOf={errorsOf}
          />
        </fieldset>
      </EntryForm>
    </Page>
  );
}
