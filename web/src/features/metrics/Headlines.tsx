import type { MetricInfo, MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { changeOf, figureOf, valueText } from './figures';

const first = ['visits-saved', 'joint-rate', 'finding-rate', 'open-outcomes'];

/** The four figures that the office reports first, each with what it rests on and how it moved. */
export function Headlines({ page }: { page: MetricPage }) {
  return (
    <dl className="figures">
      {page.metrics
        .filter((metric) => first.includes(metric.id))
        .map((metric) => (
          <Headline key={metric.id} metric={metric} page={page} />
        ))}
    </dl>
  );
}

function Headline({ metric, page }: { metric: MetricInfo; page: MetricPage }) {
  const t = useText();
  const figure = figureOf(page.total, metric.id);
  return (
    <div>
      <dt>{metric.name}</dt>
      <dd>
        {valueText(t.language, metric, figure?.value)}
        <span className="figure-note figure-unit">{metric.unit}</span>
        {figure?.bottom === undefined ? null : (
          <span className="figure-note">{t('metrics.restsOn', { n: figure.bottom })}</span>
        )}
      </dd>
      <dd className="headline-change">
        <ChangeMark metric={metric} value={figure?.value} before={figure?.before} />
      </dd>
    </div>
  );
}

/** Up or down against the period before, with the word for whether that is wanted. */
export function ChangeMark({
  metric,
  value,
  before,
}: {
  metric: MetricInfo;
  value: number | undefined;
  before: number | undefined;
}) {
  const t = useText();
  const change = changeOf(metric, value, before);
  if (change === null) return <span className="meta">{t('metrics.noBefore')}</span>;
  if (change.by === 0) return <span className="meta">{t('metrics.same')}</span>;
  return (
    <span className={`change ${change.tone}`}>
      {change.by > 0 ? '▲' : '▼'} {valueText(t.language, metric, Math.abs(change.by))}
      {metric.unit === '%' ? <span>{t('metrics.points')}</span> : null}
      {change.tone === 'neutral' ? null : <span>{t(change.tone === 'good' ? 'metrics.better' : 'metrics.worse')}</span>}
    </span>
  );
}
