import type { PlanView } from '../../api/types';
import { hasBegun } from '../../time/shanghai';

type Session = PlanView['sessions'][number];
type Team = PlanView['teams'][number];
export type Away = { id: string; name: string; base: string; sessions: string[] };
export type Short = { session: string; teams: number; vehicles: number };

/** The half days that an amendment can still touch. */
export function sessionsAhead(plan: Pick<PlanView, 'sessions'>): Session[] {
  return plan.sessions.filter((session) => !hasBegun(session.start));
}

/** The teams that have not set out. */
export function teamsAhead(plan: Pick<PlanView, 'sessions' | 'teams'>): Team[] {
  const ahead = new Set(sessionsAhead(plan).map((session) => session.id));
  return plan.teams.filter((team) => ahead.has(team.session));
}

/** Everybody who still goes out this week, with the base and the half days, by base and name. */
export function officersAhead(plan: PlanView, language: string): Away[] {
  const out = new Map<string, Away>();
  for (const team of teamsAhead(plan)) {
    for (const { id, name } of team.officers) {
      const known = out.get(id);
      if (known === undefined) out.set(id, { id, name, base: team.base, sessions: [team.session] });
      else known.sessions.push(team.session);
    }
  }
  return [...out.values()].toSorted(
    (a, b) => a.base.localeCompare(b.base) || a.name.localeCompare(b.name, language) || a.id.localeCompare(b.id),
  );
}

/** The teams that an absence leaves without somebody; of the whole rest of the week where no half day is named. */
export function teamsWithout(plan: PlanView, officer: string, sessions: readonly string[]): Team[] {
  return teamsAhead(plan).filter(
    (team) =>
      team.officers.some((one) => one.id === officer) && (sessions.length === 0 || sessions.includes(team.session)),
  );
}

/** The half days in which a base sends out more teams than it has vehicles left. */
export function shortOfVehicles(plan: PlanView, base: string, fewer: number): Short[] {
  const left = Math.max(0, (plan.bases.find((one) => one.id === base)?.vehicles ?? 0) - fewer);
  return sessionsAhead(plan)
    .map((session) => ({
      session: session.id,
      teams: plan.teams.filter((team) => team.base === base && team.session === session.id).length,
      vehicles: left,
    }))
    .filter(({ teams, vehicles }) => teams > vehicles);
}
