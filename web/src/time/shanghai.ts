import { now } from './now';

/** A wall time of Asia/Shanghai, whatever the browser's own zone is. `weekday` counts from Monday = 1. */
export type WallTime = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

const offsetHours = 8;

/** Reads `2026-11-24`, `2026-11-24T08:30` (already wall time) or an instant with an offset. */
export function wallTime(text: string): WallTime {
  const isDate = text.length === 10;
  const hasOffset = !isDate && /(Z|GMT|[+-]\d\d:?\d\d)$/.test(text);
  const instant = Date.parse(isDate ? `${text}T00:00+08:00` : hasOffset ? text : `${text}+08:00`);
  if (Number.isNaN(instant)) throw new Error(`Not a time: ${text}`);
  return wallTimeOf(instant);
}

export function wallTimeOf(instant: number): WallTime {
  const shifted = new Date(instant + offsetHours * 3_600_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay() || 7,
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** Whether a wall time such as `2026-11-30T08:30`, or an instant with an offset, has come. */
export function hasBegun(start: string, at: number = now()): boolean {
  return Date.parse(start.length === 16 ? `${start}+08:00` : start) <= at;
}

/** The Monday of an ISO week such as `2026-W48`, as `2026-11-23`. */
export function mondayOf(week: string): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (match === null) throw new Error(`Not an ISO week: ${week}`);
  const fourth = Date.UTC(Number(match[1]), 0, 4);
  const weekday = new Date(fourth).getUTCDay() || 7;
  return isoDate(fourth + ((Number(match[2]) - 1) * 7 - (weekday - 1)) * 86_400_000);
}

/** The ISO week that a date belongs to. */
export function weekOf(date: string): string {
  const day = Date.parse(`${date}T00:00Z`);
  const weekday = new Date(day).getUTCDay() || 7;
  const thursday = day + (4 - weekday) * 86_400_000;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(`${date}T00:00Z`) + days * 86_400_000);
}

export function addWeeks(week: string, weeks: number): string {
  return weekOf(addDays(mondayOf(week), weeks * 7));
}

const sessionDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The date of a session such as `tue-pm` in a week, and its half of the day. */
export function sessionDate(week: string, session: string): { date: string; half: Half } {
  const day = sessionDays.indexOf(session.slice(0, 3));
  return { date: addDays(mondayOf(week), Math.max(day, 0)), half: halfOf(session) };
}

export type Half = 'am' | 'pm';

export function halfOf(session: string): Half {
  return session.endsWith('pm') ? 'pm' : 'am';
}

/** The day it is in the jurisdiction. */
export function today(at: number = now()): string {
  return isoDate(at + offsetHours * 3_600_000);
}

/** How many days from one day to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
