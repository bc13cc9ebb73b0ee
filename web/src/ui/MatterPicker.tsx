import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useRegistry, useScope } from '../api/client';
import { query } from '../api/http';
import { type EntryRow, entryPath, type MatterEntry } from '../api/registers';
import { useText } from '../i18n/text';
import { mondayOf } from '../time/shanghai';
import { shownVersion } from './matterVersions';
import { useSettled } from './serverList';

export type PickedMatter = { code: string; name: string };

/** The matters whose name or code holds what was typed, as the server finds them: a catalogue may hold thousands. */
function useMatters(department: string | undefined) {
  const t = useText();
  const { http, week } = useScope();
  const registry = useRegistry();
  const [search, setSearch] = useState('');
  const asked = useSettled(search.trim());
  const found = useQuery({
    queryKey: ['list', 'matters', 'search', department, asked],
    queryFn: ({ signal }) =>
      http.json<{ items: EntryRow<MatterEntry>[] }>(
        `/registry/matters${query({ search: asked, department, archived: 'no', sort: 'name', limit: 50 })}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const shorts = new Map(registry.data?.departments.map((one) => [one.id, one.short]));
  // While another search is under way nothing is offered: Enter would take what was found for the last one.
  const isCurrent = asked === search.trim() && !found.isPlaceholderData;
  const options = (isCurrent ? (found.data?.items ?? []) : []).map(({ entry }) => ({
    value: entry.code,
    label: shownVersion(entry, mondayOf(week)).name,
    department: shorts.get(entry.department) ?? '',
  }));
  return {
    options,
    select: {
      className: 'wide',
      loading: found.isFetching,
      notFoundContent: t(found.isError ? 'states.failed' : isCurrent ? 'lists.noMatch' : 'states.loading'),
      showSearch: { filterOption: false as const, onSearch: setSearch },
      optionRender: ({ label, value, data }: { label?: unknown; value?: unknown; data: { department?: string } }) => (
        <span className="option">
          <span>{String(label)}</span>
          <span className="meta">
            {data.department ?? ''} {String(value)}
          </span>
        </span>
      ),
    },
  };
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
  const known = value === '' || isListed ? [] : [{ value, label: chosen?.name ?? value, department: '' }];
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
      options={[...options, ...known]}
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
  const names = new Map([
    ...options.map((one) => [one.value, one.label] as const),
    ...value.map((one) => [one.code, one.name] as const),
  ]);
  const known = value
    .filter((one) => !options.some((option) => option.value === one.code))
    .map((one) => ({ value: one.code, label: one.name, department: '' }));
  return (
    <Select
      {...tie}
      {...select}
      mode="multiple"
      placeholder={placeholder}
      value={value.map((one) => one.code)}
      onChange={(codes: string[]) => onChange(codes.map((code) => ({ code, name: names.get(code) ?? code })))}
      options={[...options, ...known]}
    />
  );
}
