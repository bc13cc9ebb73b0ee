import type { ComparedVisit } from '../../api/types';

/** What an enterprise notices most comes first: a visit that is new or gone, then another half day, other people, other matters. */
const order = ['dropped', 'added', 'session', 'officers', 'base', 'requests', 'time'];

const weight = (visit: ComparedVisit) => Math.min(...visit.kinds.map((kind) => order.indexOf(kind)));

/** The differences with the gravest first; those alike stay as they came. */
export function gravest(visits: readonly ComparedVisit[]): ComparedVisit[] {
  return visits.toSorted((a, b) => weight(a) - weight(b));
}

/** How many visits differ in which way first of all; every visit is counted once. */
export function countsOf(visits: readonly ComparedVisit[]): { kind: string; n: number }[] {
  return order
    .map((kind, index) => ({ kind, n: visits.filter((visit) => weight(visit) === index).length }))
    .filter(({ n }) => n > 0);
}
