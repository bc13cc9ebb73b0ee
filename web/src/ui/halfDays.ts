/** The half days of a week as a grid: a row per half, a column per day. Ids as the server has them (`mon-am`). */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const halves = ['am', 'pm'] as const;

export type WeekDay = (typeof weekDays)[number];
export type Cell = { row: number; column: number };

export function cellId(days: readonly string[], { row, column }: Cell): string {
  return `${days[column]}-${halves[row]}`;
}

/** The half days of some days, in the order of the week. */
export function allOf(days: readonly string[]): string[] {
  return days.flatMap((day) => halves.map((half) => `${day}-${half}`));
}

/** In the order of the week, each once. */
export function inOrder(sessions: Iterable<string>): string[] {
  const chosen = new Set(sessions);
  return allOf(weekDays).filter((session) => chosen.has(session));
}

/**
 * What a stroke from one half day to another leaves: everything in the rectangle between them is set or cleared, the
 * rest is as it was before the stroke. A stroke that shrinks again gives back what it had painted.
 */
export function painted(
  before: readonly string[],
  days: readonly string[],
  from: Cell,
  to: Cell,
  on: boolean,
  open: (session: string) => boolean = () => true,
): string[] {
  const result = new Set(before);
  for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row++) {
    for (let column = Math.min(from.column, to.column); column <= Math.max(from.column, to.column); column++) {
      const session = cellId(days, { row, column });
      if (!open(session)) continue;
      if (on) result.add(session);
      else result.delete(session);
    }
  }
  return inOrder(result);
}

/** The cell an arrow leads to; at the edge it stays. */
export function stepped(cell: Cell, key: string, columns: number): Cell | null {
  const step = {
    ArrowUp: { row: -1, column: 0 },
    ArrowDown: { row: 1, column: 0 },
    ArrowLeft: { row: 0, column: -1 },
    ArrowRight: { row: 0, column: 1 },
    Home: { row: 0, column: -columns },
    End: { row: 0, column: columns },
  }[key];
  if (step === undefined) return null;
  const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), last);
  return { row: clamp(cell.row + step.row, halves.length - 1), column: clamp(cell.column + step.column, columns - 1) };
}
