import { describe, expect, it } from 'vitest';
import { boardOf, departmentsOf, firstVisit, listedVisits, neighbour, visitOf } from '../src/features/board/model';
import { Given } from './given';

const everything = { town: '', department: '', search: '' };

describe('The board', () => {
  it('has a row per town and a cell per half day, and counts every visit once', () => {
    const board = boardOf(Given.plan(), everything);
    expect(board.rows.map((row) => [row.base.name, row.visits, row.cells.length])).toEqual([
      ['北镇', 3, 2],
      ['南镇', 1, 2],
    ]);
    expect([board.shown, board.total]).toEqual([4, 4]);
  });

  it('filters by town, by department, and by enterprise, address or officer', () => {
    const shown = (filter: Partial<typeof everything>) => boardOf(Given.plan(), { ...everything, ...filter }).shown;
    expect(shown({ town: 'south' })).toBe(1);
    expect(shown({ department: 'fire' })).toBe(2);
    expect(shown({ search: '企业c' })).toBe(1);
    expect(shown({ search: '人员t1' })).toBe(2);
    expect(shown({ search: 'd路' })).toBe(1);
  });

  it('still counts the vehicle of a team whose visits are filtered away', () => {
    const board = boardOf(Given.plan(), { ...everything, search: '企业c' });
    expect(board.rows[0]?.cells[0]).toMatchObject({ vehiclesUsed: 1, teams: [] });
  });

  it('names each department of a visit once, in the order of the list', () => {
    const plan = Given.plan();
    const visit = Given.visit('x', 'fire', 'market', 'fire');
    expect(departmentsOf(plan, visit).map((department) => department.short)).toEqual(['市监', '消防']);
  });

  it('finds a visit that the filter hides', () => {
    expect(visitOf(Given.plan(), 'd')?.team.id).toBe('t3');
    expect(visitOf(Given.plan(), 'nobody')).toBeUndefined();
  });
});

describe('The list', () => {
  it('has every visit once, by time, by town or by how much a visit serves, either way round', () => {
    const plan = Given.plan();
    const order = (by: string) =>
      listedVisits(plan, boardOf(plan, everything), by).map(({ visit }) => visit.enterprise.id);
    expect(order('').toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(order('base')[3]).toBe('d');
    expect(order('-base')[0]).toBe('d');
    const counts = (by: string) =>
      listedVisits(plan, boardOf(plan, everything), by).map(({ visit }) => visit.requests.length);
    expect(counts('requests')).toEqual(counts('requests').toSorted((one, other) => one - other));
    expect(counts('-requests')).toEqual(counts('requests').toReversed());
  });
});

describe('The arrow keys', () => {
  const board = boardOf(Given.plan(), everything);

  it('begin at the first visit', () => {
    expect(firstVisit(board)).toBe('a');
  });

  it('walk down one half day through the towns, and stop at its ends', () => {
    expect(neighbour(board, 'a', 'ArrowDown')).toBe('b');
    expect(neighbour(board, 'b', 'ArrowDown')).toBe('d');
    expect(neighbour(board, 'd', 'ArrowDown')).toBeUndefined();
    expect(neighbour(board, 'a', 'ArrowUp')).toBeUndefined();
  });

  it('go to the same place in the next half day, or to its last visit', () => {
    expect(neighbour(board, 'b', 'ArrowRight')).toBe('c');
    expect(neighbour(board, 'c', 'ArrowLeft')).toBe('a');
    expect(neighbour(board, 'd', 'ArrowRight')).toBeUndefined();
  });

  it('reach both ends of the town’s row', () => {
    expect(neighbour(board, 'c', 'Home')).toBe('a');
    expect(neighbour(board, 'a', 'End')).toBe('c');
  });
});
