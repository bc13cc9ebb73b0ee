import type { MetricInfo, MetricRow } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { DepartmentChip } from '../../ui/marks';
import { figureOf, topOf, valueText } from './figures';
import { ChangeMark } from './Headlines';

const width = 160;

/** One figure by department or town: bars from 0 on one scale, with value, what it rests on, and how it moved. */
export function Ranking({
  caption,
  rows,
  metric,
}: {
  caption: string;
  rows: readonly MetricRow[];
  metric: MetricInfo;
}) {
  const t = useText();
  const top = topOf(
    rows.map((row) => figureOf(row, metric.id)?.value),
    metric.unit,
  );
  const sorted = [...rows].sort(
    (one, other) => (figureOf(other, metric.id)?.value ?? -1) - (figureOf(one, metric.id)?.value ?? -1),
  );
  // What is counted is divided by nothing.
  const division: Column<MetricRow> = {
    id: 'rests',
    title: t('metrics.division'),
    align: 'end',
    cell: (row) => {
      const figure = figureOf(row, metric.id);
      if (figure?.bottom === undefined) return '–';
      const part = metric.unit === '%' ? figure.top / 100 : figure.top;
      return `${t.number(part)} / ${t.number(figure.bottom)}`;
    },
  };
  const columns: Column<MetricRow>[] = [
    {
      id: 'name',
      title: caption,
      heading: true,
      cell: (row) => (
        <span className="inline">
          {row.short === undefined ? null : <DepartmentChip short={row.short} />}
          {row.name}
        </span>
      ),
    },
    {
      id: 'value',
      title: t('metrics.withUnit', { name: metric.name, unit: metric.unit }),
      cell: (row) => {
        const value = figureOf(row, metric.id)?.value;
        return (
          <span className="bar-cell">
            <svg width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
              <rect className="track" width={width} height="12" rx="2" />
              <rect className="fill" width={((value ?? 0) / top) * width} height="12" rx="2" />
            </svg>
            <span>{value === undefined ? t('metrics.noData') : valueText(t.language, metric, value)}</span>
          </span>
        );
      },
    },
    ...(rows.some((row) => figureOf(row, metric.id)?.bottom !== undefined) ? [division] : []),
    {
      id: 'change',
      title: t('metrics.change'),
      cell: (row) => {
        const figure = figureOf(row, metric.id);
        return <ChangeMark metric={metric} value={figure?.value} before={figure?.before} />;
      },
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={sorted} rowKey={(row) => row.id} />;
}
