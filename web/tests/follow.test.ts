import { describe, expect, it } from 'vitest';
import type { TeamProgress, VisitProgressState } from '../src/api/field';
import type { Notice, PlanView } from '../src/api/types';
import { waited } from '../src/features/approval/waited';
import { shortOfVehicles, teamsWithout } from '../src/features/drafts/amendment';
import { fitting } from '../src/features/field-progress/filter';
import { grouped } from '../src/features/notices/groups';
import { Given } from './given';

describe('The routes of a day', () => {
  const visit = (name: string, state: VisitProgressState, ...departments: string[]) => ({ name, state, departments });
  const teams = [
    { officers: [{ name: '王一' }], visits: [visit('甲厂', 'late', 'fire'), visit('乙厂', 'closed', 'market')] },
    { officers: [{ name: '李二' }], visits: [visit('丙厂', 'ahead', 'market')] },
  ] as unknown as TeamProgress[];
  const names = (state: string, department: string, who: string) =>
    fitting(teams, { state, department, who }).flatMap((team) => team.visits.map((one) => one.name));

  it('are all there without a filter', () => {
    expect(names('', '', '')).toEqual(['甲厂', '乙厂', '丙厂']);
  });
  it('are filtered by state, and by what needs attention', () => {
    expect(names('closed', '', '')).toEqual(['乙厂']);
    expect(names('trouble', '', '')).toEqual(['甲厂']);
  });
  it('are filtered by department, by officer and by enterprise', () => {
    expect(names('', 'market', '')).toEqual(['乙厂', '丙厂']);
    expect(names('', 'market', '王')).toEqual(['乙厂']);
    expect(names('', '', '丙')).toEqual(['丙厂']);
  });
});

describe('Notices', () => {
  const notice = (id: string, kind: string, department?: string, subject = 'd') =>
    ({ id, kind, week: '2026-W49', subject, seen: false, department }) as Notice;

  it('of one publication to all departments are one entry', () => {
    const groups = grouped([
      notice('5', 'weekPublished', 'fire', 'e'),
      notice('4', 'weekPublished', 'market'),
      notice('3', 'weekPublished', 'fire'),
      notice('2', 'draftApproved'),
      notice('1', 'draftSubmitted'),
    ]);
    expect(groups.map(({ first, others }) => [first.id, ...others.map((one) => one.id)])).toEqual([
      ['5'],
      ['4', '3'],
      ['2'],
      ['1'],
    ]);
  });
});

describe('How long a decision is waited for', () => {
  it('is said in minutes, hours or days', () => {
    const since = '2026-12-01T08:00:00+08:00';
    const later = (minutes: number) => waited(since, Date.parse(since) + minutes * 60_000);
    expect(later(0)).toEqual({ unit: 'minutes', n: 0 });
    expect(later(59)).toEqual({ unit: 'minutes', n: 59 });
    expect(later(61)).toEqual({ unit: 'hours', n: 1 });
    expect(later(47 * 60)).toEqual({ unit: 'hours', n: 47 });
    expect(later(49 * 60)).toEqual({ unit: 'days', n: 2 });
  });
});

describe('What an amendment touches', () => {
  const at = (day: string) => ({ start: `2099-01-0${day}T08:30`, end: `2099-01-0${day}T11:30` });
  const plan = {
    ...Given.plan(),
    sessions: [
      { id: 'mon-am', start: '2020-01-06T08:30', end: '2020-01-06T11:30' },
      { id: 'tue-am', ...at('6') },
      { id: 'wed-am', ...at('7') },
    ],
    bases: [{ ...Given.plan().bases[0], id: 'north', vehicles: 2 }] as PlanView['bases'],
    teams: ['mon-am', 'tue-am', 'wed-am'].map((session) => ({
      ...Given.team(session, 'north', session, Given.visit(session)),
      officers: [{ id: 'o', name: '王' }],
    })),
  };

  it('is nothing that has begun', () => {
    expect(teamsWithout(plan, 'o', []).map((team) => team.session)).toEqual(['tue-am', 'wed-am']);
    expect(teamsWithout(plan, 'o', ['wed-am']).map((team) => team.session)).toEqual(['wed-am']);
    expect(teamsWithout(plan, 'other', [])).toEqual([]);
  });

  it('are the half days with more teams than vehicles', () => {
    expect(shortOfVehicles(plan, 'north', 1)).toEqual([]);
    expect(shortOfVehicles(plan, 'north', 2).map(({ session, vehicles }) => [session, vehicles])).toEqual([
      ['tue-am', 0],
      ['wed-am', 0],
    ]);
  });
});
