import type { FieldItem, FieldState, FieldVisit } from '../../api/field';
import { type Entry, sameVisit, type VisitKey } from './outbox';

/** A visit as the officer left it: what the server knows, and over it what is still on the phone. */
export type ShownVisit = Omit<FieldVisit, 'items' | 'hindrance'> & {
  items: ShownItem[];
  /** Why it cannot take place, as one of the team has said. */
  hindrance: FieldVisit['hindrance'] | null;
  /** Entries of the visit that the server does not have yet. */
  waiting: Entry[];
  /** Those that it has refused. */
  refused: Entry[];
  /** When this officer came and left. */
  own: { in: string; out?: string } | null;
};

export type ShownItem = FieldItem & { pending: boolean };

export function keyOf(visit: VisitKey): VisitKey {
  return { week: visit.week, enterprise: visit.enterprise };
}

/** Puts the entries of the phone over a visit of the server. */
export function shown(visit: FieldVisit, entries: readonly Entry[], officer: string, name: string): ShownVisit {
  const own = entries.filter((entry) => sameVisit(entry.visit, { week: visit.week, enterprise: visit.enterprise.id }));
  const items: ShownItem[] = visit.items.map((item) => ({ ...item, pending: false }));
  let attendance = [...visit.attendance];
  let hindrance: ShownVisit['hindrance'] = visit.hindrance ?? null;
  for (const { step, refused } of own) {
    if (refused !== undefined) continue;
    if (step.kind === 'hindrance') {
      const { cause, note, at } = step.body;
      hindrance = { cause, note, by: name, at };
    } else if (step.kind !== 'departure') hindrance = null;
    if (step.kind === 'arrival' && !attendance.some((one) => one.officer === officer)) {
      attendance.push({ officer, in: step.body.at, withoutCode: (step.body.code ?? '') === '' });
    } else if (step.kind === 'departure') {
      attendance = attendance.map((one) => (one.officer === officer ? { ...one, out: one.out ?? step.body.at } : one));
    } else if (step.kind === 'results') {
      const { at, request, result, rectifyBy, note, photos } = step.body;
      const place = items.findIndex((item) => item.request === request);
      const item = items[place];
      if (item === undefined) continue;
      const found = { result, rectifyBy, note, photos: photos ?? [], by: name, at, version: item.found?.version ?? 0 };
      items[place] = { ...item, pending: true, found } as ShownItem;
    }
  }
  const mine = attendance.find((one) => one.officer === officer);
  return {
    ...visit,
    items,
    attendance,
    hindrance,
    state: stateOf(visit.state, attendance, items, hindrance !== null),
    waiting: own.filter((entry) => entry.refused === undefined),
    refused: own.filter((entry) => entry.refused !== undefined),
    own: mine === undefined ? null : mine.out == null ? { in: mine.in } : { in: mine.in, out: mine.out },
  };
}

function stateOf(
  known: FieldState,
  attendance: FieldVisit['attendance'],
  items: readonly ShownItem[],
  isHindered: boolean,
): FieldState {
  if (known === 'closed' || known === 'cancelled') return known;
  if (isHindered) return 'hindered';
  if (attendance.length === 0) return 'ahead';
  if (attendance.some((one) => one.out == null)) return 'onSite';
  return items.every((item) => item.found != null) ? 'closed' : 'open';
}
