import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegistry, useRole, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { InspectionRequest, RequestPage, RequestStatus } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { DepartmentChip, RequestMark } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { RequestDrawer } from './RequestDrawer';

const statuses: RequestStatus[] = ['pooled', 'published', 'waiting', 'withdrawn'];

export function RequestsPage() {
  const t = useText();
  const { http, week, me } = useScope();
  const [filters, setFilters] = useFilters();
  const registry = useRegistry();
  const mayAsk = useRole('department.clerk', 'office.planner');
  const status = filters.get('status') ?? '';
  const department = filters.get('department') ?? '';
  const requests = useInfiniteQuery({
    queryKey: ['requests', week, status, department],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      http.json<RequestPage>(`/weeks/${week}/requests${query({ status, department, after: pageParam, limit: 50 })}`),
    getNextPageParam: (page) => page.next,
  });
  const rows = requests.data?.pages.flatMap((page) => page.items) ?? [];
  const total = requests.data?.pages[0]?.total ?? 0;
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const open = filters.get('request');
  const actions = mayAsk ? (
    <>
      <Link className="button" href={`/console/requests/import?week=${week}`}>
        {t('requests.import')}
      </Link>
      <Link className="button primary" href={`/console/requests/new?week=${week}`}>
        {t('requests.new')}
      </Link>
    </>
  ) : undefined;

  const columns: Column<InspectionRequest>[] = [
    {
      id: 'enterprise',
      title: t('requests.enterprise'),
      heading: true,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => setFilters({ request: row.id }, 'push')}>
          {row.enterprise.name}
        </button>
      ),
    },
    {
      id: 'matter',
      title: t('requests.matter'),
      cell: (row) => (
        <span className="inline">
          <DepartmentChip short={shorts.get(row.department) ?? row.department} />
          {row.matter.name}
        </span>
      ),
    },
    {
      id: 'minutes',
      title: t('requests.minutes'),
      align: 'end',
      cell: (row) => t('requests.minutesOf', { n: row.minutes }),
    },
    { id: 'weight', title: t('requests.weight'), align: 'end', cell: (row) => t.number(row.weight) },
    {
      id: 'mandatory',
      title: t('requests.mandatory'),
      cell: (row) => (row.mandatory ? <span className="must">{t('requests.must')}</span> : t('requests.optional')),
    },
    { id: 'status', title: t('requests.status'), cell: (row) => <RequestMark status={row.status} /> },
  ];

  return (
    <Page
      title={t('requests.title')}
      lead={
        me.department === undefined ? t('requests.leadOffice') : t('requests.lead', { department: me.department.name })
      }
      actions={actions}
    >
      <Filters>
        <label>
          <span>{t('requests.status')}</span>
          <select value={status} onChange={(event) => setFilters({ status: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {statuses.map((value) => (
              <option key={value} value={value}>
                {t(`requestStates.${value}`)}
              </option>
            ))}
          </select>
        </label>
        {me.department !== undefined ? null : (
          <label>
            <span>{t('requests.department')}</span>
            <select value={department} onChange={(event) => setFilters({ department: event.target.value })}>
              <option value="">{t('common.all')}</option>
              {registry.data?.departments.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {requests.isSuccess ? (
          <p className="filters-count" role="status">
            {t('requests.count', { n: total })}
          </p>
        ) : null}
      </Filters>
      {requests.isPending ? <Loading /> : null}
      {requests.isError ? <Failure error={requests.error} retry={() => void requests.refetch()} /> : null}
      {requests.isSuccess && rows.length === 0 ? (
        status === '' && department === '' ? (
          <Empty title={t('requests.empty')} detail={t('requests.emptyDetail')}>
            {actions}
          </Empty>
        ) : (
          <Empty title={t('requests.noMatch')}>
            <Button onClick={() => setFilters({ status: '', department: '' })}>{t('common.clear')}</Button>
          </Empty>
        )
      ) : null}
      {rows.length === 0 ? null : (
        <>
          <DataTable caption={t('requests.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
          <div className="more">
            <span>{t('requests.shown', { shown: rows.length, total })}</span>
            {requests.hasNextPage ? (
              <Button loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
                {t('requests.more')}
              </Button>
            ) : null}
          </div>
        </>
      )}
      {open === null ? null : <RequestDrawer id={open} onClose={() => setFilters({ request: '' })} />}
    </Page>
  );
}
