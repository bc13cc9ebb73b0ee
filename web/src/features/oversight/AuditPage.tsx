import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { AuditEntry, AuditPage as AuditPageData, Draft, DraftList } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { draftIn } from './subject';
import { Verdict } from './Verdict';

const trails = ['week', 'letters', 'reports', 'ledger', 'annual-plans', 'registry'] as const;
type Trail = (typeof trails)[number];
const yearly = new Set<Trail>(['letters', 'ledger', 'annual-plans']);
const trailOf = (text: string | null | undefined): Trail => trails.find((one) => one === text) ?? 'week';

/** Every change of the week, or of what is kept beside weeks, in order, each with the hash that chains it to the one before. */
export function AuditPage() {
  const t = useText();
  const { http, week } = useScope();
  const [filters, setFilters] = useFilters();
  const trail = trailOf(filters.get('trail'));
  const thisYear = Number(week.slice(0, 4));
  const year = Number(filters.get('year') ?? thisYear);
  const path = trail === 'week' ? `/weeks/${week}/audit` : `/trails/${trail}`;
  const of = trail !== 'week' && yearly.has(trail) ? { year } : {};
  const audit = useInfiniteQuery({
    queryKey: ['audit', path, of],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) => http.json<AuditPageData>(`${path}${query({ ...of, before: pageParam, limit: 100 })}`),
    getNextPageParam: (page) => page.next,
  });
  const drafts = useQuery({
    queryKey: ['drafts', week],
    queryFn: () => http.json<DraftList>(`/weeks/${week}/drafts`),
    enabled: trail === 'week',
  });
  const entries = audit.data?.pages.flatMap((page) => page.items) ?? [];
  const by = filters.get('by') ?? '';
  const people = [...new Set(entries.map((entry) => entry.by))].filter((name) => name !== '');
  const rows = entries.filter((entry) => by === '' || entry.by === by).toSorted((a, b) => b.seq - a.seq);
  const columns: Column<AuditEntry>[] = [
    { id: 'seq', title: t('audit.seq'), align: 'end', cell: (entry) => t.number(entry.seq) },
    {
      id: 'action',
      title: t('audit.action'),
      heading: true,
      cell: (entry) => t.code('auditActions', entry.action, entry.action),
    },
    {
      id: 'subject',
      title: t('audit.subject'),
      cell: (entry) => <Subject text={entry.subject} draft={draftIn(entry.subject, drafts.data?.items ?? [])} />,
    },
    { id: 'by', title: t('audit.by'), cell: (entry) => t.code('roles', entry.by, entry.by) },
    { id: 'role', title: t('audit.role'), cell: (entry) => t.code('roles', entry.role, entry.role) },
    { id: 'at', title: t('audit.at'), cell: (entry) => stamp(t.language, entry.at) },
    { id: 'hash', title: t('audit.hash'), cell: (entry) => <span className="code">{entry.hash.slice(0, 12)}</span> },
  ];
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Verdict
        key={`${path} ${of.year ?? ''}`}
        path={path}
        search={query(of)}
        name={trail === 'week' ? week : of.year === undefined ? trail : `${trail}-${of.year}`}
      />
      <Filters>
        <label>
          <span>{t('audit.trail')}</span>
          <select value={trail} onChange={(event) => setFilters({ trail: event.target.value, by: '' })}>
            {trails.map((one) => (
              <option key={one} value={one}>
                {t.code('auditTrails', one, one)}
              </option>
            ))}
          </select>
        </label>
        {of.year === undefined ? null : (
          <label>
            <span>{t('audit.year')}</span>
            <select value={year} onChange={(event) => setFilters({ year: event.target.value })}>
              {[thisYear - 2, thisYear - 1, thisYear, thisYear + 1].map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{t('audit.by')}</span>
          <select value={by} onChange={(event) => setFilters({ by: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {people.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {audit.isSuccess ? (
          <p className="filters-count" role="status">
            {t('audit.count', { n: rows.length })}
          </p>
        ) : null}
        <Button loading={audit.isFetching} onClick={() => void audit.refetch()}>
          {t('common.refresh')}
        </Button>
      </Filters>
      {rows.some((entry) => entry.action === 'sealed') ? <p className="meta">{t('audit.sealedHint')}</p> : null}
      {audit.isPending ? <Loading /> : null}
      {audit.isError ? <Failure error={audit.error} retry={() => void audit.refetch()} /> : null}
      {audit.isSuccess && rows.length === 0 ? (
        <Empty title={t(trail === 'week' ? 'audit.empty' : 'audit.emptyTrail')} />
      ) : null}
      {rows.length > 0 ? (
        <DataTable caption={t('audit.title')} columns={columns} rows={rows} rowKey={(entry) => String(entry.seq)} />
      ) : null}
      {audit.hasNextPage ? (
        <div className="more">
          <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('audit.older')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

/** What an entry is about, as the chain has it; a draft by its name, too. */
function Subject({ text, draft }: { text: string; draft: Draft | undefined }) {
  const { week } = useScope();
  return (
    <>
      {draft === undefined ? null : (
        <Link href={`/console/drafts/${encodeURIComponent(draft.id)}/approval?week=${week}`}>{draft.name}</Link>
      )}
      <span className="code audit-subject">{text}</span>
    </>
  );
}
