import type { PlanView } from '../../api/types';

/** Where a plan puts an enterprise: the half day, by whom it is visited, when, and for what. */
export type Placing = {
  session: string;
  officers: { id: string; name: string }[];
  start: string;
  end: string;
  matters: { id: string; name: string }[];
};
export type ChangeKind = 'new' | 'dropped' | 'moved' | 'team' | 'matters' | 'time';
export type EnterpriseChange = {
  kind: ChangeKind;
  enterprise: { id: string; name: string };
  before?: Placing;
  after?: Placing;
  /** Matters that come in and go out, where the visit takes place before and after. */
  added: string[];
  removed: string[];
};
export type PlanDifference = { counts: Record<ChangeKind, number>; unchanged: number; changes: EnterpriseChange[] };

const kinds: ChangeKind[] = ['dropped', 'moved', 'new', 'team', 'matters', 'time'];

/**
 * What changes for enterprises when one plan takes the place of another: visited for the first time, no longer,
 * in another half day, and in the same half day by another team, for other matters, or at another minute. Dropped and
 * moved ones come first: they were told.
 */
export function planDifference(before: PlanView, after: PlanView): PlanDifference {
  const old = placings(before);
  const now = placings(after);
  const changes: EnterpriseChange[] = [];
  for (const [id, { name, placing }] of now) {
    const was = old.get(id)?.placing;
    const kind = kindOf(was, placing);
    if (kind === null) continue;
    changes.push({
      kind,
      enterprise: { id, name },
      ...(was === undefined ? {} : { before: was }),
      after: placing,
      added: was === undefined ? [] : missing(placing.matters, was.matters),
      removed: was === undefined ? [] : missing(was.matters, placing.matters),
    });
  }
  for (const [id, { name, placing }] of old) {
    if (!now.has(id))
      changes.push({ kind: 'dropped', enterprise: { id, name }, before: placing, added: [], removed: [] });
  }
  const counts: Record<ChangeKind, number> = { new: 0, dropped: 0, moved: 0, team: 0, matters: 0, time: 0 };
  for (const change of changes) counts[change.kind]++;
  const place = (change: EnterpriseChange) => sessionPlace(after, (change.after ?? change.before)?.session ?? '');
  return {
    counts,
    unchanged: now.size - changes.length + counts.dropped,
    changes: changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || place(a) - place(b)),
  };
}

function kindOf(before: Placing | undefined, after: Placing): ChangeKind | null {
  if (before === undefined) return 'new';
  if (before.session !== after.session) return 'moved';
  if (!alike(before.officers, after.officers)) return 'team';
  if (!alike(before.matters, after.matters)) return 'matters';
  return before.start === after.start && before.end === after.end ? null : 'time';
}

function alike(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  return before.length === after.length && before.every((one) => after.some((other) => other.id === one.id));
}

function missing(of: Placing['matters'], from: Placing['matters']): string[] {
  return of.filter((one) => from.every((other) => other.id !== one.id)).map((one) => one.name);
}

function placings(plan: PlanView): Map<string, { name: string; placing: Placing }> {
  return new Map(
    plan.teams.flatMap((team) =>
      team.visits.map((visit): [string, { name: string; placing: Placing }] => [
        visit.enterprise.id,
        {
          name: visit.enterprise.name,
          placing: {
            session: team.session,
            officers: team.officers,
            start: visit.start,
            end: visit.end,
            matters: visit.requests.map((request) => ({ id: request.id, name: request.matter.name })),
          },
        },
      ]),
    ),
  );
}

function sessionPlace(plan: PlanView, session: string): number {
  return plan.sessions.findIndex((item) => item.id === session);
}
