import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import type { PlanYear, PlanYearItem } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { Figures, Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { PlanMark } from './PlanMark';
import { usePlanYear } from './year';

/** The departments' annual plans and how far they are used. */
export function YearPage() {
  const t = useText();
  const { http, week } = useScope();
  const year = usePlanYear();
  const [, setFilters] = useFilters();
  const plans = useQuery({
    queryKey: ['annual-plans', year],
    queryFn: () => http.json<PlanYear>(`/annual-plans/${year}`),
  });
  const items = plans.data?.items ?? [];
  const sum = (name: 'planned' | 'drawn' | 'used' | 'left') => items.reduce((total, item) => total + item[name], 0);
  const columns: Column<PlanYearItem>[] = [
    {
      id: 'department',
      title: t('annualPlan.department'),
      heading: true,
      cell: (item) => (
        <Link href={`/console/annual-plan/${item.department.id}?year=${year}&week=${week}`}>
          {item.department.name}
        </Link>
      ),
    },
    {
      id: 'state',
      title: t('annualPlan.state'),
      cell: (item) =>
        item.state === undefined ? (
          <span className="meta">{t('annualPlan.none')}</span>
        ) : (
          <span className="inline">
            <PlanMark state={item.state} />
            <span className="meta">{t('annualPlan.version', { n: item.number ?? 1 })}</span>
            {item.published ? <span className="meta">{t('annualPlan.public')}</span> : null}
          </span>
        ),
    },
    { id: 'lines', title: t('annualPlan.lines'), align: 'end', cell: (item) => t.number(item.lines) },
    { id: 'planned', title: t('annualPlan.planned'), align: 'end', cell: (item) => t.number(item.planned) },
    { id: 'drawn', title: t('annualPlan.drawn'), align: 'end', cell: (item) => t.number(item.drawn) },
    { id: 'used', title: t('annualPlan.used'), align: 'end', cell: (item) => t.number(item.used) },
    { id: 'left', title: t('annualPlan.left'), align: 'end', cell: (item) => t.number(item.left) },
  ];
  return (
    <Page title={t('annualPlan.title')} lead={t('annualPlan.lead', { year })}>
      <Filters>
        <label>
          <span>{t('annualPlan.year')}</span>
          <select value={year} onChange={(event) => setFilters({ year: event.target.value }, 'push')}>
            {[year - 1, year, year + 1].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      </Filters>
      {plans.isPending ? <Loading /> : null}
      {plans.isError ? <Failure error={plans.error} retry={() => void plans.refetch()} /> : null}
      {plans.isSuccess && items.length === 0 ? <Empty title={t('annualPlan.noDepartments')} /> : null}
      {items.length === 0 ? null : (
        <>
          <Figures
            items={[
              { label: t('annualPlan.planned'), value: t.number(sum('planned')) },
              { label: t('annualPlan.drawn'), value: t.number(sum('drawn')) },
              { label: t('annualPlan.used'), value: t.number(sum('used')) },
              { label: t('annualPlan.left'), value: t.number(sum('left')) },
            ]}
          />
          <DataTable
            caption={t('annualPlan.title')}
            columns={columns}
            rows={items}
            rowKey={(item) => item.department.id}
          />
          <p className="meta">{t('annualPlan.legend')}</p>
        </>
      )}
    </Page>
  );
}
