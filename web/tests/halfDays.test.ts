import { describe, expect, it } from 'vitest';
import { allOf, painted, stepped } from '../src/ui/halfDays';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
const at = (row: number, column: number) => ({ row, column });

describe('A stroke over the half days', () => {
  it('sets everything between its ends, whichever way it goes, in the order of the week', () => {
    expect(painted([], days, at(0, 2), at(1, 1), true)).toEqual(['tue-am', 'tue-pm', 'wed-am', 'wed-pm']);
    expect(painted([], days, at(1, 1), at(0, 2), true)).toEqual(['tue-am', 'tue-pm', 'wed-am', 'wed-pm']);
  });

  it('clears as well, and leaves what lies outside', () => {
    expect(painted(['mon-am', 'tue-am', 'fri-pm'], days, at(0, 0), at(0, 1), false)).toEqual(['fri-pm']);
  });

  it('that shrinks again gives back what it had painted', () => {
    const before = ['wed-am'];
    expect(painted(before, days, at(0, 0), at(0, 4), true)).toHaveLength(5);
    expect(painted(before, days, at(0, 0), at(0, 0), true)).toEqual(['mon-am', 'wed-am']);
  });

  it('passes over half days without working time', () => {
    expect(painted([], days, at(0, 0), at(0, 2), true, (session) => session !== 'tue-am')).toEqual([
      'mon-am',
      'wed-am',
    ]);
  });
});

describe('An arrow in the grid', () => {
  it('moves one half day and stays at the edge', () => {
    expect(stepped(at(0, 0), 'ArrowDown', 5)).toEqual(at(1, 0));
    expect(stepped(at(1, 4), 'ArrowDown', 5)).toEqual(at(1, 4));
    expect(stepped(at(1, 4), 'ArrowRight', 5)).toEqual(at(1, 4));
    expect(stepped(at(1, 3), 'Home', 5)).toEqual(at(1, 0));
  });

  it('is an arrow: other keys move nothing', () => {
    expect(stepped(at(0, 0), 'a', 5)).toBeNull();
  });
});

it('A whole week has two half days a day', () => {
  expect(allOf(days)).toHaveLength(10);
});
