import type { Rule, RuleShape } from '../../api/rules';

/** Values as the form edits them: an object of members, a number, a switch, or two lists of days. */
export type Members = Record<string, unknown>;
export type DayLists = { days: number[]; weekdays: string[] };

export function membersOf(value: unknown): Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Members) : {};
}

export function dayListsOf(value: unknown): DayLists {
  const { days, weekdays } = membersOf(value);
  return {
    days: Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [],
    weekdays: Array.isArray(weekdays) ? weekdays.filter((day) => typeof day === 'string') : [],
  };
}

/** One in and out of a list that stays in order. */
export function toggled<T>(list: readonly T[], item: T, order: (one: T, other: T) => number): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item].sort(order);
}

const fits = (value: unknown, shape: RuleShape) =>
  (value === null && shape.nullable) ||
  (typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= (shape.min ?? Number.NEGATIVE_INFINITY) &&
    value <= (shape.max ?? Number.POSITIVE_INFINITY));

/** The members whose numbers are missing or out of bounds; one without a name where the value itself is a number. */
export function misfits(value: unknown, shape: RuleShape): string[] {
  if (shape.kind === 'integer') return fits(value, shape) ? [] : [''];
  if (shape.kind !== 'numbers') return [];
  const members = membersOf(value);
  return shape.members.filter((member) => !fits(members[member.id] ?? null, shape)).map((member) => member.name);
}

export const isSameValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What begins a proposal: the value that holds last, so that one changes only what changes. */
export function startOf(rule: Rule): unknown {
  return rule.values.findLast((value) => value.state === 'active')?.value ?? rule.current.value;
}
