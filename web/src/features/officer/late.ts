import type { FieldVisit } from '../../api/field';
import { today } from '../../time/shanghai';
import { clockAt } from './model';
import type { ShownVisit } from './overlay';
import type { Typed } from './storage';

type Times = Pick<ShownVisit, 'date' | 'start' | 'end' | 'attendance' | 'own'>;

/** The day on which the visit takes place: that on which the first of the team came, the planned one until somebody has. */
export function dayOf(visit: Pick<FieldVisit, 'date' | 'attendance'>): string {
  const came = visit.attendance.map((one) => Date.parse(one.in));
  return came.length === 0 ? visit.date : today(Math.min(...came));
}

/** What stands in the fields of a visit of an earlier day: that day, and the planned time or when the officer came, whichever is later. Nothing on the day itself. */
export function lateStart(visit: Times, now: number, which: 'start' | 'end'): Typed {
  const day = dayOf(visit);
  if (today(now) <= day) return {};
  const planned = Date.parse(`${day}T${visit[which].slice(11, 16)}:00+08:00`);
  const came = visit.own === null ? planned : Date.parse(visit.own.in);
  return { day, time: clockAt(Math.max(planned, came)) };
}

/** The instant that the officer gives, or now. Null where it cannot be read. */
export function instantOf(typed: Typed, now: number): number | null {
  if ((typed.day ?? '') === '' && (typed.time ?? '') === '') return now;
  const instant = Date.parse(`${typed.day || today(now)}T${typed.time || clockAt(now)}:00+08:00`);
  return Number.isNaN(instant) ? null : instant;
}

export type LateProblem = 'late.future' | 'late.needReason';

/** What is wrong with a time that was given by hand, for a visit of a day. */
export function lateProblem(typed: Typed, day: string, now: number): LateProblem | null {
  const instant = instantOf(typed, now);
  if (instant === null || instant > now + 60_000) return 'late.future';
  const isLate = today(instant) < today(now) || day < today(now);
  return isLate && (typed.reason ?? '').trim() === '' ? 'late.needReason' : null;
}
