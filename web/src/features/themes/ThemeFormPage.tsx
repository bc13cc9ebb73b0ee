import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import type { Theme } from '../../api/types';
import { useText } from '../../i18n/text';
import { EntryForm } from '../../ui/EntryForm';
import { useEntryForm } from '../../ui/entryForm';
import { Field } from '../../ui/Field';
import { navigate } from '../../ui/location';
import { MattersPicker } from '../../ui/MatterPicker';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Failure, Loading } from '../../ui/states';
import { checked, fieldsOf, formOf, type ThemeForm, themeBody } from './themeForm';

export function NewThemePage() {
  return <ThemeEditor stored={null} />;
}

export function EditThemePage({ id }: { id: string }) {
  const t = useText();
  const { http } = useScope();
  const theme = useQuery({
    queryKey: ['theme', id],
    queryFn: () => http.versioned<Theme>(`/themes/${encodeURIComponent(id)}`),
  });
  if (theme.isPending) return <Loading />;
  if (theme.isError) {
    return (
      <Page title={t('themes.edit')}>
        <Failure error={theme.error} retry={() => void theme.refetch()} />
      </Page>
    );
  }
  return <ThemeEditor stored={theme.data} />;
}

function ThemeEditor({ stored }: { stored: Versioned<Theme> | null }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const id = stored?.data.id ?? '';
  const entry = useEntryForm<ThemeForm, Theme>({
    keep: `themes/${stored === null ? 'new' : id}`,
    stored,
    formOf,
    fields: fieldsOf(t),
    check: (form) => checked(t, form),
    save: (form, on) =>
      on === null
        ? http.versioned<Theme>('/themes', { method: 'POST', body: themeBody(form), idempotencyKey: randomKey() })
        : http.versioned<Theme>(`/themes/${id}`, { method: 'PUT', ifMatch: on.etag, body: themeBody(form) }),
    latest: async () => {
      const latest = await http.versioned<Theme>(`/themes/${id}`);
      return { ...latest, by: latest.data.changedBy };
    },
    onSaved: async (saved) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['theme', saved.data.id] }),
        queries.invalidateQueries({ queryKey: ['list', '/themes'] }),
      ]);
      navigate(`/console/themes/${saved.data.id}?week=${week}`);
    },
  });
  return (
    <Page title={t(stored === null ? 'themes.new' : 'themes.edit')} wrong={entry.errors.summary.length > 0}>
      <EntryForm
        roles={['office.planner']}
        entry={entry}
        action={t('themes.save')}
        cancel={stored === null ? `/console/themes?week=${week}` : `/console/themes/${id}?week=${week}`}
      >
        <fieldset>
          <legend>{t('themes.about')}</legend>
          <Field id="name" label={t('themes.name')} hint={t('themes.nameHint')} errors={entry.errorsOf('name')}>
            {(tie) => (
              <Input
                {...tie}
                maxLength={60}
                value={entry.form.name}
                onChange={(event) => entry.change({ name: event.target.value })}
              />
            )}
          </Field>
          <Field id="place" label={t('themes.place')} hint={t('themes.placeHint')} errors={entry.errorsOf('place')}>
            {(tie) => (
              <Input
                {...tie}
                maxLength={60}
                value={entry.form.place}
                onChange={(event) => entry.change({ place: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="matters"
            label={t('themes.matters')}
            hint={t('themes.mattersHint')}
            errors={entry.errorsOf('matters')}
          >
            {(tie) => (
              <MattersPicker
                tie={tie}
                placeholder={t('themes.chooseMatters')}
                value={entry.form.matters}
                onChange={(matters) => entry.change({ matters })}
              />
            )}
          </Field>
          <Field id="note" label={t('themes.note')} errors={entry.errorsOf('note')}>
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={3}
                maxLength={500}
                value={entry.form.note}
                onChange={(event) => entry.change({ note: event.target.value })}
              />
            )}
          </Field>
        </fieldset>
      </EntryForm>
    </Page>
  );
}
