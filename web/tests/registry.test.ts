import { describe, expect, it } from 'vitest';
import type { CalendarDay, MatterEntry, MatterVersion } from '../src/api/registers';
import { monthsOf } from '../src/features/calendar-days/months';
import { changesOf, checked, entryOf, fieldAt, formOf } from '../src/features/catalogue/matterForm';
import { expiry, freeSessions, workingSessions } from '../src/features/registry/availability';
import { creditCodeState, normalised } from '../src/features/registry/creditCode';
import { misfits, startOf } from '../src/features/rules/value';
import { textIn } from '../src/i18n/text';
import { around, kilometres, moved, onMap, scaleLength, zoomed } from '../src/ui/mapView';
import { endOf, inForce, timeOf } from '../src/ui/matterVersions';
import { Given } from './given';

const holiday = (date: string): CalendarDay => ({ date, kind: 'holiday', name: '假日', archived: false });
const makeUp = (date: string): CalendarDay => ({ date, kind: 'workday', name: '调休', archived: false });

describe('A credit code', () => {
  it('is right with the check character of GB 32100-2015, however it was typed', () => {
    expect(creditCodeState('91330681DEM000014D').is).toBe('right');
    expect(creditCodeState(' ９１330681 dem000014d ').is).toBe('right');
    expect(normalised('９１330681 dem000014d')).toBe('91330681DEM000014D');
  });

  it('says what is missing, too much, strange or expected', () => {
    expect(creditCodeState('91330681DEM')).toEqual({ is: 'short', missing: 7 });
    expect(creditCodeState('91330681DEM000014DD')).toEqual({ is: 'long', over: 1 });
    expect(creditCodeState('9133068I')).toEqual({ is: 'character', character: 'I' });
    expect(creditCodeState('91330681DEM000014X')).toEqual({ is: 'check', expected: 'D' });
    expect(creditCodeState('  ')).toEqual({ is: 'empty' });
  });
});

describe('The half days of a week', () => {
  it('are those of Monday to Friday, without holidays and with the days that make up for them', () => {
    const sessions = workingSessions('2026-W48', [holiday('2026-11-26'), makeUp('2026-11-28')]);
    expect(sessions).toHaveLength(10);
    expect(sessions).not.toContain('thu-am');
    expect(sessions).toContain('sat-pm');
  });

  it('that an officer can give follow the week where it was painted, and leave where there is some', () => {
    const officer = { sessions: ['mon-am', 'tue-am'], exceptions: { '2026-W48': ['wed-am', 'fri-am'] }, leave: [] };
    expect(freeSessions(officer, '2026-W47', [])).toEqual(['mon-am', 'tue-am']);
    expect(freeSessions(officer, '2026-W48', [])).toEqual(['wed-am', 'fri-am']);
    const away = { ...officer, leave: [{ from: '2026-11-25', to: '2026-11-26' }] };
    expect(freeSessions(away, '2026-W48', [])).toEqual(['fri-am']);
    const always = { exceptions: {}, leave: [] };
    expect(freeSessions(always, '2026-W48', [])).toHaveLength(10);
  });
});

it('A certificate is soon over within sixty days, and its last day still counts', () => {
  expect(expiry('2026-12-04', '2026-11-22')).toEqual({ is: 'soon', days: 12 });
  expect(expiry('2027-01-21', '2026-11-22').is).toBe('soon');
  expect(expiry('2027-01-22', '2026-11-22').is).toBe('fine');
  expect(expiry('2026-11-22', '2026-11-22')).toEqual({ is: 'soon', days: 0 });
  expect(expiry('2026-11-21', '2026-11-22')).toEqual({ is: 'over', days: 1 });
  expect(expiry(undefined, '2026-11-22').is).toBe('fine');
});

