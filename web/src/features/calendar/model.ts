import type { PublicCalendar, PublicVisit, PublishedWeeks } from '../../api/types';

export type CalendarFilter = { town: string; department: string; search: string };

export type CalendarDay = {
  date: string;
  total: number;
  listed: number;
  sessions: { id: string; start: string; end: string; visits: PublicVisit[] }[];
};

export type CalendarView = {
  days: CalendarDay[];
  weekOnly: PublicVisit[];
  shown: number;
  total: number;
  listed: number;
  towns: { name: string; count: number }[];
  departments: { name: string; count: number }[];
};

/**
 * What the page shows of a calendar under a filter. Counts are of enterprises: one whose matters are published partly
 * by day and partly by week is listed twice but visited once, and what was cancelled is listed but not counted.
 * The facet counts leave out their own filter.
 */
export function calendarView(calendar: PublicCalendar, filter: CalendarFilter): CalendarView {
  const all = [
    ...calendar.days.flatMap((day) => day.sessions.flatMap((session) => session.visits)),
    ...calendar.weekOnly,
  ];
  const keep = (visit: PublicVisit) => matches(visit, filter);
  const days = calendar.days.map((day) => {
    const sessions = day.sessions.map((session) => ({ ...session, visits: session.visits.filter(keep) }));
    const visits = sessions.flatMap((session) => session.visits);
    return { date: day.date, sessions, total: visits.filter(holds).length, listed: visits.length };
  });
  const weekOnly = calendar.weekOnly.filter(keep);
  return {
    days,
    weekOnly,
    shown: enterprises(all.filter(keep)).size,
    listed: all.length,
    total: enterprises(all).size,
    towns: count(
      all.filter((visit) => matches(visit, { ...filter, town: '' })),
      (visit) => [visit.town],
    ),
    departments: count(
      all.filter((visit) => matches(visit, { ...filter, department: '' })),
      (visit) => visit.departments,
    ),
  };
}

/** It has not been taken back. */
export function holds(visit: PublicVisit): boolean {
  return visit.status !== 'cancelled';
}

function matches(visit: PublicVisit, filter: CalendarFilter): boolean {
  return (
    (filter.town === '' || visit.town === filter.town) &&
    (filter.department === '' || visit.departments.includes(filter.department)) &&
    (filter.search === '' || visit.enterprise.toLowerCase().includes(filter.search.trim().toLowerCase()))
  );
}

function count(visits: PublicVisit[], namesOf: (visit: PublicVisit) => string[]): { name: string; count: number }[] {
  const groups = new Map<string, PublicVisit[]>();
  for (const visit of visits) for (const name of namesOf(visit)) groups.set(name, [...(groups.get(name) ?? []), visit]);
  return [...groups]
    .map(([name, group]) => ({ name, count: enterprises(group).size }))
    .sort((a, b) => b.count - a.count);
}

function enterprises(visits: PublicVisit[]): Set<string> {
  return new Set(visits.filter(holds).map((visit) => `${visit.town} ${visit.enterprise}`));
}

/** The published week to open first: this one, else the next that is published, else the latest before. */
export function firstWeek(published: PublishedWeeks['weeks'], thisWeek: string): string | undefined {
  const weeks = published.map((item) => item.week).sort();
  return weeks.find((week) => week >= thisWeek) ?? weeks.at(-1);
}
