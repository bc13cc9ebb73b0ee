import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useScope } from '../api/client';
import { query } from '../api/http';
import type { EntryOf, EntryRow, RegisterKind } from '../api/registers';
import { useFilters } from './location';
import { readTrail, type Trail, trailText } from './trail';

export type ServerPage<Item> = { items: Item[]; next?: string; total: number };

/** A list of one register. */
export function useRegisterList<Kind extends RegisterKind>(
  kind: Kind,
  options: { names: readonly string[]; sort: string; fixed?: Record<string, string> },
) {
  return useServerList<EntryRow<EntryOf[Kind]>>({ path: `/registry/${kind}`, ...options });
}

/** A value once it has not changed for a moment: what is typed is not asked for letter by letter. */
export function useSettled<T>(value: T, milliseconds = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/**
 * One page of a list that the server filters, sorts and cuts into pages. Filters, order and page live in the address;
 * changing a filter or the order begins again at the first page.
 */
export function useServerList<Item>({
  path,
  names,
  sort: firstSort,
  limit = 50,
  fixed = {},
}: {
  path: string;
  /** Filters that this person's list always has. */
  fixed?: Record<string, string>;
  /** The filters of this list, as they are called in the address and by the server. */
  names: readonly string[];
  sort: string;
  limit?: number;
}) {
  const { http } = useScope();
  const [address, setAddress] = useFilters();
  const filters = Object.fromEntries(names.map((name) => [name, address.get(name) ?? '']));
  const search = useSettled(filters.search ?? '');
  const sort = address.get('sort') ?? firstSort;
  const trail = readTrail(address.get('pages'));
  const asked = {
    ...filters,
    ...fixed,
    ...(names.includes('search') ? { search } : {}),
    sort,
    after: trail.at(-1),
    limit,
  };
  const page = useQuery({
    queryKey: ['list', path, asked],
    queryFn: ({ signal }) => http.json<ServerPage<Item>>(path + query(asked), { signal }),
    placeholderData: keepPreviousData,
  });
  useEffect(() => sessionStorage.setItem(`inspection.list.${path}`, location.search));
  const go = (next: Trail) => setAddress({ pages: trailText(next) }, 'push');
  return {
    page,
    filters,
    sort,
    trail,
    limit,
    /** What the server is asked for, without the page: an export takes the same. */
    asked: { ...filters, ...fixed, sort },
    isFiltered: Object.values(filters).some((value) => value !== ''),
    set: (changes: Record<string, string>) => setAddress({ ...changes, pages: '' }),
    clear: () => setAddress({ ...Object.fromEntries(names.map((name) => [name, ''])), pages: '' }, 'push'),
    order: (by: string) => setAddress({ sort: by === firstSort ? '' : by, pages: '' }, 'push'),
    go,
  };
}

/** The way back to a list as this tab last showed it: same filters, same order, same page. */
export function listAddress(path: string, at: string, week: string): string {
  return at + (sessionStorage.getItem(`inspection.list.${path}`) ?? `?week=${week}`);
}

export type ServerList<Item> = ReturnType<typeof useServerList<Item>>;
