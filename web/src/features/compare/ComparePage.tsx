import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { useComparison } from '../../api/edits';
import type { ComparedVisit, Comparison, Draft, DraftList } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { halfDayShort, weekFull } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading, StaleBar } from '../../ui/states';
import { TrialFacts } from '../../ui/TrialFacts';
import { countsOf, gravest } from './differences';
import { type ComparedFigure, figuresOf } from './figures';

/** Two or three drafts of a week side by side: what each achieves and costs, then the difference visit by visit. */
export function ComparePage() {
  const t = useText();
  const { http, week } = useScope();
  const [filters, setFilters] = useFilters();
  const drafts = useQuery({
    queryKey: ['drafts', week],
    queryFn: () => http.json<DraftList>(`/weeks/${week}/drafts`),
  });
  if (drafts.isPending) return <Loading />;
  if (drafts.isError) {
    return (
      <Page title={t('compare.title')}>
        <Failure error={drafts.error} retry={() => void drafts.refetch()} />
      </Page>
    );
  }
  const planned = drafts.data.items.filter((draft) => draft.summary !== undefined);
  const chosen = (name: string, standard: number) =>
    planned.find((draft) => draft.id === filters.get(name))?.id ?? planned.at(standard)?.id ?? '';
  const left = chosen('left', -2);
  const right = chosen('right', -1);
  const third = planned.find((draft) => draft.id === filters.get('third'))?.id ?? '';
  const choose = (name: string, value: string, label: string, none?: string) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => setFilters({ [name]: event.target.value })}>
        {none === undefined ? null : <option value="">{none}</option>}
        {planned.map((draft) => (
          <option key={draft.id} value={draft.id}>
            {nameOf(t, draft)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Page title={t('compare.title')} lead={weekFull(t.language, week)}>
      {planned.length < 2 ? (
        <Empty title={t('compare.empty')} detail={t('compare.emptyDetail')}>
          <Link className="button" href={`/console/drafts?week=${week}`}>
            {t('drafts.title')}
          </Link>
        </Empty>
      ) : (
        <>
          <Filters>
            {choose('left', left, t('compare.left'))}
            {choose('right', right, t('compare.right'))}
            {planned.length > 2 ? choose('third', third, t('compare.third'), t('compare.none')) : null}
          </Filters>
          {left === right ? <Empty title={t('compare.same')} /> : <Compared left={left} right={right} third={third} />}
        </>
      )}
    </Page>
  );
}

/** Below which a difference says nothing: how far either plan may still be from the best one. */
function Trials({ left, others }: { left: Comparison['left']; others: readonly Comparison['left'][] }) {
  const t = useText();
  const { week } = useScope();
  const trials = [left, ...others].filter((draft) => draft.trial !== undefined);
  if (trials.length === 0) return null;
  return (
    <section className="panel trial-panel">
      {trials.map((draft) => (
        <div key={draft.id}>
          <h2>{t('compare.assumes', { name: nameOf(t, draft) })}</h2>
          {draft.trial === undefined ? null : <TrialFacts week={week} trial={draft.trial} />}
        </div>
      ))}
      <p>
        {t('compare.trialNote', {
          gaps: [left, ...others]
            .flatMap((draft) =>
              draft.summary.gap === undefined
                ? []
                : [t('compare.gapOf', { name: nameOf(t, draft), gap: share(draft.summary.gap) })],
            )
            .join(t('common.listComma')),
        })}
      </p>
    </section>
  );
}

function share(gap: number): string {
  return `${(gap * 100).toFixed(1)}%`;
}

function nameOf(t: Text, draft: Pick<Draft, 'name' | 'trial'>): string {
  return draft.trial === undefined ? draft.name : t('compare.trialName', { name: draft.name });
}

function Compared({ left, right, third }: { left: string; right: string; third: string }) {
  const t = useText();
  const { week } = useScope();
  const first = useComparison(left, right);
  const second = useComparison(left, third === right ? '' : third);
  if (first.isError) return <Failure error={first.error} retry={() => void first.refetch()} />;
  if (first.data === undefined) return <Loading />;
  const others = [first.data.right, ...(second.data === undefined ? [] : [second.data.right])];
  const mixed = !first.data.sameInputs || second.data?.sameInputs === false;
  const columns: Column<ComparedFigure>[] = [
    { id: 'figure', title: t('compare.figure'), heading: true, cell: (row) => row.label },
    { id: 'left', title: nameOf(t, first.data.left), align: 'end', cell: (row) => row.left },
    ...others.map(
      (other, index): Column<ComparedFigure> => ({
        id: other.id,
        title: nameOf(t, other),
        align: 'end',
        cell: (row) => (
          <>
            {row.others[index]?.value}
            <span className={`difference ${row.others[index]?.verdict ?? 'same'}`}>{row.others[index]?.says}</span>
          </>
        ),
      }),
    ),
  ];
  return (
    <>
      {mixed ? <StaleBar>{t('compare.otherInputs')}</StaleBar> : null}
      <DataTable
        caption={t('compare.figures')}
        columns={columns}
        rows={figuresOf(t, first.data.left, others)}
        rowKey={(row) => row.label}
      />
      <Trials left={first.data.left} others={others} />
      <Differences week={week} comparison={first.data} />
      {second.data === undefined ? null : <Differences week={week} comparison={second.data} />}
    </>
  );
}

const page = 20;

function Differences({ week, comparison }: { week: string; comparison: Comparison }) {
  const t = useText();
  const [limit, setLimit] = useState(page);
  const visits = gravest(comparison.visits);
  const names = { left: nameOf(t, comparison.left), right: nameOf(t, comparison.right) };
  const columns: Column<ComparedVisit>[] = [
    { id: 'enterprise', title: t('requests.enterprise'), heading: true, cell: (visit) => visit.enterprise.name },
    {
      id: 'kind',
      title: t('approval.kind'),
      cell: (visit) => (
        <span className="inline">
          {visit.kinds.map((kind) => (
            <span key={kind} className="change-kind">
              {t.code('visitChanges', kind, kind)}
            </span>
          ))}
        </span>
      ),
    },
    { id: 'left', title: names.left, cell: (visit) => placedText(t, week, visit.before) },
    { id: 'right', title: names.right, cell: (visit) => placedText(t, week, visit.after) },
  ];
  return (
    <section className="panel">
      <h2>{t('compare.visits', { n: comparison.visits.length, ...names })}</h2>
      {comparison.visits.length === 0 ? (
        <p>{t('compare.noDifference')}</p>
      ) : (
        <>
          <ul className="change-counts">
            {countsOf(visits).map(({ kind, n }) => (
              <li key={kind}>{t('compare.kind', { kind: t.code('visitChanges', kind, kind), n })}</li>
            ))}
          </ul>
          <DataTable
            caption={t('compare.visits', { n: visits.length, ...names })}
            columns={columns}
            rows={visits.slice(0, limit)}
            rowKey={(visit) => visit.enterprise.id}
          />
        </>
      )}
      {visits.length > limit ? (
        <div className="more">
          <Button onClick={() => setLimit(limit + 100)}>
            {t('approval.moreChanges', { n: visits.length - limit })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function placedText(t: Text, week: string, placed: ComparedVisit['before']): string {
  if (placed === undefined) return t('approval.notVisited');
  const { date, half } = sessionDate(week, placed.session);
  return t('approval.placing', {
    at: `${halfDayShort(t.language, date, half)} ${placed.start.slice(11)}–${placed.end.slice(11)}`,
    officers: placed.officers.map((officer) => officer.name).join(t('common.listComma')),
  });
}
