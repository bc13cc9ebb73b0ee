import { useQuery } from '@tanstack/react-query';
import { useRole, useScope, useWeek } from '../../api/client';
import type { Draft, DraftList } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { stamp, weekFull } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Link } from '../../ui/location';
import { DraftMark } from '../../ui/marks';
import { Figures, Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { NewDraft } from './NewDraft';
import { nextStep } from './nextStep';
import { WayOfWeek } from './WayOfWeek';

export function DraftsPage() {
  const t = useText();
  const { http, week } = useScope();
  const planner = useRole('office.planner');
  const approver = useRole('office.approver');
  const weekData = useWeek();
  const drafts = useQuery({
    queryKey: ['drafts', week],
    queryFn: () => http.json<DraftList>(`/weeks/${week}/drafts`),
    refetchInterval: ({ state }) =>
      state.data?.items.some((draft) => draft.state === 'solving' || draft.state === 'queued') ? 4_000 : false,
  });
  const pool = weekData.data?.pool;
  const published = weekData.data?.published;
  const next =
    pool === undefined || drafts.data === undefined ? undefined : nextStep(pool.requests, drafts.data.items, published);
  const columns: Column<Draft>[] = [
    {
      id: 'name',
      title: t('drafts.name'),
      heading: true,
      cell: (draft) => (
        <span className="inline">
          <Link href={`/console/drafts/${encodeURIComponent(draft.id)}/${opening(draft, approver)}?week=${week}`}>
            {draft.name}
          </Link>
          {draft.trial === undefined ? null : <span className="mark warn">{t('edits.trialMark')}</span>}
          {draft.hand.exceptions === 0 ? null : (
            <span className="mark warn">{t('edits.exceptionsMark', { n: draft.hand.exceptions })}</span>
          )}
          {draft.stale ? <span className="mark warn">{t('drafts.staleMark')}</span> : null}
        </span>
      ),
    },
    { id: 'state', title: t('drafts.state'), cell: (draft) => <DraftMark draft={draft} /> },
    { id: 'visits', title: t('drafts.visits'), align: 'end', cell: (draft) => figure(t, draft.summary?.visits) },
    { id: 'saved', title: t('drafts.saved'), align: 'end', cell: (draft) => figure(t, draft.summary?.visitsSaved) },
    { id: 'waiting', title: t('drafts.waiting'), align: 'end', cell: (draft) => figure(t, draft.summary?.waiting) },
    { id: 'author', title: t('drafts.author'), cell: (draft) => draft.author.name },
    { id: 'created', title: t('drafts.created'), cell: (draft) => stamp(t.language, draft.createdAt) },
  ];
  return (
    <Page
      title={approver && !planner ? t('drafts.titleApprover') : t('drafts.title')}
      lead={weekFull(t.language, week)}
    >
      {pool === undefined ? null : (
        <Figures
          items={[
            { label: t('drafts.poolRequests'), value: t.number(pool.requests) },
            { label: t('drafts.poolEnterprises'), value: t.number(pool.enterprises) },
            { label: t('drafts.poolMandatory'), value: t.number(pool.mandatory) },
            {
              label: t('drafts.publishedVersion'),
              value:
                published === undefined
                  ? t('drafts.notPublished')
                  : t('drafts.version', { version: published.version }),
              ...(published === undefined ? {} : { note: stamp(t.language, published.at) }),
            },
          ]}
        />
      )}
      {next === undefined ? null : <WayOfWeek next={next} />}
      {planner && pool !== undefined ? (
        <NewDraft requests={pool.requests} first={next?.draft === undefined && published === undefined} />
      ) : null}
      <div className="actions start">
        {planner && published !== undefined ? (
          <Link className="button" href={`/console/drafts/amend?week=${week}`}>
            {t('amend.title')}
          </Link>
        ) : null}
        {(drafts.data?.items.filter((draft) => draft.summary !== undefined).length ?? 0) > 1 ? (
          <Link className="button" href={`/console/drafts/compare?week=${week}`}>
            {t('edits.compare')}
          </Link>
        ) : null}
      </div>
      {drafts.isPending ? <Loading rows={4} /> : null}
      {drafts.isError ? <Failure error={drafts.error} retry={() => void drafts.refetch()} /> : null}
      {weekData.isError && !drafts.isError ? (
        <Failure error={weekData.error} retry={() => void weekData.refetch()} />
      ) : null}
      {drafts.isSuccess && drafts.data.items.length === 0 ? (
        <Empty title={t('drafts.empty')} {...(planner ? {} : { detail: t('drafts.emptyOther') })} />
      ) : null}
      {drafts.isSuccess && drafts.data.items.length > 0 ? (
        <DataTable
          caption={t('drafts.title')}
          columns={columns}
          rows={drafts.data.items}
          rowKey={(draft) => draft.id}
        />
      ) : null}
    </Page>
  );
}

function figure(t: Text, value: number | undefined): string {
  return value === undefined ? '–' : t.number(value);
}

/** The page of a draft that the person most likely came for. */
function opening(draft: Draft, approver: boolean): string {
  if (draft.summary === undefined) return 'progress';
  return approver && (draft.state === 'submitted' || draft.state === 'approved') ? 'approval' : 'board';
}
