import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useRegistry, useScope } from '../api/client';
import { type EntryRow, entryPath, type MatterEntry } from '../api/registers';
import { mondayOf } from '../time/shanghai';
import { useEntrySearch, withChosen } from './entrySearch';
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
  const { options, select } = useMatters(department);
  const isListed = options.some((option) => option.value === value);
  const chosen = useMatter(isListed ? undefined : value);
  return (
    <Select
      {...tie}
      {...select}
      allowClear={allowClear}
      placeholder={placeholder}
      value={value === '' ? null : value}
      onChange={(code: string | undefined) =>
        onChange(code ?? '', options.find((option) => option.value === code)?.label ?? '')
      }
      options={value === '' ? options : withChosen(options, [{ value, label: chosen?.name ?? value, note: value }])}
    />
  );
}

/** Chooses several matters. */
export function MattersPicker({
  tie,
  value,
  onChange,
  placeholder,
}: {
  tie: { id: string };
  value: readonly PickedMatter[];
  onChange: (matters: PickedMatter[]) => void;
  placeholder: string;
}) {
  const { options, select } = useMatters(undefined);
  const all = withChosen(
    options,
    value.map(({ code, name }) => ({ value: code, label: name, note: code })),
  );
  return (
    <Select
      {...tie}
      {...select}
      mode="multiple"
      placeholder={placeholder}
      value={value.map((one) => one.code)}
      onChange={(codes: string[]) =>
        onChange(codes.map((code) => ({ code, name: all.find((option) => option.value === code)?.label ?? code })))
      }
      options={all}
    />
  );
}
