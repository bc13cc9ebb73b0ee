import type { MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { useNarrow } from '../../ui/media';
import { periodName, periodTick, trendOf, valueText } from './figures';
import { TrendChart } from './TrendChart';

/** All figures over the last periods: small charts, how each is worked out, and the same numbers as a table. */
export function Trends({ page }: { page: MetricPage }) {
  const t = useText();
  const narrow = useNarrow();
  const periods = page.periods.map((period) => period.id);
  const goal = page.board.places[0]?.figures.find((figure) => figure.metric === 'joint-rate')?.goal;
  return (
    <details className="fold" open={!narrow}>
      <summary>
        <h2>{t('metrics.trends', { n: periods.length })}</h2>
      </summary>
      <div className="trends">
        {page.metrics.map((metric) => (
          <div key={metric.id} className="trend-box">
            <TrendChart
              title={metric.name}
              metric={metric}
              periods={periods}
              values={trendOf(page.total, metric.id)}
              goal={metric.id === 'joint-rate' ? goal : undefined}
              running={!page.period.over}
            />
            <details>
              <summary>{t('metrics.formula')}</summary>
              <p className="meta">{metric.formula}</p>
              <p className="meta">{t('metrics.source', { source: metric.source })}</p>
            </details>
          </div>
        ))}
      </div>
      <details className="twin">
        <summary>{t('metrics.asTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus */}
        <section className="table-frame scroll" tabIndex={0} aria-label={t('metrics.asTable')}>
          <table className="data-table compact">
            <caption className="hidden-text">{t('metrics.asTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('metrics.metric')}</th>
                {periods.map((period) => (
                  <th key={period} scope="col" className="end">
                    {periodTick(t.language, period, periods.at(-1) ?? '')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.metrics.map((metric) => (
                <tr key={metric.id}>
                  <th scope="row">
                    {metric.name} <span className="meta">{metric.unit}</span>
                  </th>
                  {trendOf(page.total, metric.id).map((value, place) => (
                    <td key={periods[place]} className="end" data-title={periodName(t.language, periods[place] ?? '')}>
                      {valueText(t.language, metric, value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </details>
  );
}
