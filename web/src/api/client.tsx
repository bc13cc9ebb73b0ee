import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Http } from './http';
import type { Me, Registry, Role, Week, Weeks } from './types';

/** What every signed-in page stands on: the connection, the person and the week in view. */
export type Scope = { http: Http; me: Me; week: string };

export const ScopeContext = createContext<Scope | null>(null);

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (scope === null) throw new Error('Used outside the signed-in pages');
  return scope;
}

export function useRole(...roles: Role[]): boolean {
  return useScope().me.roles.some((role) => roles.some((wanted) => wanted === role));
}

/** Departments, towns and matters of the jurisdiction. They change seldom. */
export function useRegistry() {
  const { http } = useScope();
  return useQuery({ queryKey: ['registry'], queryFn: () => http.json<Registry>('/registry'), staleTime: 300_000 });
}

export function useWeeks(http: Http, enabled: boolean) {
  return useQuery({ queryKey: ['weeks'], queryFn: () => http.json<Weeks>('/weeks'), staleTime: 60_000, enabled });
}

export function useWeek() {
  const { http, week } = useScope();
  return useQuery({ queryKey: ['week', week], queryFn: () => http.json<Week>(`/weeks/${week}`) });
}

/** The week to open first: the next one that holds requests, else this one if it does, else the next. */
export function openingWeek(weeks: Weeks): string {
  const coming = weeks.items.filter((week) => week.id > weeks.current);
  const current = weeks.items.find((week) => week.id === weeks.current);
  return (
    coming.find((week) => week.requests > 0)?.id ??
    (current !== undefined && current.requests > 0 ? current.id : (coming[0]?.id ?? weeks.current))
  );
}
