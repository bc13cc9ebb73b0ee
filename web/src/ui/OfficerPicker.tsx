import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useRegistry, useScope } from '../api/client';
import { type EntryRow, entryPath, type OfficerEntry } from '../api/registers';
import { useText } from '../i18n/text';
import { type Chosen, type EntryOption, useEntrySearch } from './entrySearch';

function useNote() {
  const t = useText();
  const registry = useRegistry();
  const shorts = new Map(registry.data?.departments.map((one) => [one.id, one.short]));
  const towns = new Map(registry.data?.bases.map((one) => [one.id, one.name]));
  return (officer: OfficerEntry): EntryOption => ({
    value: officer.id,
    label: officer.name,
    note: [
      officer.department === undefined ? '' : (shorts.get(officer.department) ?? ''),
      officer.bases.map((base) => towns.get(base) ?? base).join(t('common.listComma')),
      officer.id,
    ]
      .filter((part) => part !== '')
      .join(' '),
  });
}

/** Officers by their ids, each with its name; the id alone while, or where, it is not known. */
function useOfficers(ids: readonly string[]): EntryOption[] {
  const { http } = useScope();
  const optionOf = useNote();
  const known = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['entry', 'officers', id, 'picked'],
      queryFn: () => http.json<EntryRow<OfficerEntry>>(entryPath('officers', id)),
      staleTime: 60_000,
      retry: false,
    })),
  });
  return ids.map((id, place) => {
    const officer = known[place]?.data?.entry;
    return officer === undefined ? { value: id, label: id, note: '' } : optionOf(officer);
  });
}

/** The names of officers; beside each its id, because names repeat. */
export function OfficerNames({ ids }: { ids: readonly string[] }) {
  const t = useText();
  return useOfficers(ids)
    .map(({ label, value }) => (label === value ? value : t('registry.officerOf', { name: label, id: value })))
    .join(t('common.listComma'));
}

/** Chooses officers by a part of their name or id. */
export function OfficersPicker({
  tie,
  value,
  onChange,
  placeholder,
}: {
  tie: { id: string };
  value: readonly string[];
  onChange: (ids: string[]) => void;
  placeholder: string;
}) {
  return (
    <Select<Chosen[], EntryOption>
      {...tie}
      {...useEntrySearch('officers', undefined, useNote())}
      mode="multiple"
      placeholder={placeholder}
      value={useOfficers(value)}
      onChange={(picked) => onChange(picked.map((one) => one.value))}
    />
  );
}

/** Chooses one officer. */
export function OfficerPicker({
  tie,
  value,
  onChange,
  placeholder,
}: {
  tie: { id: string };
  value: string;
  onChange: (id: string) => void;
  placeholder: string;
}) {
  const [chosen] = useOfficers(value === '' ? [] : [value]);
  return (
    <Select<Chosen | null, EntryOption>
      {...tie}
      {...useEntrySearch('officers', undefined, useNote())}
      placeholder={placeholder}
      value={chosen ?? null}
      onChange={(picked) => onChange(picked?.value ?? '')}
    />
  );
}
