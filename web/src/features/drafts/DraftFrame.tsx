import type { ReactNode } from 'react';
import { useRole, useScope } from '../../api/client';
import { useDraft } from '../../api/drafts';
import type { Draft } from '../../api/types';
import { type TextKey, useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Link } from '../../ui/location';
import { DraftMark } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { Failure, Loading, StaleBar } from '../../ui/states';
import { TrialFacts } from '../../ui/TrialFacts';

export type DraftTab = 'progress' | 'board' | 'waiting' | 'approval';
const tabs: readonly (readonly [DraftTab, TextKey])[] = [
  ['progress', 'drafts.progress'],
  ['board', 'drafts.board'],
  ['waiting', 'drafts.waiting'],
  ['approval', 'drafts.approval'],
];

/** Why a draft came back: an approver's comment, or what stood in the way of its publication. */
function Returned({ draft }: { draft: Draft }) {
  const t = useText();
  const { week } = useScope();
  const isPlanner = useRole('office.planner');
  return (
    <div className="state-box warning" role="status">
      <p className="state-title">{t('drafts.returned')}</p>
      {draft.partial && draft.failure === undefined ? null : (
        <p>
          {draft.failure?.detail ??
            (draft.comment !== undefined && draft.comment !== ''
              ? draft.comment
              : draft.remarks.length > 0
                ? t('drafts.seeRemarks', { n: draft.remarks.length })
                : t('drafts.noComment'))}
        </p>
      )}
      {isPlanner ? (
        <p>
          <Link href={`/console/drafts/${encodeURIComponent(draft.id)}/board?week=${week}`}>{t('drafts.amend')}</Link>
        </p>
      ) : null}
    </div>
  );
}

/** That a draft is only a trial, what it came from, and how much people changed by hand. */
function HandMarks({ draft }: { draft: Draft }) {
  const t = useText();
  const { week } = useScope();
  const { hand, from, trial, amends } = draft;
  if (from === undefined && trial === undefined && amends === undefined && hand.edits === 0 && hand.exceptions === 0)
    return null;
  return (
    <div className="hand-marks">
      {trial === undefined ? null : (
        <>
          <span className="mark warn">{t('edits.trialMark')}</span>
          <TrialFacts week={week} trial={trial} />
        </>
      )}
      {amends === undefined ? null : (
        <span>
          <span className="mark warn">{t(`amendKinds.${amends.kind}`)}</span> {amends.reason}
        </span>
      )}
      {hand.exceptions === 0 ? null : (
        <span className="mark warn">{t('edits.exceptionsMark', { n: hand.exceptions })}</span>
      )}
      {hand.edits === 0 ? null : <span>{t('edits.editsMark', { n: hand.edits })}</span>}
      {from === undefined ? null : (
        <Link
          href={`/console/drafts/compare?week=${week}&left=${encodeURIComponent(from.id)}&right=${encodeURIComponent(draft.id)}`}
        >
          {t('edits.fromMark', { name: from.name })}
        </Link>
      )}
    </div>
  );
}

/** What all pages of one draft share: its name and state on top, the way between its pages. */
export function DraftFrame({ id, tab, children }: { id: string; tab: DraftTab; children: ReactNode }) {
  const t = useText();
  const { week } = useScope();
  const draft = useDraft(id);
  if (draft.isPending) return <Loading />;
  if (draft.isError) {
    return (
      <Page title={t('drafts.one')}>
        <Failure error={draft.error} retry={() => void draft.refetch()} />
      </Page>
    );
  }
  const { data } = draft.data;
  const planned = data.summary !== undefined;
  return (
    <Page
      title={data.name}
      mark={<DraftMark draft={data} />}
      lead={t('drafts.by', {
        name: data.author.name,
        at: stamp(t.language, data.createdAt),
        requests: data.inputs.requests,
        officers: data.inputs.officers,
      })}
    >
      {data.state === 'returned' ? <Returned draft={data} /> : null}
      <HandMarks draft={data} />
      {data.partial ? (
        <div className="state-box">
          <p>{t('drafts.partial')}</p>
          {data.fingerprint === undefined ? null : (
            <p className="meta">
              {t('drafts.wholeFingerprint')} <span className="code">{data.fingerprint}</span>
            </p>
          )}
        </div>
      ) : null}
      {data.stale ? <StaleBar>{t('drafts.stale')}</StaleBar> : null}
      <nav className="tabs" aria-label={t('drafts.parts')}>
        <ul>
          {tabs.map(([name, label]) => (
            <li key={name}>
              {name === 'progress' || planned ? (
                <Link
                  href={`/console/drafts/${encodeURIComponent(id)}/${name}?week=${week}`}
                  aria-current={name === tab ? 'page' : undefined}
                >
                  {t(label)}
                  {name === 'waiting' && data.summary !== undefined ? (
                    <span className="badge">{t.number(data.summary.waiting)}</span>
                  ) : null}
                </Link>
              ) : (
                <span className="tab-off">{t(label)}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
