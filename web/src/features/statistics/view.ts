import type { PublicStatistics } from '../../api/types';
import { words } from '../../i18n/citizen';
import { language } from '../../i18n/language';
import { monthName } from '../../time/format';
import { h } from '../../ui/dom';

type Metric = PublicStatistics['metrics'][number];
type Row = PublicStatistics['total'];

/** The year's figures first, then the months as bars, then towns and departments, and how every figure is worked out. */
export function statisticsView(found: PublicStatistics): HTMLElement[] {
  if (found.months.length === 0) {
    return [
      h(
        'div',
        { class: 'notice empty' },
        h('p', { class: 'notice-title' }, words('statistics.none')),
        h('p', {}, words('statistics.noneDetail')),
      ),
    ];
  }
  return [
    h(
      'dl',
      { class: 'year-figures' },
      ...found.metrics.map((metric, place) =>
        h(
          'div',
          {},
          h('dt', {}, metric.name),
          h('dd', {}, shown(metric, found.total.values[place]), h('span', { class: 'unit' }, ` ${metric.unit}`)),
        ),
      ),
    ),
    part(words('statistics.months'), months(found)),
    part(words('statistics.towns'), table(words('statistics.town'), found, found.towns)),
    part(words('statistics.departments'), table(words('statistics.department'), found, found.departments)),
    part(
      words('statistics.formulas'),
      h(
        'dl',
        { class: 'formulas' },
        ...found.metrics.flatMap((metric) => [h('dt', {}, metric.name), h('dd', {}, metric.formula)]),
      ),
    ),
  ];
}

function part(title: string, content: HTMLElement): HTMLElement {
  return h('section', { class: 'part' }, h('h2', {}, title), content);
}

/** Visits made and saved in each month: bars from 0 on one scale, with their numbers beside them. */
function months(found: PublicStatistics): HTMLElement {
  const [made, saved] = ['visits-made', 'visits-saved'].map((id) => found.metrics.findIndex((one) => one.id === id));
  const of = (row: Row, place: number | undefined) => row.values[place ?? 0] ?? 0;
  const top = Math.max(1, ...found.months.flatMap((row) => [of(row, made), of(row, saved)]));
  return h(
    'ul',
    { class: 'months' },
    ...found.months.map((row) =>
      h(
        'li',
        {},
        h('strong', {}, monthName(language(), `${row.name}-01`)),
        bar(of(row, made) / top, 'made', words('statistics.made', { n: of(row, made) })),
        bar(of(row, saved) / top, 'saved', words('statistics.saved', { n: of(row, saved) })),
      ),
    ),
  );
}

function bar(share: number, kind: string, text: string): HTMLElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const fill = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  fill.setAttribute('width', String(Math.max(0, share) * 100));
  fill.setAttribute('height', '8');
  svg.append(fill);
  return h('span', { class: `month-bar ${kind}` }, svg, h('span', {}, text));
}

function table(caption: string, found: PublicStatistics, rows: readonly Row[]): HTMLElement {
  return h(
    'table',
    { class: 'statistics' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, caption),
        ...found.metrics.map((metric) => h('th', { scope: 'col' }, withUnit(metric))),
      ),
    ),
    h(
      'tbody',
      {},
      ...rows.map((row) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, row.name),
          ...found.metrics.map((metric, place) =>
            h('td', { 'data-title': withUnit(metric) }, shown(metric, row.values[place])),
          ),
        ),
      ),
    ),
  );
}

function withUnit(metric: Metric): string {
  return words('statistics.withUnit', { name: metric.name, unit: metric.unit });
}

function shown(metric: Metric, value: number | null | undefined): string {
  if (value === null || value === undefined) return words('statistics.few');
  return new Intl.NumberFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumFractionDigits: metric.decimals,
  }).format(value);
}
