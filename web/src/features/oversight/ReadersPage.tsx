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
type Reader = Check['readers'][number];

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
  const all = readers.data?.items ?? [];
  const shown = all.filter((check) =>
    [check.enterprise.name, ...check.readers.map((reader) => reader.name)].some((name) => name.includes(search)),
  );
  return (
    <Page
      title={t('readers.title')}
      lead={approver ? t('readers.lead') : `${t('readers.lead')}${t('common.space')}${t('readers.auditorLead')}`}
    >
      {readers.isPending ? <Loading /> : null}
      {readers.isError ? <Failure error={readers.error} retry={() => void readers.refetch()} /> : null}
      {readers.isSuccess && all.length === 0 ? (
        <Empty title={t('readers.empty')} detail={t('readers.emptyDetail')} />
      ) : null}
      {readers.isSuccess && all.length > 0 ? (
        <>
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
              {t('readers.count', { n: shown.length })}
            </p>
          </Filters>
          <p className={readers.data.sound ? 'meta' : 'state-box warning'}>
            {t(readers.data.sound ? 'readers.sound' : 'readers.broken')}
          </p>
          {shown.map((check) => (
            <details key={check.enterprise.id} className="edit-log" open={search !== '' && shown.length === 1}>
              <summary>
                <strong>{check.enterprise.name}</strong>{' '}
                <span className="meta">
                  {t(check.over ? 'readers.over' : 'readers.ahead')}
                  {t('common.listComma')}
                  {t('readers.people', { n: new Set(check.readers.map((reader) => reader.name)).size })}
                </span>
              </summary>
              <People check={check} />
            </details>
          ))}
        </>
      ) : null}
    </Page>
  );
}

function People({ check }: { check: Check }) {
  const t = useText();
  const columns: Column<Reader>[] = [
    { id: 'person', title: t('readers.person'), heading: true, cell: (reader) => reader.name },
    {
      id: 'role',
      title: t('readers.role'),
      cell: (reader) => (reader.role === undefined ? '–' : t.code('roles', reader.role, reader.role)),
    },
    {
      id: 'views',
      title: t('readers.views'),
      cell: (reader) => reader.views.map((view) => t.code('readViews', view, view)).join(t('common.listComma')),
    },
    { id: 'first', title: t('readers.first'), brief: true, cell: (reader) => stamp(t.language, reader.first) },
    { id: 'last', title: t('readers.last'), brief: true, cell: (reader) => stamp(t.language, reader.last) },
    { id: 'days', title: t('readers.days'), align: 'end', cell: (reader) => t.number(reader.days) },
  ];
  return (
    <DataTable
      caption={t('readers.title')}
      columns={columns}
      rows={check.readers}
      rowKey={(reader) => `${reader.name} ${reader.role ?? ''}`}
    />
  );
}
