import { describe, expect, it } from 'vitest';
import { lastImprovement, scaleOf, series, stepPath, timeTicks } from '../src/features/drafts/curve';

const box = { left: 0, right: 100, top: 0, bottom: 100 };

describe('The curve', () => {
  it('holds each value until the next one: it is a staircase', () => {
    const scale = scaleOf([0, 100], 10, box);
    expect(
      stepPath(
        [
          { at: 0, value: 0 },
          { at: 5, value: 100 },
        ],
        scale,
        10,
      ),
    ).toBe('M0 100H50V0H100');
  });

  it('ends at the last moment that is known', () => {
    const scale = scaleOf([0, 100], 10, box);
    expect(stepPath([{ at: 0, value: 0 }], scale, 0)).toBe('M0 100');
    expect(stepPath([], scale, 10)).toBe('');
  });

  it('has a scale of round steps that holds every value, also where all are alike', () => {
    expect(scaleOf([3_112_345, 4_705_000], 60, box).ticks).toEqual([
      3_000_000, 3_500_000, 4_000_000, 4_500_000, 5_000_000,
    ]);
    const flat = scaleOf([7, 7], 60, box);
    expect(flat.y(7)).toBeGreaterThanOrEqual(0);
    expect(flat.y(7)).toBeLessThanOrEqual(100);
  });

  it('names the last improvement, not the last report', () => {
    const point = (at: number, value: number) => ({ at, value });
    expect(lastImprovement([point(0, 5), point(2, 9), point(4, 9), point(8, 9)])).toEqual(point(2, 9));
    expect(lastImprovement([point(3, 7)])).toEqual(point(3, 7));
    expect(lastImprovement([])).toBeUndefined();
  });

  it('has a time axis of whole, round seconds, none named twice', () => {
    expect(timeTicks(60, 6)).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(timeTicks(1.4, 3)).toEqual([0, 1]);
    expect(timeTicks(8.2, 3)).toEqual([0, 5]);
    expect(timeTicks(5_000, 6)).toEqual([0, 1_200, 2_400, 3_600, 4_800]);
  });

  it('shows a bound only where one is proven', () => {
    expect(
      series([
        { elapsed: 0, score: 1 },
        { elapsed: 1, score: 2, bound: 9 },
      ]).bound,
    ).toEqual([{ at: 1, value: 9 }]);
  });
});
