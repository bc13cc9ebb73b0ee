import { useRegistry, useRole, useScope } from '../../api/client';
import type { InspectionRequest, RequestStatus } from '../../api/types';
import { useText } from '../../i18n/text';
import { weekBrief } from '../../time/format';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { ListFiles } from '../../ui/ListFiles';
import { Link, useFilters } from '../../ui/location';
import { DepartmentChip, RequestMark } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useServerList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { RequestDrawer } from './RequestDrawer';
import { kinds } from './requestForm';

const statuses: RequestStatus[] = [
  'pooled',
  'held',
  'remote',
  'planned',
  'published',
  'waiting',
  'movedOn',
  'done',
  'expired',
  'withdrawn',
];
const names = ['search', 'status', 'kind', 'department', 'source'];

export function RequestsPage() {
  const t = useText();
  const { week, me } = useScope();
  const [address, setAddress] = useFilters();
  const registry = useRegistry();
  const mayAsk = useRole('department.clerk', 'office.planner');
  const list = useServerList<InspectionRequest>({ path: `/weeks/${week}/requests`, names, sort: 'enterprise' });
  const { filters } = list;
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const open = address.get('request');
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
      sort: 'enterprise',
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => setAddress({ request: row.id }, 'push')}>
          {row.enterprise.name}
        </button>
      ),
    },
    {
      id: 'matter',
      title: t('requests.matter'),
      sort: 'matter',
      cell: (row) => (
        <span className="inline">
          <DepartmentChip short={shorts.get(row.department) ?? row.department} />
          {row.matter.name}
        </span>
      ),
    },
    {
      id: 'kind',
      title: t('requests.kind'),
      brief: true,
      sort: 'kind',
      cell: (row) => t(`requestKinds.${row.kind}`),
    },
    {
      id: 'minutes',
      title: t('requests.minutes'),
      align: 'end',
      brief: true,
      cell: (row) => t('requests.minutesOf', { n: row.minutes }),
    },
    {
      id: 'weight',
      title: t('requests.weight'),
      align: 'end',
      sort: 'weight',
      cell: (row) => t.number(row.weight),
    },
    {
      id: 'mandatory',
      title: t('requests.mandatory'),
      cell: (row) => (row.mandatory ? <span className="must">{t('requests.must')}</span> : t('requests.optional')),
    },
    {
      id: 'status',
      title: t('requests.status'),
      cell: (row) => (
        <>
          <RequestMark status={row.status} />
          {row.held === undefined ? null : <span className="meta below">{row.held.name}</span>}
          {row.movedTo === undefined ? null : <span className="meta below">{weekBrief(t.language, row.movedTo)}</span>}
          {row.outcome === undefined ? null : (
            <span className="meta below">{t(`requestResults.${row.outcome.result}`)}</span>
          )}
        </>
      ),
    },
  ];

  return (
    <Page
      title={t('requests.title')}
      lead={
        me.department === undefined ? t('requests.leadOffice') : t('requests.lead', { department: me.department.name })
      }
      actions={
        <>
          <ListFiles path={`/weeks/${week}/requests`} name={`${t('requests.title')}-${week}`} asked={list.asked} />
          {actions}
        </>
      }
    >
      <Filters>
        <label>
          <span>{t('requests.search')}</span>
          <input
            type="search"
            value={filters.search ?? ''}
            placeholder={t('requests.searchHint')}
            onChange={(event) => list.set({ search: event.target.value })}
          />
        </label>
        <label>
          <span>{t('requests.status')}</span>
          <select value={filters.status ?? ''} onChange={(event) => list.set({ status: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {statuses.map((value) => (
              <option key={value} value={value}>
                {t(`requestStates.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('requests.kind')}</span>
          <select value={filters.kind ?? ''} onChange={(event) => list.set({ kind: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {kinds.map((value) => (
              <option key={value} value={value}>
                {t(`requestKinds.${value}`)}
              </option>
            ))}
          </select>
        </label>
        {me.department !== undefined ? null : (
          <label>
            <span>{t('requests.department')}</span>
            <select value={filters.department ?? ''} onChange={(event) => list.set({ department: event.target.value })}>
              <option value="">{t('common.all')}</option>
              {registry.data?.departments.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {list.page.isSuccess ? (
          <p className="filters-count" role="status">
            {t('requests.count', { n: list.page.data.total })}
          </p>
        ) : null}
      </Filters>
      <ServerTable
        caption={t('requests.title')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        isFaint={(row) => row.status === 'withdrawn' || row.status === 'movedOn' || row.status === 'expired'}
        empty={
          <Empty title={t('requests.empty')} detail={t('requests.emptyDetail')}>
            {actions}
          </Empty>
        }
      />
      {open === null ? null : <RequestDrawer id={open} onClose={() => setAddress({ request: '' })} />}
    </Page>
  );
}
