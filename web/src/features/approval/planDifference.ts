import type { PlanView } from '../../api/types';

/** Where a plan puts an enterprise: the half day, and by whom it is visited. */
export type Placing = { session: string; officers: { id: string; name: string }[] };
export type ChangeKind = 'new' | 'dropped' | 'moved' | 'team';
export type EnterpriseChange = {
  kind: ChangeKind;
  enterprise: { id: string; name: string };
  before?: Placing;
  after?: Placing;
};
export type PlanDifference = { counts: Record<ChangeKind, number>; unchanged: number; changes: EnterpriseChange[] };

const kinds: ChangeKind[] = ['dropped', 'moved', 'new', 'team'];

/**
 * What changes for enterprises when one plan takes the place of another: visited for the first time, no longer,
 * in another half day, or by another team in the same half day. Dropped and moved ones come first: they were told.
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
    });
  }
  for (const [id, { name, placing }] of old) {
    if (!now.has(id)) changes.push({ kind: 'dropped', enterprise: { id, name }, before: placing });
  }
  const counts: Record<ChangeKind, number> = { new: 0, dropped: 0, moved: 0, team: 0 };
  for (const change of changes) counts[change.kind]++;
  const place = (change: EnterpriseChange) => sessionPlace(after, (change.after ?? change.before)?.session ?? '');
  return {
    counts,
    unchanged: now.size - counts.new - counts.moved - counts.team,
    changes: changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || place(a) - place(b)),
  };
}

function kindOf(before: Placing | undefined, after: Placing): ChangeKind | null {
  if (before === undefined) return 'new';
  if (before.session !== after.session) return 'moved';
  const alike =
    before.officers.length === after.officers.length &&
    before.officers.every((officer) => after.officers.some((other) => other.id === officer.id));
  return alike ? null : 'team';
}

function placings(plan: PlanView): Map<string, { name: string; placing: Placing }> {
  return new Map(
    plan.teams.flatMap((team) =>
      team.visits.map((visit): [string, { name: string; placing: Placing }] => [
        visit.enterprise.id,
        { name: visit.enterprise.name, placing: { session: team.session, officers: team.officers } },
      ]),
    ),
  );
}

function sessionPlace(plan: PlanView, session: string): number {
  return plan.sessions.findIndex((item) => item.id === session);
}
