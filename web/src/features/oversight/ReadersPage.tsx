import { useQuery } from '@tanstack/react-query';
import { useRole, useScope } from '../../api/client';
import type { SecretReaders } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';

type Check = SecretReaders['items'][number];
type Row = { check: Check; reader: Check['readers'][number] };

/** Who could have known of an unannounced check before it was over. */
export function ReadersPage() {
  const t = useText();
  const { http, week } = useScope();
  const approver = useRole('office.approver');
  const [filters, setFilters] = useFilters();
  const readers = useQuery({
    queryKey: ['secret-readers', week],
    queryFn: () => http.json<SecretReaders>(`/weeks/${week}/secret-readers`),
  });
  const search = (filters.get('q') ?? '').trim();
  const all: Row[] = (readers.data?.items ?? []).flatMap((check) => check.readers.map((reader) => ({ check, reader })));
  const rows = all.filter(({ check, reader }) => `${check.enterprise.name} ${reader.name}`.includes(search));
  const columns: Column<Row>[] = [
    { id: 'enterprise', title: t('readers.enterprise'), heading: true, cell: ({ check }) => check.enterprise.name },
    { id: 'person', title: t('readers.person'), cell: ({ reader }) => reader.name },
    {
      id: 'role',
      title: t('readers.role'),
      cell: ({ reader }) => (reader.role === undefined ? '–' : t.code('roles', reader.role, reader.role)),
    },
    {
      id: 'views',
      title: t('readers.views'),
      cell: ({ reader }) => reader.views.map((view) => t.code('readViews', view, view)).join(t('common.listComma')),
    },
    { id: 'first', title: t('readers.first'), brief: true, cell: ({ reader }) => stamp(t.language, reader.first) },
    { id: 'last', title: t('readers.last'), brief: true, cell: ({ reader }) => stamp(t.language, reader.last) },
    { id: 'days', title: t('readers.days'), align: 'end', cell: ({ reader }) => t.number(reader.days) },
    {
      id: 'state',
      title: t('readers.state'),
      brief: true,
      cell: ({ check }) => t(check.over ? 'readers.over' : 'readers.ahead'),
    },
  ];
  return (
    <Page title={t('readers.title')} lead={approver ? t('readers.lead') : t('readers.lead') + t('readers.auditorLead')}>
      {readers.isPending ? <Loading /> : null}
      {readers.isError ? <Failure error={readers.error} retry={() => void readers.refetch()} /> : null}
      {readers.isSuccess && all.length > 0 ? (
        <Filters>
          <label>
            <span>{t('readers.search')}</span>
            <input
              type="search"
              value={filters.get('q') ?? ''}
              onChange={(event) => setFilters({ q: event.target.value })}
            />
          </label>
          <p className="filters-count" role="status">
            {t('readers.count', { n: rows.length })}
          </p>
        </Filters>
      ) : null}
      {readers.isSuccess && all.length === 0 ? (
        <Empty title={t('readers.empty')} detail={t('readers.emptyDetail')} />
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption={t('readers.title')}
          columns={columns}
          rows={rows}
          rowKey={({ check, reader }) => `${check.enterprise.id} ${reader.name} ${reader.role ?? ''}`}
        />
      ) : null}
      {readers.isSuccess && all.length > 0 ? (
        <p className={readers.data.sound ? 'meta' : 'state-box warning'}>
          {t(readers.data.sound ? 'readers.sound' : 'readers.broken')}
        </p>
      ) : null}
    </Page>
  );
}
