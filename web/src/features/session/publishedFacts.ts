import type { PublicCalendar } from '../../api/types';

/** What a published week means in figures, without what was cancelled: enterprises visited, departments that come, towns. */
export function publishedFacts(calendar: PublicCalendar): { visits: number; departments: number; towns: number } {
  const visits = [
    ...calendar.days.flatMap((day) => day.sessions.flatMap((session) => session.visits)),
    ...calendar.weekOnly,
  ].filter((visit) => visit.status !== 'cancelled');
  const different = (values: string[]) => new Set(values).size;
  return {
    // An enterprise with matters of either kind is listed by day and by week, but visited once.
    visits: different(visits.map((visit) => `${visit.town} ${visit.enterprise}`)),
    departments: different(visits.flatMap((visit) => visit.departments)),
    towns: different(visits.map((visit) => visit.town)),
  };
}
