import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useScope } from '../api/client';
import { query } from '../api/http';
import type { EntryOf, EntryRow } from '../api/registers';
import { useText } from '../i18n/text';
import { useSettled } from './serverList';

/** What is chosen: what it is stored as, and what it is called. */
export type Chosen = { value: string; label: string };

/** What can be chosen, with what tells it from others of the name. */
export type EntryOption = Chosen & { note: string };

/**
 * The entries of a register whose name or code holds what was typed, as the server finds them: there may be thousands.
 * What is chosen carries its own name (`labelInValue`), so that only what was found is offered: Enter never takes
 * back what is chosen already.
 */
export function useEntrySearch<Kind extends 'matters' | 'officers'>(
  kind: Kind,
  department: string | undefined,
  optionOf: (entry: EntryOf[Kind], id: string) => EntryOption,
) {
  const t = useText();
  const { http } = useScope();
  const [search, setSearch] = useState('');
  const asked = useSettled(search.trim());
  const found = useQuery({
    queryKey: ['list', kind, 'search', department, asked],
    queryFn: ({ signal }) =>
      http.json<{ items: EntryRow<EntryOf[Kind]>[] }>(
        `/registry/${kind}${query({ search: asked, department, archived: 'no', sort: 'name', limit: 50 })}`,
        { signal },
      ),
    staleTime: 60_000,
  });
  // While another search is under way nothing is offered: Enter would take what was found for the last one.
  const isCurrent = asked === search.trim() && found.isSuccess;
  return {
    labelInValue: true as const,
    className: 'wide',
    loading: found.isFetching,
    notFoundContent: t(found.isError ? 'states.searchFailed' : isCurrent ? 'lists.noMatch' : 'states.loading'),
    showSearch: { filterOption: false as const, onSearch: setSearch },
    options: isCurrent ? found.data.items.map(({ entry, id }) => optionOf(entry, id)) : [],
    optionRender: ({ data }: { data: EntryOption }) => (
      <span className="option">
        <span>{data.label}</span>
        <span className="meta">{data.note}</span>
      </span>
    ),
  };
}
