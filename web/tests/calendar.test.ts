import { describe, expect, it } from 'vitest';
import { calendarView, firstWeek } from '../src/features/calendar/model';
import { Given } from './given';

const calendar = Given.calendar(
  Given.publicVisit('甲厂', '店口镇', '市监', '消防'),
  Given.publicVisit('乙厂', '店口镇', '消防'),
  Given.publicVisit('丙店', '枫桥镇', '市监'),
);
const everything = { town: '', department: '', search: '' };

describe('The public calendar', () => {
  it('counts per town and per department, a visit of two departments under both', () => {
    const view = calendarView(calendar, everything);
    expect(view.towns).toEqual([
      { name: '店口镇', count: 2 },
      { name: '枫桥镇', count: 1 },
    ]);
    expect(view.departments).toEqual([
      { name: '市监', count: 2 },
      { name: '消防', count: 2 },
    ]);
  });

  it('filters its days, while a facet keeps counting what its own filter hides', () => {
    const view = calendarView(calendar, { ...everything, town: '枫桥镇' });
    expect([view.shown, view.total, view.days[0]?.total]).toEqual([1, 3, 1]);
    expect(view.towns).toHaveLength(2);
    expect(view.departments).toEqual([{ name: '市监', count: 1 }]);
  });

  it('counts an enterprise once whose matters are published partly by day and partly by week', () => {
    const twice = { ...calendar, weekOnly: [Given.publicVisit('甲厂', '店口镇', '人社')] };
    const view = calendarView(twice, everything);
    expect([view.total, view.towns[0]?.count, view.weekOnly.length]).toEqual([3, 2, 1]);
  });

  it('finds an enterprise by a part of its name', () => {
    expect(calendarView(calendar, { ...everything, search: ' 厂 ' }).shown).toBe(2);
  });

  it('opens this week if published, else the next that is, else the last before', () => {
    const weeks = ['2026-W50', '2026-W46', '2026-W48'].map((week) => ({ week, version: 1, publishedAt: '' }));
    expect(firstWeek(weeks, '2026-W48')).toBe('2026-W48');
    expect(firstWeek(weeks, '2026-W49')).toBe('2026-W50');
    expect(firstWeek(weeks, '2026-W52')).toBe('2026-W50');
    expect(firstWeek([], '2026-W48')).toBeUndefined();
  });
});
