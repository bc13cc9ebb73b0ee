import type { MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';

/** How each figure is worked out, all of them in one place; on paper, too. */
export function Formulas({ page }: { page: MetricPage }) {
  const t = useText();
  return (
    <details className="fold formulas">
      <summary>
        <h2>{t('metrics.formulas')}</h2>
      </summary>
      <dl>
        {page.metrics.map((metric) => (
          <div key={metric.id}>
            <dt>
              {metric.name} <span className="meta">{t('metrics.unit', { unit: metric.unit })}</span>
            </dt>
            <dd>
              {metric.formula}
              <span className="meta">{t('metrics.source', { source: metric.source })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
