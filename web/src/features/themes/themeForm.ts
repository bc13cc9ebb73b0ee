import type { Theme } from '../../api/types';
import type { Text } from '../../i18n/text';
import type { PickedMatter } from '../../ui/MatterPicker';
import type { FieldInfo } from '../../ui/merge';

export type ThemeForm = { name: string; place: string; matters: PickedMatter[]; note: string };

export function formOf(theme: Theme | null): ThemeForm {
  return {
    name: theme?.name ?? '',
    place: theme?.place ?? '',
    matters: theme?.matters.map(({ code, name }) => ({ code, name })) ?? [],
    note: theme?.note ?? '',
  };
}

export function themeBody(form: ThemeForm) {
  return {
    name: form.name.trim(),
    place: form.place.trim(),
    matters: form.matters.map((matter) => matter.code),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
}

export function fieldsOf(t: Text): FieldInfo<ThemeForm>[] {
  return [
    { name: 'name', label: t('themes.name'), text: (form) => form.name },
    { name: 'place', label: t('themes.place'), text: (form) => form.place },
    {
      name: 'matters',
      label: t('themes.matters'),
      text: (form) => form.matters.map((matter) => matter.name).join(t('common.listComma')),
    },
    { name: 'note', label: t('themes.note'), text: (form) => form.note },
  ];
}

/** What the form itself can see is missing; the server checks everything again. */
export function checked(t: Text, form: ThemeForm): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  if (form.name.trim() === '') wrong.set('name', [t('themes.needName')]);
  if (form.place.trim() === '') wrong.set('place', [t('themes.needPlace')]);
  if (form.matters.length === 0) wrong.set('matters', [t('themes.needMatters')]);
  return wrong;
}
