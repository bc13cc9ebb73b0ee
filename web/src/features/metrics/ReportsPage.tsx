import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { ReportItem, ReportList } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayPlain, stamp } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { periodName } from './figures';

const units = ['week', 'month', 'quarter'] as const;

/** The reports that were made by themselves, newest first. */
export function ReportsPage() {
  const t = useText();
  const { http, week } = useScope();
  const [address, setAddress] = useFilters();
  const unit = address.get('unit') ?? '';
  const reports = useQuery({
    queryKey: ['reports', unit],
    queryFn: () => http.json<ReportList>(`/reports${query({ unit })}`),
  });
  const columns: Column<ReportItem>[] = [
    {
      id: 'period',
      title: t('metrics.period'),
      heading: true,
      cell: (row) => (
        <Link href={`/console/metrics/reports/${row.id}?week=${week}`}>{periodName(t.language, row.id)}</Link>
      ),
    },
    { id: 'unit', title: t('metrics.by'), cell: (row) => t(`periodUnits.${row.unit}`) },
    {
      id: 'days',
      title: t('reports.days'),
      cell: (row) => t('reports.range', { from: dayPlain(t.language, row.from), to: dayPlain(t.language, row.to) }),
    },
    { id: 'made', title: t('reports.made'), cell: (row) => stamp(t.language, row.madeAt) },
  ];
  return (
    <Page
      title={t('reports.title')}
      lead={t('reports.lead')}
      actions={
        <Link className="button" href={`/console/metrics?week=${week}`}>
          {t('metrics.title')}
        </Link>
      }
    >
      <Filters>
        <label>
          <span>{t('metrics.by')}</span>
          <select value={unit} onChange={(event) => setAddress({ unit: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {units.map((one) => (
              <option key={one} value={one}>
                {t(`periodUnits.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </Filters>
      {reports.isPending ? <Loading rows={4} /> : null}
      {reports.isError ? <Failure error={reports.error} retry={() => void reports.refetch()} /> : null}
      {reports.data === undefined ? null : reports.data.items.length === 0 ? (
        <Empty title={t('reports.empty')} detail={t('reports.emptyDetail')} />
      ) : (
        <DataTable caption={t('reports.title')} columns={columns} rows={reports.data.items} rowKey={(row) => row.id} />
      )}
    </Page>
  );
}
