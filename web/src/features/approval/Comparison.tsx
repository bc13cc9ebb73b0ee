import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { usePlan } from '../../api/drafts';
import type { Draft, Week } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { clock, halfDayShort, stamp, weekName } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { type Column, DataTable } from '../../ui/DataTable';
import { Failure, Loading } from '../../ui/states';
import { type ChangeKind, type EnterpriseChange, type Placing, planDifference } from './planDifference';

/** How the plan stands to what the public sees now, enterprise by enterprise. */
export function Comparison({ draft, published }: { draft: Draft; published: Week['published'] }) {
  const t = useText();
  const { week } = useScope();
  return (
    <div className="panel">
      <h2>{t('approval.change')}</h2>
      {published === undefined ? (
        <p>{t('approval.first', { week: weekName(t.language, week) })}</p>
      ) : published.draft === draft.id ? (
        <p>{t('approval.current', { version: published.version })}</p>
      ) : (
        <>
          <p>{t('approval.replaces', { version: published.version, at: stamp(t.language, published.at) })}</p>
          <Changes week={week} before={published.draft} after={draft.id} />
        </>
      )}
    </div>
  );
}

const page = 12;

function Changes({ week, before, after }: { week: string; before: string; after: string }) {
  const t = useText();
  const old = usePlan(before, true);
  const now = usePlan(after, true);
  const [limit, setLimit] = useState(page);
  const failed = old.error ?? now.error;
  if (failed !== null) return <Failure error={failed} retry={() => void Promise.all([old.refetch(), now.refetch()])} />;
  if (old.data === undefined || now.data === undefined) return <Loading rows={3} />;
  const { counts, unchanged, changes } = planDifference(old.data, now.data);
  const columns: Column<EnterpriseChange>[] = [
    {
      id: 'enterprise',
      title: t('requests.enterprise'),
      heading: true,
      cell: (change) => change.enterprise.name,
    },
    {
      id: 'kind',
      title: t('approval.kind'),
      cell: (change) => <span className="change-kind">{t(`changes.${change.kind}`)}</span>,
    },
    { id: 'before', title: t('approval.before'), cell: (change) => placingText(t, week, change.kind, change.before) },
    {
      id: 'after',
      title: t('approval.after'),
      cell: (change) => (
        <>
          {placingText(t, week, change.kind, change.after)}
          <Matters change={change} />
        </>
      ),
    },
  ];
  return (
    <>
      <ul className="change-counts">
        <li>{t('approval.dropped', { n: counts.dropped })}</li>
        <li>{t('approval.moved', { n: counts.moved })}</li>
        <li>{t('approval.added', { n: counts.new })}</li>
        <li>{t('approval.otherTeam', { n: counts.team })}</li>
        <li>{t('approval.otherMatters', { n: counts.matters })}</li>
        <li>{t('approval.otherTime', { n: counts.time })}</li>
        <li>{t('approval.unchanged', { n: unchanged })}</li>
      </ul>
      {changes.length === 0 ? null : (
        <DataTable
          caption={t('approval.change')}
          columns={columns}
          rows={changes.slice(0, limit)}
          rowKey={(change) => change.enterprise.id}
        />
      )}
      {changes.length > limit ? (
        <div className="more">
          <Button onClick={() => setLimit(limit + 100)}>
            {t('approval.moreChanges', { n: changes.length - limit })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What of a visit is different: officers, matters or minutes beside the half day. */
function placingText(t: Text, week: string, kind: ChangeKind, placing: Placing | undefined): string {
  if (placing === undefined) return t('approval.notVisited');
  const { date, half } = sessionDate(week, placing.session);
  return t('approval.placing', {
    at: halfDayShort(t.language, date, half),
    officers:
      kind === 'time'
        ? `${clock(placing.start)}–${clock(placing.end)}`
        : placing.officers.map((one) => one.name).join(t('common.listComma')),
  });
}

/** Matters that the visit serves more or less than was published. */
function Matters({ change }: { change: EnterpriseChange }) {
  const t = useText();
  const names = (matters: readonly string[]) => matters.join(t('common.listComma'));
  return (
    <>
      {change.added.length === 0 ? null : (
        <span className="meta below">{t('approval.addedMatters', { names: names(change.added) })}</span>
      )}
      {change.removed.length === 0 ? null : (
        <span className="meta below">{t('approval.removedMatters', { names: names(change.removed) })}</span>
      )}
    </>
  );
}
