import { useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import { type EntryOf, usePutEntry, useReadEntry } from '../../api/registers';
import { useRefreshEntries } from '../../ui/entries/Archive';
import { useEntryForm } from '../../ui/entryForm';
import { navigate } from '../../ui/location';
import type { FieldInfo } from '../../ui/merge';
import type { EntryPart } from './EntryDetail';

/** A form over one entry of the registry: saved under its id, then shown. */
export function useEditor<Part extends EntryPart, Form extends object>({
  part,
  stored,
  idOf,
  formOf,
  entryOf,
  fields,
  check,
}: {
  part: Part;
  stored: Versioned<EntryOf[Part]> | null;
  /** The id of what is being written. */
  idOf: (form: Form) => string;
  formOf: (entry: EntryOf[Part] | null) => Form;
  entryOf: (form: Form, on: EntryOf[Part] | null) => EntryOf[Part];
  fields: readonly FieldInfo<Form>[];
  check: (form: Form) => Map<string, string[]>;
}) {
  const { week } = useScope();
  const put = usePutEntry(part);
  const latest = useReadEntry(part);
  const refresh = useRefreshEntries();
  const known = stored === null ? 'new' : idOf(formOf(stored.data));
  const list = `/console/registry/${part}`;
  return {
    cancel: stored === null ? `${list}?week=${week}` : `${list}/${encodeURIComponent(known)}?week=${week}`,
    entry: useEntryForm<Form, EntryOf[Part]>({
      keep: `${part}/${known}`,
      stored,
      formOf,
      fields,
      check,
      save: (form, on) => put(idOf(form), entryOf(form, on?.data ?? null), on),
      latest: () => latest(known),
      onSaved: async (_, form) => {
        await refresh();
        navigate(`${list}/${encodeURIComponent(idOf(form))}?week=${week}`);
      },
    }),
  };
}
