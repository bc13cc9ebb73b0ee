import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegistry, useRole, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { Filters } from '../../ui/Filters';
import { useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Failure, Loading } from '../../ui/states';
import { Downloads } from './Downloads';
import { chosenMetric, periodName, topOf, trendOf } from './figures';
import { GoalBoard } from './GoalBoard';
import { Headlines } from './Headlines';
import './metrics.css';
import { Ranking } from './Ranking';
import { TrendChart } from './TrendChart';
import { Trends } from './Trends';

const units = ['week', 'month', 'quarter', 'year'] as const;

/** What joint visits save and cost in a period: figures with their formulas, trends, departments, towns, and the board. */
export function MetricsPage() {
  const t = useText();
  const { http, me } = useScope();
  const registry = useRegistry();
  const office = useRole('office.planner', 'office.approver', 'auditor');
  const [address, setAddress] = useFilters();
  const asked = (name: string) => address.get(name) ?? undefined;
  const question = query({
    period: asked('period'),
    unit: asked('unit'),
    department: asked('department'),
    town: asked('town'),
  });
  const page = useQuery({
    queryKey: ['metrics', question, t.language],
    queryFn: () => http.json<MetricPage>(`/metrics${question}`),
    placeholderData: (before) => before,
  });
  const { data } = page;
  return (
    <Page
      title={t('metrics.title')}
      lead={office ? t('metrics.lead') : t('metrics.leadOwn', { department: me.department?.name ?? '' })}
      mark={data?.period.over === false ? <span className="mark warn">{t('metrics.running')}</span> : undefined}
      actions={data === undefined ? undefined : <Downloads path="/metrics" name={data.period.id} question={question} />}
    >
      <Filters>
        <label>
          <span>{t('metrics.by')}</span>
          <select
            value={data?.period.unit ?? asked('unit') ?? 'week'}
            onChange={(event) => setAddress({ unit: event.target.value, period: '' })}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`periodUnits.${unit}`)}
              </option>
            ))}
          </select>
        </label>
        {data === undefined ? null : (
          <>
            <label>
              <span>{t('metrics.period')}</span>
              <select value={data.period.id} onChange={(event) => setAddress({ period: event.target.value })}>
                {[data.next, ...data.periods.map((period) => period.id).toReversed()].map((id) => (
                  <option key={id} value={id}>
                    {periodName(t.language, id)}
                  </option>
                ))}
              </select>
            </label>
            <Button onClick={() => setAddress({ period: data.previous })}>{t('metrics.previous')}</Button>
            <Button onClick={() => setAddress({ period: data.next })}>{t('metrics.next')}</Button>
          </>
        )}
        {office ? (
          <label>
            <span>{t('metrics.department')}</span>
            <select
              value={asked('department') ?? ''}
              onChange={(event) => setAddress({ department: event.target.value })}
            >
              <option value="">{t('common.all')}</option>
              {registry.data?.departments.map((department) => (
                <option key={department.id} value={department.id}>
                  {department.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label>
          <span>{t('metrics.town')}</span>
          <select value={asked('town') ?? ''} onChange={(event) => setAddress({ town: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {[...new Set(registry.data?.bases.map((base) => base.name))].map((town) => (
              <option key={town}>{town}</option>
            ))}
          </select>
        </label>
      </Filters>
      {page.isPending ? <Loading rows={6} /> : null}
      {page.isError ? <Failure error={page.error} retry={() => void page.refetch()} /> : null}
      {data === undefined ? null : (
        <Figures page={data} chosen={asked('metric') ?? null} onChoose={(metric) => setAddress({ metric })} />
      )}
    </Page>
  );
}

function Figures({
  page,
  chosen,
  onChoose,
}: {
  page: MetricPage;
  chosen: string | null;
  onChoose: (metric: string) => void;
}) {
  const t = useText();
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
      <Trends page={page} />
      <GoalBoard board={page.board} metrics={page.metrics} />
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
            <>
              <h3 className="small-multiples">{t('metrics.sameScale')}</h3>
              <div className="trends">
                {rows.map((row) => (
                  <div key={row.id} className="trend-box">
                    <TrendChart
                      title={row.name}
                      metric={metric}
                      periods={periods}
                      values={trendOf(row, metric.id)}
                      top={top}
                    />
                  </div>
                ))}
              </div>
            </>
          )}
          <h2>{t('metrics.byTown')}</h2>
          <Ranking caption={t('metrics.town')} rows={page.towns} metric={metric} />
        </section>
      )}
    </>
  );
}
