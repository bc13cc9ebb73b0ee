import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useRegistry, useScope } from '../api/client';
import { type EntryRow, entryPath, type MatterEntry } from '../api/registers';
import { mondayOf } from '../time/shanghai';
import { type Chosen, type EntryOption, useEntrySearch } from './entrySearch';
import { shownVersion } from './matterVersions';

export type PickedMatter = { code: string; name: string };

function useMatters(department: string | undefined) {
  const { week } = useScope();
  const registry = useRegistry();
  const shorts = new Map(registry.data?.departments.map((one) => [one.id, one.short]));
  return useEntrySearch('matters', department, (entry) => ({
    value: entry.code,
    label: shownVersion(entry, mondayOf(week)).name,
    note: `${shorts.get(entry.department) ?? ''} ${entry.code}`,
  }));
}

/** One matter as it will be on the week's Monday; nothing while it is not known. */
export function useMatter(code: string | undefined) {
  const { http, week } = useScope();
  const entry = useQuery({
    queryKey: ['entry', 'matters', code, 'picked'],
    queryFn: () => http.json<EntryRow<MatterEntry>>(entryPath('matters', code ?? '')),
    enabled: code !== undefined && code !== '',
    staleTime: 60_000,
    retry: false,
  });
  const known = entry.data?.entry;
  return known === undefined ? undefined : { ...shownVersion(known, mondayOf(week)), department: known.department };
}

/** The name of a matter, also of one that the summary of the registry does not reach to. */
export function MatterName({ code }: { code: string }) {
  const registry = useRegistry();
  const listed = registry.data?.matters.find((matter) => matter.code === code);
  const matter = useMatter(registry.isSuccess && listed === undefined ? code : undefined);
  return listed?.name ?? matter?.name ?? code;
}

/** Chooses one matter by a part of its name or code. */
export function MatterPicker({
  tie,
  value,
  onChange,
  department,
  placeholder,
  allowClear = false,
}: {
  tie: { id: string };
  value: string;
  onChange: (code: string, name: string) => void;
  /** Whose matters alone are offered. */
  department?: string | undefined;
  placeholder: string;
  allowClear?: boolean;
}) {
  const search = useMatters(department);
  const listed = search.options.find((option) => option.value === value);
  const chosen = useMatter(listed === undefined ? value : undefined);
  return (
    <Select<Chosen | null, EntryOption>
      {...tie}
      {...search}
      allowClear={allowClear}
      placeholder={placeholder}
      value={value === '' ? null : { value, label: listed?.label ?? chosen?.name ?? value }}
      onChange={(picked) => onChange(picked?.value ?? '', picked?.label ?? '')}
    />
  );
}

/** Chooses several matters. */
export function MattersPicker({
  tie,
  value,
  onChange,
  department,
  placeholder,
}: {
  tie: { id: string };
  value: readonly PickedMatter[];
  onChange: (matters: PickedMatter[]) => void;
  /** Whose matters alone are offered. */
  department?: string | undefined;
  placeholder: string;
}) {
  return (
    <Select<Chosen[], EntryOption>
      {...tie}
      {...useMatters(department)}
      mode="multiple"
      placeholder={placeholder}
      value={value.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(picked) => onChange(picked.map(({ value: code, label }) => ({ code, name: label })))}
    />
  );
}
