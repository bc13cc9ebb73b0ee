import type { ProgressPoint } from '../../api/types';

export type Box = { left: number; right: number; top: number; bottom: number };
export type Scale = { x: (value: number) => number; y: (value: number) => number; ticks: number[] };

/** The scale of a chart over `seconds` whose values do not begin at zero: rounded outwards to whole steps. */
export function scaleOf(values: readonly number[], seconds: number, box: Box): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = niceStep((high - low || Math.abs(high) || 1) / 4);
  const from = Math.floor(low / step) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  const ticks: number[] = [];
  for (let tick = from; tick <= to + step / 2; tick += step) ticks.push(tick);
  return {
    x: (value) => box.left + (Math.min(value, seconds) / Math.max(seconds, 1)) * (box.right - box.left),
    y: (value) => box.bottom - ((value - from) / (to - from)) * (box.bottom - box.top),
    ticks,
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

/** A staircase: the value holds until the next point. It ends at `until`, never beyond what is known. */
export function stepPath(points: readonly { at: number; value: number }[], scale: Scale, until: number): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const round = (value: number) => Math.round(value * 10) / 10;
  const parts = [`M${round(scale.x(first.at))} ${round(scale.y(first.value))}`];
  for (const point of rest) parts.push(`H${round(scale.x(point.at))}V${round(scale.y(point.value))}`);
  const last = points.at(-1) ?? first;
  if (until > last.at) parts.push(`H${round(scale.x(until))}`);
  return parts.join('');
}

/** The last point that was better than all before it; a search reports also while it finds nothing. */
export function lastImprovement<Point extends { value: number }>(points: readonly Point[]): Point | undefined {
  let best: Point | undefined;
  for (const point of points) if (best === undefined || point.value > best.value) best = point;
  return best;
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
