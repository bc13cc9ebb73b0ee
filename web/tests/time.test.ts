import { describe, expect, it } from 'vitest';
import {
  clock,
  dayLong,
  dayShort,
  duration,
  halfDayLong,
  halfTitle,
  stamp,
  weekBrief,
  weekFull,
} from '../src/time/format';
import { addWeeks, mondayOf, sessionDate, wallTime, weekOf } from '../src/time/shanghai';

describe('Times are those of Shanghai', () => {
  it('A wall time is taken as it stands', () => {
    expect(clock('2026-11-23T08:30')).toBe('08:30');
  });

  it('An instant is shown eight hours after UTC, into the next day and year', () => {
    expect(stamp('zh', '2026-12-31T16:05:00Z')).toBe('2027年1月1日 00:05');
    expect(stamp('en', '2026-11-22T10:00:00Z')).toBe('22 Nov 2026, 18:00');
  });

  it('An instant with another offset is the same moment', () => {
    expect(clock('2026-11-23T01:30:00+01:00')).toBe('08:30');
  });

  it('A text that is no time is refused', () => {
    expect(() => wallTime('soon')).toThrow('Not a time');
  });
});

describe('Weeks are ISO weeks', () => {
  it.each([
    ['2026-W48', '2026-11-23'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
    ['2020-W53', '2020-12-28'],
    ['2026-W01', '2025-12-29'],
  ])('%s begins on %s', (week, monday) => {
    expect(mondayOf(week)).toBe(monday);
    expect(weekOf(monday)).toBe(week);
  });

  it('The week after the last of a year is the first of the next', () => {
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(addWeeks('2026-W01', -1)).toBe('2025-W52');
  });

  it('A session knows its date and half', () => {
    expect(sessionDate('2026-W48', 'fri-pm')).toEqual({ date: '2026-11-27', half: 'pm' });
  });
});

describe('Dates are written in each language the way people write them', () => {
  it('A half day in full', () => {
    expect(halfDayLong('zh', '2026-11-24', 'am')).toBe('2026年11月24日（周二）上午');
    expect(halfDayLong('en', '2026-11-24', 'am')).toBe('Tue 24 Nov 2026, morning');
  });

  it('A half day as a title', () => {
    expect(halfTitle('en', 'pm')).toBe('Afternoon');
    expect(halfTitle('zh', 'pm')).toBe('下午');
  });

  it('A day in full and in short', () => {
    expect(dayLong('zh', '2026-11-29')).toBe('2026年11月29日（周日）');
    expect(dayShort('zh', '2026-01-05')).toBe('01-05 周一');
    expect(dayShort('en', '2026-01-05')).toBe('Mon 5 Jan');
  });

  it('A week on a phone', () => {
    expect(weekBrief('zh', '2026-W48')).toBe('第48周 11-23至27');
    expect(weekBrief('zh', '2026-W49')).toBe('第49周 11-30至12-04');
    expect(weekBrief('en', '2026-W48')).toBe('W48, 23–27 Nov');
    expect(weekBrief('en', '2026-W49')).toBe('W49, 30 Nov – 4 Dec');
  });

  it('A week, also across two months', () => {
    expect(weekFull('zh', '2026-W48')).toBe('2026年第48周（11月23日至27日）');
    expect(weekFull('en', '2026-W49')).toBe('Week 49, 2026 (30 Nov – 4 Dec)');
  });

  it('A duration rounds to whole seconds and never goes below zero', () => {
    expect(duration(65.4)).toBe('1:05');
    expect(duration(-1)).toBe('0:00');
  });
});
