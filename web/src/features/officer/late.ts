import { today, wallTimeOf } from '../../time/shanghai';
import type { Typed } from './storage';

/** The instant that the officer gives, or now. Null where it cannot be read. */
export function instantOf(typed: Typed, now: number): number | null {
  if ((typed.day ?? '') === '' && (typed.time ?? '') === '') return now;
  const instant = Date.parse(`${typed.day || today(now)}T${typed.time || clockOf(now)}:00+08:00`);
  return Number.isNaN(instant) ? null : instant;
}

function clockOf(now: number): string {
  const at = wallTimeOf(now);
  return `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
}

export type LateProblem = 'late.future' | 'late.needReason';

/** What is wrong with a time that was given by hand. */
export function lateProblem(typed: Typed, now: number): LateProblem | null {
  const instant = instantOf(typed, now);
  if (instant === null || instant > now + 60_000) return 'late.future';
  return today(instant) < today(now) && (typed.reason ?? '').trim() === '' ? 'late.needReason' : null;
}
