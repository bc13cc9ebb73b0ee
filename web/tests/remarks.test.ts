import { describe, expect, it } from 'vitest';
import { dueAt, usualDue } from '../src/features/approval/due';
import { enterprisesOf } from '../src/features/approval/Remarks';
import { Given } from './given';

describe('What an approver says about single visits', () => {
  it('may be about every enterprise of the plan once, visited ones before those that wait', () => {
    const plan = Given.plan();
    const all = enterprisesOf(plan);
    expect(new Set(all.map((item) => item.id)).size).toBe(all.length);
    const firstWaiting = all.findIndex((item) => item.waits);
    expect(all.slice(firstWaiting < 0 ? all.length : firstWaiting).every((item) => item.waits)).toBe(true);
    for (const visit of plan.teams.flatMap((team) => team.visits))
      expect(all.find((item) => item.id === visit.enterprise.id)?.waits).toBe(false);
  });
});

describe('The time of publication', () => {
  it('is offered as the next five in the afternoon of a weekday, in the time of the jurisdiction', () => {
    expect(usualDue(Date.parse('2026-11-26T01:00Z'))).toBe('2026-11-26T17:00');
    expect(usualDue(Date.parse('2026-11-26T09:30Z'))).toBe('2026-11-27T17:00');
    expect(usualDue(Date.parse('2026-11-27T10:00Z'))).toBe('2026-11-30T17:00');
    expect(usualDue(Date.parse('2026-11-27T18:00Z'))).toBe('2026-11-30T17:00');
  });

  it('is an instant whatever the browser takes for its own zone', () => {
    expect(dueAt('2026-11-27T17:00')).toBe('2026-11-27T09:00:00.000Z');
    expect(dueAt('')).toBeNull();
  });
});
