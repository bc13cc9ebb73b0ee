import type { ProgressPoint } from '../../api/types';

export type Box = { left: number; right: number; top: number; bottom: number };
export type Scale = { x: (value: number) => number; y: (value: number) => number; ticks: number[] };
export type Level = { at: number; value: number };

/** The scale of a chart over `seconds` whose values do not begin at zero: rounded outwards to whole steps. */
export function scaleOf(values: readonly number[], seconds: number, box: Box): Scale {
  const low = Math.min(...(values.length === 0 ? [0] : values));
  const high = Math.max(...(values.length === 0 ? [0] : values));
  // Scores are whole numbers; steps finer than what a number of this size can tell apart would never arrive.
  const step = niceStep(Math.max((high - low || Math.abs(high) || 1) / 4, 1, Math.abs(high) / 1e12));
  const from = Math.floor(low / step) * step;
  const count = Math.max(Math.ceil((high - from) / step), 1);
  const to = from + count * step;
  return {
    x: (value) => box.left + (Math.min(value, seconds) / Math.max(seconds, 1)) * (box.right - box.left),
    y: (value) => box.bottom - ((value - from) / (to - from)) * (box.bottom - box.top),
    ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step),
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A staircase: the value holds until the next point. It ends at `until`, never beyond what is known. */
export function stepPath(points: readonly Level[], scale: Scale, until: number): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${round(scale.x(first.at))} ${round(scale.y(first.value))}`];
  for (const point of rest) parts.push(`H${round(scale.x(point.at))}V${round(scale.y(point.value))}`);
  const last = points.at(-1) ?? first;
  if (until > last.at) parts.push(`H${round(scale.x(until))}`);
  return parts.join('');
}

/** What lies between two staircases, from the moment that both are known; empty before. */
export function gapPath(lower: readonly Level[], upper: readonly Level[], scale: Scale, until: number): string {
  const [low, high] = [lower[0], upper[0]];
  if (low === undefined || high === undefined) return '';
  const from = Math.max(low.at, high.at);
  const there = stepPath(startingAt(lower, from), scale, until);
  const back = startingAt(upper, from)
    .toReversed()
    .map((point) => `V${round(scale.y(point.value))}H${round(scale.x(point.at))}`);
  return `${there}${back.join('')}Z`;
}

/** The part of a staircase from a moment on. */
function startingAt(points: readonly Level[], from: number): Level[] {
  const before = points.findLast((point) => point.at <= from);
  const after = points.filter((point) => point.at > from);
  return before === undefined ? after : [{ at: from, value: before.value }, ...after];
}

export type Improvement = { at: number; score: number; bound: number | undefined };

/** The moments at which a better plan was found, the first plan among them; a search reports also while it finds nothing. */
export function improvements(history: readonly ProgressPoint[]): Improvement[] {
  const found: Improvement[] = [];
  for (const { elapsed, score, bound } of history) {
    const best = found.at(-1);
    if (score !== undefined && (best === undefined || score > best.score)) found.push({ at: elapsed, score, bound });
  }
  return found;
}

/** How far the bound is above the score, relative to the bound, as the server counts it. */
export function gapOf(score: number | undefined, bound: number | undefined): number | undefined {
  if (score === undefined || bound === undefined) return undefined;
  return score === bound ? 0 : (bound - score) / Math.max(1, Math.abs(bound));
}

/** Marks of an axis in few characters, as long as they can be told apart; else in full. */
export function tickTexts(ticks: readonly number[], brief: (value: number) => string, full: (value: number) => string) {
  const texts = ticks.map(brief);
  return new Set(texts).size === texts.length ? texts : ticks.map(full);
}

const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300];

/** At most `most` marks of a time axis beyond its zero, on whole and round seconds. */
export function timeTicks(seconds: number, most: number): number[] {
  const step = timeSteps.find((candidate) => seconds / candidate <= most) ?? 600 * Math.ceil(seconds / 600 / most);
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
}

/** Best score and proven bound as two lines; a point adds nothing to the line whose value it does not know yet. */
export function series(history: readonly ProgressPoint[]) {
  const line = (of: 'score' | 'bound') =>
    history.flatMap((point) => {
      const value = point[of];
      return value === undefined ? [] : [{ at: point.elapsed, value }];
    });
  return { score: line('score'), bound: line('bound') };
}
