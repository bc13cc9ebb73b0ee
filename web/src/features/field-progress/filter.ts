import type { TeamProgress, VisitProgress, VisitProgressState } from '../../api/field';

export type ProgressFilter = { state: string; department: string; who: string };

/** Words of the filter that stand for several states: what somebody has to look after. */
export const trouble: readonly VisitProgressState[] = ['late', 'missing', 'open', 'hindered'];

/** The routes with only the visits that fit; a route without any is left out. */
export function fitting(teams: readonly TeamProgress[], filter: ProgressFilter): TeamProgress[] {
  const who = filter.who.trim().toLowerCase();
  return teams
    .map((team) => {
      const named = team.officers.some((officer) => officer.name.toLowerCase().includes(who));
      return { ...team, visits: team.visits.filter((visit) => fits(visit, filter, named, who)) };
    })
    .filter((team) => team.visits.length > 0);
}

function fits(visit: VisitProgress, filter: ProgressFilter, named: boolean, who: string): boolean {
  if (filter.state === 'trouble' && !trouble.includes(visit.state)) return false;
  if (filter.state !== '' && filter.state !== 'trouble' && visit.state !== filter.state) return false;
  if (filter.department !== '' && !visit.departments.includes(filter.department)) return false;
  return who === '' || named || visit.name.toLowerCase().includes(who);
}
