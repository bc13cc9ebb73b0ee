import { describe, expect, it } from 'vitest';
import {
  gapOf,
  gapPath,
  improvements,
  scaleOf,
  series,
  stepPath,
  tickTexts,
  timeTicks,
} from '../src/features/drafts/curve';

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

  it('has a scale also for nothing, for whole numbers only, and for the largest that there are', () => {
    expect(scaleOf([], 60, box).ticks).toEqual([0, 1]);
    expect(scaleOf([0], 60, box).ticks).toEqual([0, 1]);
    expect(scaleOf([10, 11], 60, box).ticks).toEqual([10, 11]);
    expect(scaleOf([-300, -100], 60, box).ticks).toEqual([-300, -250, -200, -150, -100]);
    const huge = Number.MAX_SAFE_INTEGER;
    for (const values of [[huge - 1, huge], [huge], [-huge, huge], [0, huge]]) {
      const scale = scaleOf(values, 60, box);
      expect(scale.ticks.length).toBeLessThan(8);
      expect(new Set(scale.ticks).size).toBe(scale.ticks.length);
      for (const value of values) {
        expect(scale.y(value)).toBeGreaterThanOrEqual(0);
        expect(scale.y(value)).toBeLessThanOrEqual(100);
      }
    }
  });

  it('never draws beyond the time that it has', () => {
    expect(scaleOf([0, 100], 10, box).x(12)).toBe(100);
    expect(scaleOf([0, 100], 0, box).x(0)).toBe(0);
  });

  it('lists the improvements, not the reports', () => {
    const report = (elapsed: number, score: number) => ({ elapsed, score, bound: 10 });
    const found = improvements([report(0, 5), report(2, 9), report(4, 9), report(8, 8)]);
    expect(found).toEqual([
      { at: 0, score: 5, bound: 10 },
      { at: 2, score: 9, bound: 10 },
    ]);
    expect(improvements([{ elapsed: 1, bound: 9 }])).toEqual([]);
    expect(improvements([])).toEqual([]);
  });

  it('counts the gap as the server does', () => {
    expect(gapOf(4_693_003, 4_812_054)).toBeCloseTo(0.02474, 5);
    expect(gapOf(0, 0)).toBe(0);
    expect(gapOf(-2, 0)).toBe(2);
    expect(gapOf(5, undefined)).toBeUndefined();
    expect(gapOf(undefined, 5)).toBeUndefined();
  });

  it('names the marks of an axis in full where short names are alike', () => {
    const brief = (value: number) => `${Math.round(value / 1_000)}k`;
    expect(tickTexts([1_000, 2_000], brief, String)).toEqual(['1k', '2k']);
    expect(tickTexts([1_000, 1_200], brief, String)).toEqual(['1000', '1200']);
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

describe('What lies between score and bound', () => {
  const scale = scaleOf([0, 100], 10, box);
  const level = (at: number, value: number) => ({ at, value });

  it('goes along the score and back along the bound', () => {
    expect(gapPath([level(0, 0), level(4, 50)], [level(0, 100), level(6, 80)], scale, 10)).toBe(
      'M0 100H40V50H100V20H60V0H0Z',
    );
  });

  it('begins when both are known', () => {
    expect(gapPath([level(0, 0), level(4, 50)], [level(2, 100)], scale, 10)).toBe('M20 100H40V50H100V0H20Z');
    expect(gapPath([level(5, 50)], [level(0, 100), level(2, 80)], scale, 10)).toBe('M50 50H100V20H50Z');
  });

  it('is nothing before both are known, and has no height where they meet', () => {
    expect(gapPath([], [], scale, 10)).toBe('');
    expect(gapPath([level(0, 1)], [], scale, 10)).toBe('');
    expect(gapPath([], [level(0, 1)], scale, 10)).toBe('');
    expect(gapPath([level(0, 50)], [level(0, 50)], scale, 10)).toBe('M0 50H100V50H0Z');
  });

  it('has no width at its first moment', () => {
    expect(gapPath([level(0, 0)], [level(0, 100)], scale, 0)).toBe('M0 100V0H0Z');
  });
});
