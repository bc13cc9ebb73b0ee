/**
 * Which page of a list is open, as it stands in the address: the cursors that led there, in order. The first page has
 * none. So every page has an address of its own, and the one before it is known even in a new tab.
 */
export type Trail = readonly string[];

export function readTrail(text: string | null): Trail {
  return text === null || text === '' ? [] : text.split('~').map(decodeURIComponent);
}

export function trailText(trail: Trail): string {
  return trail.map((cursor) => encodeURIComponent(cursor).replaceAll('~', '%7E')).join('~');
}

/** The rows of this page, counted from one: 51 to 93 of 93. */
export function shownRows(trail: Trail, limit: number, count: number): { from: number; to: number } {
  const from = trail.length * limit + 1;
  return { from, to: from + count - 1 };
}
