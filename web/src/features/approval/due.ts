import { addDays, today, wallTimeOf } from '../../time/shanghai';

/** The time that is offered first: the next five o'clock in the afternoon of a weekday, as `2026-11-27T17:00` wall time. */
export function usualDue(now: number): string {
  const at = wallTimeOf(now);
  let day = at.hour < 17 ? today(now) : addDays(today(now), 1);
  while ([6, 7].includes(wallTimeOf(Date.parse(`${day}T12:00+08:00`)).weekday)) day = addDays(day, 1);
  return `${day}T17:00`;
}

/** The instant of a wall time of the jurisdiction, whatever the browser's own zone is; null for what is no time. */
export function dueAt(wall: string): string | null {
  const instant = Date.parse(`${wall}+08:00`);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
