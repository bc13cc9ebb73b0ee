import { describe, expect, it } from 'vitest';
import { planDifference } from '../src/features/approval/planDifference';
import { Given } from './given';

const { visit, team } = Given;
const planOf = (...teams: ReturnType<typeof team>[]) => ({ ...Given.plan(), teams });

describe('The difference between two plans', () => {
  it('is nothing between a plan and itself', () => {
    expect(planDifference(Given.plan(), Given.plan())).toEqual({
      counts: { new: 0, dropped: 0, moved: 0, team: 0, matters: 0, time: 0 },
      unchanged: 4,
      changes: [],
    });
  });

  it('tells new, dropped, moved and other team apart, what enterprises were told first', () => {
    const before = planOf(
      team('t1', 'north', 'mon-am', visit('stays'), visit('goes')),
      team('t2', 'north', 'mon-am', visit('moves'), visit('changes')),
    );
    const after = planOf(
      team('t1', 'north', 'mon-am', visit('stays'), visit('changes')),
      team('t3', 'south', 'mon-pm', visit('comes'), visit('moves')),
    );
    const { counts, unchanged, changes } = planDifference(before, after);
    expect(counts).toEqual({ new: 1, dropped: 1, moved: 1, team: 1, matters: 0, time: 0 });
    expect(unchanged).toBe(1);
    expect(changes.map((change) => [change.kind, change.enterprise.id])).toEqual([
      ['dropped', 'goes'],
      ['moved', 'moves'],
      ['new', 'comes'],
      ['team', 'changes'],
    ]);
    expect(changes[1]).toMatchObject({
      before: { session: 'mon-am', officers: [{ name: '人员t2' }] },
      after: { session: 'mon-pm', officers: [{ name: '人员t3' }] },
    });
    expect(changes[0]?.after).toBeUndefined();
  });

  it('tells other matters and other minutes of a visit that keeps its half day and team', () => {
    const later = { ...visit('late', 'fire'), start: '2026-11-23T09:45', end: '2026-11-23T10:30' };
    const before = planOf(team('t1', 'north', 'mon-am', visit('joined', 'fire'), visit('late', 'fire')));
    const after = planOf(team('t1', 'north', 'mon-am', visit('joined', 'fire', 'market'), later));
    const { counts, unchanged, changes } = planDifference(before, after);
    expect(counts).toMatchObject({ matters: 1, time: 1 });
    expect(unchanged).toBe(0);
    expect(changes[0]).toMatchObject({ kind: 'matters', added: ['事项market'], removed: [] });
    const moved = planDifference(before, planOf(team('t1', 'north', 'mon-pm', visit('joined', 'market'))));
    expect(moved.changes.find((change) => change.kind === 'moved')).toMatchObject({
      added: ['事项market'],
      removed: ['事项fire'],
    });
  });

  it('takes a team for the same whatever its number and the order of its officers', () => {
    const officers = [
      { id: '1', name: '王' },
      { id: '2', name: '李' },
    ];
    const before = planOf({ ...team('t1', 'north', 'mon-am', visit('a')), officers });
    const after = planOf({ ...team('t9', 'north', 'mon-am', visit('a')), officers: officers.toReversed() });
    expect(planDifference(before, after).changes).toEqual([]);
  });
});
