import { useQuery } from '@tanstack/react-query';
import { useScope } from './client';
import { query, type Versioned } from './http';
import type { components } from './schema';

/** What the jurisdiction has registered, entry by entry. Days are wall dates of the jurisdiction, both ends inclusive. */
export type RegisterKind = 'departments' | 'bases' | 'matters' | 'officers' | 'enterprises' | 'calendar';

type Schemas = components['schemas'];

/** What a form may leave out and every answer has. */
type Always<Entry, Names extends keyof Entry> = Omit<Entry, Names> & { [Name in Names]-?: NonNullable<Entry[Name]> };

export type Level = Schemas['DepartmentLevel'];
export type DepartmentEntry = Always<Schemas['DepartmentEntry'], 'level'>;
export type BaseEntry = Schemas['BaseEntry'];

export type Visibility = Schemas['Visibility'];
export type SiteVisit = Schemas['SiteVisit'];
/** `validFrom` `0001-01-01` means always; no `towns`: the county department alone, `*` in them: every town. */
export type MatterVersion = Always<Schemas['MatterVersion'], 'archived' | 'documents' | 'siteVisit'>;
export type MatterEntry = Omit<Schemas['MatterEntry'], 'versions'> & { versions: MatterVersion[] };

export type Certificate = Schemas['OfficerCertificate'];
export type Leave = Schemas['Leave'];
/** No `department`: an officer of a town or squad. No `sessions`: every half day of an ordinary week. */
export type OfficerEntry = Always<
  Schemas['OfficerEntry'],
  'archived' | 'assistant' | 'dutySharePercent' | 'mayLead' | 'leave' | 'exceptions'
>;

export type Contact = Schemas['Contact'];
export type EnterpriseEntry = Always<Schemas['EnterpriseEntry'], 'tier' | 'tiers' | 'recused' | 'contacts'>;

export type CalendarDay = Schemas['CalendarDay'];

export type EntryOf = {
  departments: DepartmentEntry;
  bases: BaseEntry;
  matters: MatterEntry;
  officers: OfficerEntry;
  enterprises: EnterpriseEntry;
  calendar: CalendarDay;
};

/** An entry as the server lists and gives it: with its version, and who left it so. */
export type EntryRow<Entry> = { id: string; etag: string; at: string; by: string; archived: boolean; entry: Entry };

/** An entry that was read, with what a change of it has to name. */
export type StoredEntry<Entry> = Versioned<Entry> & { at: string; by: string; archived: boolean };

export type FieldChange = Schemas['FieldChange'];
export type HistoryItem = Schemas['HistoryItem'];

export function entryPath(kind: RegisterKind, id: string): string {
  return `/registry/${kind}/${encodeURIComponent(id)}`;
}

function stored<Entry>({ entry, etag, at, by, archived }: EntryRow<Entry>): StoredEntry<Entry> {
  return { data: entry, etag, at, by, archived };
}

/** Reads one entry past every cache: what is there now. */
export function useReadEntry<Kind extends RegisterKind>(kind: Kind) {
  const { http } = useScope();
  return async (id: string): Promise<StoredEntry<EntryOf[Kind]>> => stored(await http.json(entryPath(kind, id)));
}

export function useEntry<Kind extends RegisterKind>(kind: Kind, id: string) {
  const read = useReadEntry(kind);
  return useQuery({ queryKey: ['entry', kind, id], queryFn: () => read(id) });
}

export function useHistory(kind: RegisterKind, id: string) {
  const { http } = useScope();
  return useQuery({
    queryKey: ['history', kind, id],
    queryFn: () => http.json<Schemas['HistoryView']>(`${entryPath(kind, id)}/history`),
  });
}

/** Stores an entry: over the version it was read as, or as a new one. */
export function usePutEntry<Kind extends RegisterKind>(kind: Kind) {
  const { http } = useScope();
  return async (id: string, entry: EntryOf[Kind], on: Versioned<unknown> | null): Promise<StoredEntry<EntryOf[Kind]>> =>
    stored(
      await http.json(entryPath(kind, id), {
        method: 'PUT',
        body: entry,
        ...(on === null ? { ifNone: true } : { ifMatch: on.etag }),
      }),
    );
}

/** Every entry of a kind that is never long: departments, bases, the days of the calendar. */
export function useAll<Kind extends 'departments' | 'bases' | 'calendar'>(kind: Kind) {
  const { http } = useScope();
  return useQuery({
    queryKey: ['list', kind, 'all'],
    queryFn: async () => {
      const items: EntryOf[Kind][] = [];
      let after: string | undefined;
      do {
        const page: { items: EntryRow<EntryOf[Kind]>[]; next?: string } = await http.json(
          `/registry/${kind}${query({ after, limit: 200 })}`,
        );
        items.push(...page.items.map((row) => row.entry));
        after = page.next;
      } while (after !== undefined);
      return items;
    },
    staleTime: 60_000,
  });
}