describe('A matter through time', () => {
  const entry: MatterEntry = Given.matter({ validFrom: '0001-01-01' }, { validFrom: '2027-01-01', minutes: 90 });
  const [first, second] = entry.versions as [MatterVersion, MatterVersion];

  it('is on each day the last version that has begun', () => {
    expect(inForce(entry, '2026-12-31')).toBe(first);
    expect(inForce(entry, '2027-01-01')).toBe(second);
    expect([timeOf(entry, first, '2026-11-22'), timeOf(entry, second, '2026-11-22')]).toEqual(['now', 'future']);
    expect(timeOf(entry, first, '2027-02-01')).toBe('past');
    expect(endOf(entry, first)).toBe('2027-01-01');
  });

  it('keeps the versions it has when another is added, in the order of their days', () => {
    const form = { ...formOf(entry, '2026-11-22', ''), minutes: 45 };
    const changed = entryOf(form, entry);
    expect(changed.versions.map((version) => [version.validFrom, version.minutes])).toEqual([
      ['0001-01-01', 60],
      ['2026-11-23', 45],
      ['2027-01-01', 90],
    ]);
  });

  it('is edited from what holds on the day of the change, also where somebody else has just set that', () => {
    expect(formOf(entry, '2026-11-22', '').minutes).toBe(60);
    expect(formOf(entry, '2026-11-22', '', '2027-03-01').minutes).toBe(90);
    const theirs = Given.matter({}, { validFrom: '2026-11-23', minutes: 75 });
    expect(formOf(theirs, '2026-11-22', '', '2026-11-23').minutes).toBe(75);
  });

  it('says of a version what it made different from the one before', () => {
    expect(changesOf(textIn('zh'), first, second)).toEqual([{ label: '时长（分钟）', before: '60', after: '90' }]);
  });

  it('cannot be changed for days that have passed', () => {
    const form = { ...formOf(entry, '2026-11-22', ''), validFrom: '2026-11-21' };
    expect([...checked(textIn('zh'), form, false, '2026-11-22').keys()]).toEqual(['validFrom']);
  });

  it('has its errors beside the fields that the server names by their place', () => {
    expect(fieldAt('$.versions[1].legalBasis.title')).toBe('title');
    expect(fieldAt('$.versions[0].minutes')).toBe('minutes');
    expect(fieldAt('$.code')).toBe('code');
  });
});

describe('The map', () => {
  const places = [
    { lat: 29.93, lon: 120.27 },
    { lat: 29.52, lon: 120.12 },
  ];

  it('shows all places, and keeps the place under the pointer where it is when it zooms', () => {
    const view = around(places);
    for (const place of places) expect(Math.abs(onMap(view, place).x)).toBeLessThan(view.width / 2);
    const [fixed] = places as [{ lat: number; lon: number }];
    const closer = zoomed(view, 2, 500, fixed);
    expect(onMap(closer, fixed).x / closer.width).toBeCloseTo(onMap(view, fixed).x / view.width, 3);
  });

  it('moves a place by kilometres', () => {
    const [from] = places as [{ lat: number; lon: number }];
    expect(kilometres(from, moved(from, 3, 4))).toBeCloseTo(5, 1);
    expect(moved(from, 0, 1).lat).toBeLessThan(from.lat);
  });

  it('has a scale of a round length', () => {
    expect([scaleLength(12), scaleLength(60), scaleLength(1)]).toEqual([2, 10, 0.2]);
  });
});

it('A year counts its working days with what was entered', () => {
  const october = monthsOf(2026, [holiday('2026-10-01'), holiday('2026-10-02'), makeUp('2026-10-10')])[9];
  expect(october?.workdays).toBe(22 - 2 + 1);
  expect(october?.weeks[0]).toEqual([
    null,
    null,
    null,
    { date: '2026-10-01', kind: 'holiday', name: '假日' },
    { date: '2026-10-02', kind: 'holiday', name: '假日' },
    { date: '2026-10-03', kind: 'weekend' },
    { date: '2026-10-04', kind: 'weekend' },
  ]);
});

describe('The value of a rule', () => {
  const numbers = {
    kind: 'numbers' as const,
    min: 1,
    max: 9,
    nullable: true,
    members: [
      { id: 'county', name: '县级' },
      { id: 'city', name: '市级' },
    ],
    options: [],
  };

  it('fits where each of its numbers lies within the bounds, or is none where that is allowed', () => {
    expect(misfits({ county: 4, city: null }, numbers)).toEqual([]);
    expect(misfits({ county: 10, city: 0 }, numbers)).toEqual(['县级', '市级']);
    expect(misfits(null, { ...numbers, kind: 'integer', nullable: false })).toEqual(['']);
  });

  it('begins a proposal as it will be last, so that only the change is typed', () => {
    const rule = Given.rule({ current: 2, active: 1 });
    expect(startOf(rule)).toBe(1);
    expect(startOf({ ...rule, values: [] })).toBe(2);
  });
});
