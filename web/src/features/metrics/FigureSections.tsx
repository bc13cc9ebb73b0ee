import type { MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { useNarrow } from '../../ui/media';
import { Formulas } from './Formulas';
import { chosenMetric, topOf, trendOf } from './figures';
import { GoalBoard } from './GoalBoard';
import { Headlines } from './Headlines';
import { Ranking } from './Ranking';
import { TrendChart } from './TrendChart';
import { Trends } from './Trends';

/** All that is shown of the figures of a period, as they are now or as a report has kept them. */
export function FigureSections({
  page,
  chosen,
  onChoose,
}: {
  page: MetricPage;
  chosen: string | null;
  onChoose: (metric: string) => void;
}) {
  const t = useText();
  const narrow = useNarrow();
  const metric = chosenMetric(page, chosen);
  const periods = page.periods.map((period) => period.id);
  const rows = page.departments.filter((row) => trendOf(row, metric?.id ?? '').some((value) => value !== null));
  const top = topOf(
    rows.flatMap((row) => trendOf(row, metric?.id ?? '')),
    metric?.unit ?? '',
  );
  return (
    <>
      <p className="meta">
        {t('metrics.days', {
          from: dayPlain(t.language, page.period.from),
          to: dayPlain(t.language, page.period.to),
          today: dayPlain(t.language, page.today),
        })}
      </p>
      <Headlines page={page} />
      <GoalBoard board={page.board} metrics={page.metrics} />
      <Trends page={page} />
      {metric === undefined ? null : (
        <section aria-labelledby="metric-departments">
          <div className="section-head">
            <h2 id="metric-departments">{t('metrics.byDepartment')}</h2>
            <label className="inline">
              <span>{t('metrics.metric')}</span>
              <select value={metric.id} onChange={(event) => onChoose(event.target.value)}>
                {page.metrics.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p className="meta">{metric.formula}</p>
          <Ranking caption={t('metrics.department')} rows={page.departments} metric={metric} />
          {rows.length === 0 ? null : (
            <details className="fold" open={!narrow}>
              <summary>
                <h3>{t('metrics.sameScale')}</h3>
              </summary>
              <div className="trends">
                {rows.map((row) => (
                  <div key={row.id} className="trend-box">
                    <TrendChart
                      title={row.name}
                      metric={metric}
                      periods={periods}
                      values={trendOf(row, metric.id)}
                      top={top}
                      running={!page.period.over}
                    />
                  </div>
                ))}
              </div>
            </details>
          )}
          <h2>{t('metrics.byTown')}</h2>
          {page.towns.length === 0 ? (
            <p className="meta">{t('metrics.noData')}</p>
          ) : (
            <Ranking caption={t('metrics.town')} rows={page.towns} metric={metric} />
          )}
        </section>
      )}
      <Formulas page={page} />
    </>
  );
}
