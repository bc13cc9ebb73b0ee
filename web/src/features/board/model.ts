import type { PlanTeam, PlanView, PlanVisit, Session } from '../../api/types';

export type BoardFilter = { town: string; department: string; search: string };
export type BoardTeam = { team: PlanTeam; visits: PlanVisit[] };
/** One town in one half day: the teams that leave from there, each with its visits in order. */
export type BoardCell = { session: Session; teams: BoardTeam[]; vehiclesUsed: number };
export type BoardRow = { base: PlanView['bases'][number]; visits: number; cells: BoardCell[] };
export type Board = { rows: BoardRow[]; shown: number; total: number };

/** The plan as towns × half days. A team without a visit that fits the filter is left out, its vehicle still counts. */
export function boardOf(plan: PlanView, filter: BoardFilter): Board {
  const rows = plan.bases
    .filter((base) => filter.town === '' || base.id === filter.town)
    .map((base) => {
      const cells = plan.sessions.map((session) => {
        const teams = plan.teams.filter((team) => team.base === base.id && team.session === session.id);
        return {
          session,
          vehiclesUsed: teams.length,
          teams: teams
            .map((team) => ({ team, visits: team.visits.filter((visit) => fits(visit, team, filter)) }))
            .filter(({ visits }) => visits.length > 0),
        };
      });
      return { base, cells, visits: sum(cells.map((cell) => sum(cell.teams.map((team) => team.visits.length)))) };
    });
  return { rows, shown: sum(rows.map((row) => row.visits)), total: sum(plan.teams.map((team) => team.visits.length)) };
}

function fits(visit: PlanVisit, team: PlanTeam, filter: BoardFilter): boolean {
  if (filter.department !== '' && !visit.requests.some((request) => request.department === filter.department))
    return false;
  const wanted = filter.search.trim().toLowerCase();
  if (wanted === '') return true;
  return [visit.enterprise.name, visit.enterprise.address, ...team.officers.map((officer) => officer.name)].some(
    (text) => text.toLowerCase().includes(wanted),
  );
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * Where an arrow key leads from a visit (by its enterprise). Up and down walk one half day through all towns,
 * left and right go to the same place in the next half day of the town that has visits.
 */
export function neighbour(board: Board, from: string, direction: Direction): string | undefined {
  const grid = board.rows.map((row) =>
    row.cells.map((cell) => cell.teams.flatMap(({ visits }) => visits.map((visit) => visit.enterprise.id))),
  );
  const at = find(grid, from);
  if (at === undefined) return undefined;
  const row = grid[at.row] ?? [];
  switch (direction) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const column = grid.flatMap((cells) => cells[at.column] ?? []);
      return column[column.indexOf(from) + (direction === 'ArrowDown' ? 1 : -1)];
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const ahead = direction === 'ArrowRight' ? row.slice(at.column + 1) : row.slice(0, at.column).reverse();
      const cell = ahead.find((visits) => visits.length > 0);
      return cell?.[Math.min(at.index, cell.length - 1)];
    }
    case 'Home':
      return row.find((visits) => visits.length > 0)?.[0];
    case 'End':
      return row.findLast((visits) => visits.length > 0)?.at(-1);
  }
}

function find(grid: string[][][], wanted: string): { row: number; column: number; index: number } | undefined {
  for (const [row, cells] of grid.entries()) {
    for (const [column, visits] of cells.entries()) {
      const index = visits.indexOf(wanted);
      if (index >= 0) return { row, column, index };
    }
  }
  return undefined;
}

export function firstVisit(board: Board): string | undefined {
  return board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.teams.flatMap((team) => team.visits)))[0]
    ?.enterprise.id;
}

export type ListedVisit = {
  visit: PlanVisit;
  team: PlanTeam;
  session: Session;
  base: PlanView['bases'][number];
};

/** The visits of a board one by one; `when`, `enterprise`, `base` or `requests`, the other way round with a minus before it. */
export function listedVisits(plan: PlanView, board: Board, order: string): ListedVisit[] {
  const by = order.replace(/^-/, '');
  const rows = board.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.teams.flatMap(({ team, visits }) =>
        visits.map((visit) => ({ visit, team, session: cell.session, base: row.base })),
      ),
    ),
  );
  const place = new Map(plan.bases.map((base, index) => [base.id, index]));
  const when = (one: ListedVisit, other: ListedVisit) =>
    one.visit.start.localeCompare(other.visit.start) ||
    one.visit.enterprise.id.localeCompare(other.visit.enterprise.id);
  const compare = (one: ListedVisit, other: ListedVisit) => {
    switch (by) {
      case 'enterprise':
        return one.visit.enterprise.name.localeCompare(other.visit.enterprise.name, 'zh') || when(one, other);
      case 'base':
        return (place.get(one.base.id) ?? 0) - (place.get(other.base.id) ?? 0) || when(one, other);
      case 'requests':
        return one.visit.requests.length - other.visit.requests.length || when(one, other);
      default:
        return when(one, other);
    }
  };
  return rows.toSorted(order.startsWith('-') ? (one, other) => compare(other, one) : compare);
}

/** The team and visit of an enterprise, whatever the filter hides. */
export function visitOf(plan: PlanView, enterprise: string): { team: PlanTeam; visit: PlanVisit } | undefined {
  for (const team of plan.teams) {
    const visit = team.visits.find((item) => item.enterprise.id === enterprise);
    if (visit !== undefined) return { team, visit };
  }
  return undefined;
}

/** The departments of a visit, each once, in the order of the plan's list. */
export function departmentsOf(plan: PlanView, visit: PlanVisit): PlanView['departments'] {
  return plan.departments.filter((department) =>
    visit.requests.some((request) => request.department === department.id),
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export type WaitingEnterprise = {
  id: string;
  name: string;
  tier: PlanView['waiting'][number]['enterprise']['tier'];
  requests: number;
  excluded: boolean;
  reason: string;
};

/** The enterprises without a visit that the planner could be given: those of which rules hold everything back are left out. */
export function waitingEnterprises(plan: PlanView): WaitingEnterprise[] {
  const visited = new Set(plan.teams.flatMap((team) => team.visits.map((visit) => visit.enterprise.id)));
  const found = new Map<string, WaitingEnterprise>();
  for (const { enterprise, code } of plan.waiting) {
    if (visited.has(enterprise.id) || !placeable.has(code)) continue;
    const before = found.get(enterprise.id);
    found.set(enterprise.id, {
      ...enterprise,
      requests: (before?.requests ?? 0) + 1,
      excluded: plan.locks.some((lock) => lock.enterprise === enterprise.id && lock.kind === 'out'),
      reason: before?.reason ?? code,
    });
  }
  return [...found.values()];
}

/** Reasons of the planner; every other one is a rule that kept the request from it. */
const placeable = new Set([
  'no-certificate',
  'no-session',
  'no-capacity',
  'too-far',
  'pinned-out',
  'left-out',
  'by-hand',
]);
