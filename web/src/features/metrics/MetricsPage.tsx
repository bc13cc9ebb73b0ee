import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegistry, useRole, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Failure, Loading } from '../../ui/states';
import { Downloads } from './Downloads';
import { FigureSections } from './FigureSections';
import { periodName } from './figures';
import { RecordFiles } from './RecordFiles';
import './metrics.css';

const units = ['week', 'month', 'quarter', 'year'] as const;

/** What joint visits save and cost in a period: figures with their formulas, trends, departments, towns, and the board. */
export function MetricsPage() {
  const t = useText();
  const { http, me, week } = useScope();
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
      actions={
        data === undefined ? undefined : (
          <>
            {office ? (
              <Link className="button" href={`/console/metrics/reports?week=${week}`}>
                {t('reports.title')}
              </Link>
            ) : null}
            <Downloads path="/metrics" name={data.period.id} question={question} disabled={page.isPlaceholderData} />
          </>
        )
      }
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
        <>
          <FigureSections page={data} chosen={asked('metric') ?? null} onChoose={(metric) => setAddress({ metric })} />
          <RecordFiles page={data} question={question} disabled={page.isPlaceholderData} />
        </>
      )}
    </Page>
  );
}
