import type { MetricInfo, MetricPage, MetricRow } from '../../api/types';
import type { Language } from '../../i18n/language';
import { monthName } from '../../time/format';

/** A value as its metric is shown; a dash where there is none. */
export function valueText(language: Language, metric: MetricInfo, value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: 0,
    maximumFractionDigits: metric.decimals,
  }).format(value);
}

/** 2026年第48周 · 2026年11月 · 2026年第四季度 · 2026年; a week with its year, since figures are compared over years. */
export function periodName(language: Language, id: string): string {
  const week = /^(\d{4})-W(\d\d)$/.exec(id);
  if (week !== null) {
    const [, year, n] = week;
    return language === 'zh' ? `${year}年第${Number(n)}周` : `W${Number(n)} ${year}`;
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(id);
  if (quarter !== null) {
    const [, year, n = '1'] = quarter;
    return language === 'zh' ? `${year}年第${'一二三四'[Number(n) - 1]}季度` : `Q${n} ${year}`;
  }
  if (/^\d{4}-\d\d$/.test(id)) return monthName(language, `${id}-01`);
  return language === 'zh' ? `${id}年` : id;
}

/** The same where little fits: 第48周 · 11月; with the year where it is not that of the chart's end. */
export function periodTick(language: Language, id: string, end: string): string {
  const year = id.slice(0, 4);
  const other = year === end.slice(0, 4) ? '' : year;
  if (other === '' && /-W/.test(id)) return periodName(language, id).replace(/^\d{4}年| \d{4}$/, '');
  if (/^\d{4}-\d\d$/.test(id) && other === '') {
    return language === 'zh' ? `${Number(id.slice(5))}月` : monthName(language, `${id}-01`).replace(/ \d{4}$/, '');
  }
  return periodName(language, id);
}

export type Change = { by: number; tone: 'good' | 'bad' | 'neutral' };

/** How a figure moved since the period before, and whether that is the way it is wanted to go. */
export function changeOf(
  metric: MetricInfo,
  value: number | null | undefined,
  before: number | null | undefined,
): Change | null {
  if (value === null || value === undefined || before === null || before === undefined) return null;
  const by = Number((value - before).toFixed(metric.decimals));
  if (by === 0 || metric.aim === 'neither') return { by, tone: 'neutral' };
  return { by, tone: by > 0 === (metric.aim === 'more') ? 'good' : 'bad' };
}

export function figureOf(row: MetricRow, metric: string) {
  return row.figures.find((figure) => figure.metric === metric);
}

export function trendOf(row: MetricRow, metric: string): (number | null)[] {
  return row.trends?.find((trend) => trend.metric === metric)?.values ?? [];
}

/** The metric that the tables by department and town show. */
export function chosenMetric(page: MetricPage, id: string | null): MetricInfo | undefined {
  return page.metrics.find((metric) => metric.id === id) ?? page.metrics.find((metric) => metric.id === 'visits-saved');
}

/** The top of a scale from 0: a round number that nothing exceeds; 100 for shares. */
export function topOf(values: readonly (number | null | undefined)[], unit: string): number {
  const most = Math.max(0, ...values.filter((value) => typeof value === 'number'));
  if (unit === '%' && most <= 100) return 100;
  if (most === 0) return 1;
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * step).find((top) => top >= most) ?? most;
}

export type Point = { x: number; y: number; value: number; index: number };

/** Where the values of a trend lie in a box, without those that are missing. */
export function points(values: readonly (number | null)[], top: number, width: number, height: number): Point[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.flatMap((value, index) =>
    value === null ? [] : [{ x: index * step, y: height - (value / top) * height, value, index }],
  );
}

/** Lines between neighbours: a missing value leaves a gap. */
export function linePath(found: readonly Point[], left: number, top: number): string {
  return found
    .map((point, place) => {
      const joined = place > 0 && found[place - 1]?.index === point.index - 1;
      return `${joined ? 'L' : 'M'}${(left + point.x).toFixed(1)} ${(top + point.y).toFixed(1)}`;
    })
    .join('');
}
