import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { MetricInfo, MetricRow } from '../src/api/types';
import { changeOf, linePath, periodName, periodTick, points, topOf, valueText } from '../src/features/metrics/figures';
import { Ranking } from '../src/features/metrics/Ranking';
import { TrendChart } from '../src/features/metrics/TrendChart';

const metric = (part: Partial<MetricInfo> = {}): MetricInfo => ({
  id: 'joint-rate',
  name: '联合检查率',
  formula: '',
  unit: '%',
  source: '',
  aim: 'more',
  decimals: 1,
  ...part,
});

afterEach(cleanup);

describe('A figure', () => {
  it('is written with the digits of its metric, and with a dash where there is none', () => {
    expect(valueText('zh', metric(), 66.666)).toBe('66.7');
    expect(valueText('en', metric({ decimals: 0 }), 1234.4)).toBe('1,234');
    expect(valueText('zh', metric(), null)).toBe('–');
  });

  it('has changed for the better or worse by what is wanted of it', () => {
    expect(changeOf(metric(), 60, 50)).toEqual({ by: 10, tone: 'good' });
    expect(changeOf(metric({ aim: 'less' }), 60, 50)).toEqual({ by: 10, tone: 'bad' });
    expect(changeOf(metric({ aim: 'neither' }), 60, 50)).toEqual({ by: 10, tone: 'neutral' });
    expect(changeOf(metric(), 50.01, 50)).toEqual({ by: 0, tone: 'neutral' });
    expect(changeOf(metric(), 50, undefined)).toBeNull();
  });

  it('belongs to a period that has a name in both languages', () => {
    expect(periodName('zh', '2026-Q4')).toBe('2026年第四季度');
    expect(periodName('en', '2026-11')).toBe('Nov 2026');
    expect(periodName('zh', '2026')).toBe('2026年');
    expect(periodName('zh', '2020-W53')).toBe('2020年第53周');
    expect(periodName('en', '2026-W07')).toBe('W7 2026');
    expect(periodTick('zh', '2026-W07', '2026-W18')).toBe('第7周');
    expect(periodTick('en', '2025-W49', '2026-W07')).toBe('W49 2025');
    expect(periodTick('zh', '2026-03', '2026-11')).toBe('3月');
    expect(periodTick('en', '2025-12', '2026-11')).toBe('Dec 2025');
  });
});

describe('A trend', () => {
  it('begins at 0, goes up to a round number, and shares to 100', () => {
    expect(topOf([3, 7, null], '次')).toBe(8);
    expect(topOf([3, 17], '%')).toBe(100);
    expect(topOf([null], '次')).toBe(1);
  });

  it('leaves a gap where a value is missing', () => {
    expect(linePath(points([0, 10, null, 5], 10, 30, 10), 0, 0)).toBe('M0.0 10.0L10.0 0.0M30.0 5.0');
  });

  it('says what it shows, and says so where there is nothing', () => {
    render(<TrendChart title="联合检查率" metric={metric()} periods={['2026-10', '2026-11']} values={[40, 55.5]} />);
    expect(screen.getByRole('img').querySelector('title')?.textContent).toContain('55.5 %');
    cleanup();
    render(<TrendChart title="联合检查率" metric={metric()} periods={['2026-10']} values={[null]} />);
    expect(screen.getByText('无数据')).toBeTruthy();
  });
});

it('A ranking lists the highest first, each with what it rests on, and nothing where there is none', () => {
  const row = (id: string, value?: number): MetricRow => ({
    id,
    name: id,
    figures: [
      {
        metric: 'joint-rate',
        top: (value ?? 0) * 4,
        bottom: value === undefined ? 0 : 4,
        ...(value === undefined ? {} : { value }),
      },
    ],
  });
  render(<Ranking caption="部门" rows={[row('a', 25), row('b'), row('c', 75)]} metric={metric()} />);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((one) => one.textContent?.slice(0, 1))).toEqual(['c', 'a', 'b']);
  expect(rows[0]?.textContent).toContain('3 / 4');
  expect(rows[2]?.textContent).toContain('无数据');
});
