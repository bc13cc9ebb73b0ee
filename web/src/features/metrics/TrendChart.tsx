import { useId } from 'react';
import type { MetricInfo } from '../../api/types';
import { useText } from '../../i18n/text';
import { linePath, periodName, periodTick, points, topOf, valueText } from './figures';

const width = 300;
const height = 132;
const box = { left: 6, top: 14, width: 230, height: 86 };

/** One figure over the last periods, from 0, with its last value written at its end; several of them can share a scale. */
export function TrendChart({
  title,
  metric,
  periods,
  values,
  top: given,
  goal,
  running = false,
}: {
  title: string;
  metric: MetricInfo;
  periods: readonly string[];
  values: readonly (number | null)[];
  top?: number;
  goal?: number | undefined;
  /** The last period is not over: its value is of as much as there is. */
  running?: boolean;
}) {
  const t = useText();
  const id = useId();
  const top = given ?? topOf([...values, goal], metric.unit);
  const found = points(values, top, box.width, box.height);
  const last = found.at(-1);
  const bottom = box.top + box.height;
  const first = periods[0] ?? '';
  const end = periods.at(-1) ?? '';
  const soFar = running && last?.index === periods.length - 1;
  const done = soFar ? found.slice(0, -1) : found;
  return (
    <figure className="trend">
      <figcaption>
        {title}
        <span className="meta">{t('metrics.unit', { unit: metric.unit })}</span>
        {soFar ? <span className="mark warn">{t('metrics.running')}</span> : null}
        {goal === undefined ? null : <span className="meta goal-key">{t('metrics.goal', { goal })}</span>}
      </figcaption>
      {last === undefined ? (
        <p className="no-data">{t('metrics.noData')}</p>
      ) : (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
          <title id={id}>
            {t('metrics.trendSummary', {
              name: title,
              from: periodName(t.language, first),
              to: periodName(t.language, end),
              value: valueText(t.language, metric, last.value),
              unit: metric.unit,
            })}
          </title>
          <line className="grid" x1={box.left} x2={box.left + box.width} y1={box.top} y2={box.top} />
          <line className="base" x1={box.left} x2={box.left + box.width} y1={bottom} y2={bottom} />
          <text x={box.left} y={box.top - 4}>
            {valueText(t.language, metric, top)}
          </text>
          {goal === undefined ? null : (
            <line
              className="goal"
              x1={box.left}
              x2={box.left + box.width}
              y1={bottom - (goal / top) * box.height}
              y2={bottom - (goal / top) * box.height}
            />
          )}
          <path className="line" d={linePath(done, box.left, box.top)} />
          {soFar ? <path className="line so-far" d={linePath(found.slice(-2), box.left, box.top)} /> : null}
          {found.map((point) => (
            <circle
              key={point.index}
              className={point === last && !soFar ? 'dot last' : 'dot'}
              cx={box.left + point.x}
              cy={box.top + point.y}
              r={point === last ? 4 : 2.5}
            >
              <title>
                {t('metrics.pointOf', {
                  period: periodName(t.language, periods[point.index] ?? ''),
                  value: valueText(t.language, metric, point.value),
                  unit: metric.unit,
                })}
              </title>
            </circle>
          ))}
          <text className="value" x={box.left + last.x + 8} y={box.top + last.y + 4}>
            {valueText(t.language, metric, last.value)}
          </text>
          <text x={box.left} y={height - 10}>
            {periodTick(t.language, first, end)}
          </text>
          <text x={box.left + box.width} y={height - 10} textAnchor="end">
            {periodTick(t.language, end, end)}
          </text>
        </svg>
      )}
    </figure>
  );
}
