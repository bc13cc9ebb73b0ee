import { describe, expect, it } from 'vitest';
import { PublicFiles } from '../src/api/publicFiles';
import { calendarView, firstWeek } from '../src/features/calendar/model';
import { weekStrip } from '../src/features/calendar/view';
import { folderOf } from '../src/features/calendar/ways';
import { Given } from './given';

const calendar = Given.calendar(
  Given.publicVisit('甲厂', '店口镇', '市监', '消防'),
  Given.publicVisit('乙厂', '店口镇', '消防'),
  Given.publicVisit('丙店', '枫桥镇', '市监'),
);
const everything = { town: '', department: '', search: '' };

describe('The public calendar', () => {
  it('marks today among the days of the week, in words', () => {
    const day = (date: string) => ({ date, total: 1, listed: 1, sessions: [] });
    const view = {
      ...calendarView(calendar, everything),
      days: [day('2026-11-30'), day('2026-12-01')],
    };
    const strip = weekStrip(view, '2026-12-01');
    expect([...strip.querySelectorAll('.strip-day')].map((name) => name.textContent)).toEqual(['周一', '今天']);
    expect(strip.querySelectorAll('[aria-current=date]')).toHaveLength(1);
    expect(weekStrip(view, '2026-12-07').querySelector('[aria-current]')).toBeNull();
  });

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

  it('lists what was cancelled and does not count it', () => {
    const [first, ...others] = calendar.days[0]?.sessions[0]?.visits ?? [];
    if (first === undefined) throw new Error('no visit');
    const view = calendarView(Given.calendar({ ...first, status: 'cancelled' }, ...others), everything);
    expect([view.total, view.listed, view.days[0]?.total, view.days[0]?.listed]).toEqual([2, 3, 2, 3]);
    expect(view.towns).toEqual([
      { name: '店口镇', count: 1 },
      { name: '枫桥镇', count: 1 },
    ]);
  });

  it('offers the files of the town or department that is filtered, else those of everything', () => {
    expect(folderOf(calendar, everything)).toBe('');
    expect(folderOf(calendar, { ...everything, department: '市监' })).toBe('department/market');
    expect(folderOf(calendar, { ...everything, department: '市监', town: '店口镇' })).toBe('town/店口镇');
    expect(new PublicFiles('/calendar', 'zhuji').address('town/店口镇.ics')).toMatch(
      /\/calendar\/zhuji\/town\/%E5%BA%97%E5%8F%A3%E9%95%87\.ics$/,
    );
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
