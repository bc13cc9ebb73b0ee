import type { FieldVisit } from '../../api/field';

/** What of a visit must not change unnoticed once the officer has read it. */
export function signature(visit: FieldVisit): string {
  return JSON.stringify([
    visit.start,
    visit.enterprise.address,
    visit.team.map((mate) => mate.id).toSorted(),
    visit.items.map((item) => item.request).toSorted(),
    visit.state === 'cancelled',
  ]);
}

export type Change = { week: string; enterprise: string; name: string; kind: 'changed' | 'lost' | 'cancelled' };

/** How the plan differs from what was on the phone. A visit of a day that is over and has gone is not lost. */
export function changesBetween(before: readonly FieldVisit[], after: readonly FieldVisit[], today: string): Change[] {
  return before.flatMap((old): Change[] => {
    const now = after.find((one) => one.week === old.week && one.enterprise.id === old.enterprise.id);
    const named = { week: old.week, enterprise: old.enterprise.id, name: old.enterprise.name };
    if (now === undefined) return old.date < today || old.state === 'cancelled' ? [] : [{ ...named, kind: 'lost' }];
    if (now.state === 'closed' || signature(old) === signature(now)) return [];
    return [{ ...named, kind: now.state === 'cancelled' ? 'cancelled' : 'changed' }];
  });
}

/** The changes to be acknowledged, the newest of each visit. */
export function withChanges(known: readonly Change[], fresh: readonly Change[]): Change[] {
  const same = (a: Change, b: Change) => a.week === b.week && a.enterprise === b.enterprise;
  return [...known.filter((old) => !fresh.some((one) => same(old, one))), ...fresh];
}
