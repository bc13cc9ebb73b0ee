import { useQuery } from '@tanstack/react-query';
import { useScope } from './client';
import { query, type Versioned } from './http';
import type { Tier } from './types';

/** What the jurisdiction has registered, entry by entry. Days are wall dates of the jurisdiction, both ends inclusive. */
export type RegisterKind = 'departments' | 'bases' | 'matters' | 'officers' | 'enterprises' | 'calendar';

export type Level = 'county' | 'city' | 'province' | 'town';
export type DepartmentEntry = {
  id: string;
  name: string;
  short: string;
  level: Level;
  phone?: string;
  archived: boolean;
};

export type BaseEntry = {
  id: string;
  name: string;
  lat: number;
  lon: number;
  vehicles: number;
  central: boolean;
  /** The town it stands in; the town of its own name where none is given. */
  town?: string;
  archived: boolean;
};

export type Visibility = 'date' | 'week' | 'hidden';
export type SiteVisit = 'onSite' | 'remote';
export type MatterVersion = {
  /** `0001-01-01` means always. */
  validFrom: string;
  name: string;
  legalBasis: { title: string; article: string };
  certificate: string;
  minutes: number;
  weight: number;
  annualCap?: number;
  visibility: Visibility;
  documents: string[];
  siteVisit: SiteVisit;
  /** Empowered towns by name; none given: the county department alone; `*`: every town. */
  towns?: string[];
  archived: boolean;
};
export type MatterEntry = { code: string; department: string; versions: MatterVersion[] };

export type Certificate = { kind: string; number?: string; validUntil?: string };
export type Leave = { from: string; to: string; reason?: string };
export type OfficerEntry = {
  id: string;
  name: string;
  /** None for an officer of a town or squad. */
  department?: string;
  bases: string[];
  certificates: Certificate[];
  mayLead: boolean;
  assistant: boolean;
  dutySharePercent: number;
  sessions?: string[];
  leave: Leave[];
  exceptions: Record<string, string[]>;
  maxSessions?: number;
  phone?: string;
  archived: boolean;
};

export type TierChange = { from: string; tier: Tier; by?: string };
export type Contact = { name: string; phone: string };
export type EnterpriseEntry = {
  creditCode: string;
  name: string;
  address: string;
  town: string;
  lat: number;
  lon: number;
  tier: Tier;
  sessions?: string[];
  recused: string[];
  industry?: string;
  tiers: TierChange[];
  jointOptOut: boolean;
  contacts: Contact[];
  archived: boolean;
};

export type CalendarDay = { date: string; kind: 'holiday' | 'workday'; name: string; archived: boolean };

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

export type FieldChange = { field: string; before: string; after: string };
export type HistoryAction = 'created' | 'changed' | 'archived' | 'restored';
export type HistoryItem = {
  at: string;
  by: string;
  role: string;
  source: string;
  action: HistoryAction;
  changes: FieldChange[];
};

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
    queryFn: () => http.json<{ items: HistoryItem[] }>(`${entryPath(kind, id)}/history`),
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
