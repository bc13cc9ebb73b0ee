import { useMutation } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useScope, useWeek } from '../../api/client';
import { draftPath, useDraft, usePlan, useRefreshDrafts } from '../../api/drafts';
import { isProblem } from '../../api/problem';
import type { Draft, DraftAction } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { EditLog, Exceptions } from '../../ui/ByHand';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Link, useFilters } from '../../ui/location';
import { Figures } from '../../ui/Page';
import { ErrorSummary, Failure, Loading, StaleBar } from '../../ui/states';
import { Comparison } from './Comparison';
import { Decision } from './Decision';
import { Due } from './Due';
import { type Move, moveTexts } from './moves';
import { type Remark, Remarks } from './Remarks';
import { Reviewed } from './Reviewed';
import { Timeline } from './Timeline';
import { Waited } from './Waited';
import { Withdraw } from './Withdraw';
import { WithdrawalAsked } from './WithdrawalAsked';

/** What a signatory needs: five figures, why requests wait, who prepared it, and what a decision will do. */
export function ApprovalPage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const draft = useDraft(id);
  const weekData = useWeek();
  const refresh = useRefreshDrafts();
  const [comment, setComment] = useState('');
  const [confirming, setConfirming] = useState<Move | null>(null);
  const [wanting, setWanting] = useState(false);
  const [remarks, setRemarks] = useState<Remark[]>([]);
  const [filters] = useFilters();
  const mayReturn = draft.data?.data.can.includes('return') === true;
  const plan = usePlan(id, mayReturn);
  const act = useMutation({
    mutationFn: ({ move, body, etag }: { move: DraftAction; body: object; etag: string }) =>
      http.json<Draft>(`${draftPath(week, id)}/${move}`, { method: 'POST', ifMatch: etag, body }),
    onSuccess: async (_, { move }) => {
      if (move !== 'schedule' && move !== 'unschedule') {
        setComment('');
        setRemarks([]);
      }
      await refresh();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale', 'stale-plan', 'state-conflict', 'not-public')) await refresh();
    },
    onSettled: () => setConfirming(null),
  });
  if (draft.data === undefined) return <Loading />;
  const { data, etag } = draft.data;
  const summary = data.summary;
  if (summary === undefined) return null;
  const decide = (move: Move) => {
    if (move === 'return' && comment.trim() === '' && remarks.length === 0) {
      setWanting(true);
      return;
    }
    setWanting(false);
    setConfirming(move);
  };
  const changedMeanwhile = isProblem(act.error, 'stale', 'stale-plan', 'state-conflict', 'not-public');
  const isPublic = weekData.data?.published?.draft === data.id;
  const pending = (...moves: DraftAction[]) => act.isPending && moves.includes(act.variables.move);
  return (
    <div className="approval">
      <section>
        {data.hand.edits > 0 || data.hand.exceptions > 0 ? <ByHand id={id} /> : null}
        {data.withdrawal === undefined ? null : (
          <div className="state-box warning" role="status">
            <p className="state-title">{t('approval.withdrawn')}</p>
            <p>
              {t('approval.withdrawnBy', {
                name: data.withdrawal.by,
                at: stamp(t.language, data.withdrawal.at),
                reason: data.withdrawal.reason,
              })}
            </p>
            {data.withdrawal.askedBy === undefined ? null : (
              <p>{t('approval.withdrawnAsked', { name: data.withdrawal.askedBy })}</p>
            )}
          </div>
        )}
        {data.withdrawalAsked === undefined || !isPublic ? null : (
          <WithdrawalAsked
            asked={data.withdrawalAsked}
            can={data.can}
            visits={summary.visits}
            pending={act.isPending ? act.variables.move : null}
            onAct={(move) => act.mutate({ move, body: {}, etag })}
          />
        )}
        {data.state === 'approved' && data.failure !== undefined ? (
          <div className="state-box warning" role="status">
            <p className="state-title">{t('approval.dueDropped')}</p>
            <p>{data.failure.detail}</p>
          </div>
        ) : null}
        {data.state === 'published' && data.withdrawal === undefined ? (
          <div className="state-box good" role="status">
            <p className="state-title">{t('approval.published')}</p>
            {data.publishedAt === undefined ? null : (
              <p>{t('approval.publishedAt', { at: stamp(t.language, data.publishedAt) })}</p>
            )}
            <div className="actions">
              <a className="button primary" href={`/?week=${week}`}>
                {t('approval.openCalendar')}
              </a>
              {isPublic ? (
                <>
                  <Link className="button" href={`/console/visit-notices?week=${week}`}>
                    {t('approval.toNotices')}
                  </Link>
                  <Link className="button" href={`/console/progress?week=${week}`}>
                    {t('approval.toProgress')}
                  </Link>
                </>
              ) : null}
              {isPublic && data.can.includes('withdraw') ? (
                <Withdraw
                  visits={summary.visits}
                  pending={pending('withdraw')}
                  onWithdraw={(reason) => act.mutate({ move: 'withdraw', body: { reason }, etag })}
                />
              ) : null}
            </div>
          </div>
        ) : null}
        <Figures
          items={[
            {
              label: t('drafts.visits'),
              value: t.number(summary.visits),
              note: t('board.teams', { n: summary.teams }),
            },
            { label: t('drafts.served'), value: t('common.of', { part: summary.served, whole: summary.requests }) },
            { label: t('drafts.saved'), value: t.number(summary.visitsSaved) },
            {
              label: t('drafts.mandatoryServed'),
              value: t('common.of', { part: summary.mandatoryServed, whole: summary.mandatoryTotal }),
            },
            { label: t('drafts.waiting'), value: t.number(summary.waiting) },
          ]}
        />
        {weekData.isSuccess ? <Comparison draft={data} published={weekData.data.published} /> : null}
        {weekData.isError ? <Failure error={weekData.error} retry={() => void weekData.refetch()} /> : null}
        <div className="panel">
          <h2>{t('approval.why')}</h2>
          {summary.waiting === 0 ? (
            <p>{t('waiting.none', { served: summary.served, requests: summary.requests })}</p>
          ) : (
            <>
              <ul className="reason-list">
                {Object.entries(summary.waitingByCode)
                  .sort((a, b) => b[1] - a[1])
                  .map(([code, count]) => (
                    <li key={code}>
                      <span>{t.code('waitingCodes', code, code)}</span>
                      <strong>{t.number(count)}</strong>
                    </li>
                  ))}
              </ul>
              <Link href={`/console/drafts/${encodeURIComponent(id)}/waiting?week=${week}`}>
                {t('approval.seeWaiting')}
              </Link>
            </>
          )}
        </div>
        <Timeline draft={data} />
      </section>
      <aside className="decision" aria-labelledby="decision">
        <h2 id="decision">{t('approval.decision')}</h2>
        <Waited draft={data} />
        <Reviewed draft={data} />
        <ErrorSummary items={wanting ? [{ field: 'comment', message: t('approval.needComment') }] : []} />
        {changedMeanwhile ? (
          <StaleBar>
            {isProblem(act.error)
              ? (act.error.problem.detail ?? t('approval.changedMeanwhile'))
              : t('approval.changedMeanwhile')}
            {t('common.space')}
            {t('approval.commentKept')}
          </StaleBar>
        ) : null}
        {act.isError && !changedMeanwhile ? <Failure error={act.error} safe={t('approval.commentKept')} /> : null}
        <Decision draft={data} pending={act.isPending ? act.variables.move : null} onDecide={decide}>
          <Field
            id="comment"
            label={t('approval.comment')}
            {...(mayReturn ? { hint: t('approval.commentHint') } : {})}
            errors={wanting && comment.trim() === '' ? [t('approval.needComment')] : []}
          >
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={3}
                maxLength={500}
                value={comment}
                onChange={(event) => setComment(event.target.value)}
              />
            )}
          </Field>
          {mayReturn && plan.data !== undefined ? (
            <Remarks plan={plan.data} remarks={remarks} first={filters.get('remark') ?? ''} onChange={setRemarks} />
          ) : null}
        </Decision>
        <Due
          draft={data}
          pending={pending('schedule', 'unschedule')}
          onSchedule={(at) => act.mutate({ move: 'schedule', body: { fingerprint: data.fingerprint ?? '', at }, etag })}
          onUnschedule={() => act.mutate({ move: 'unschedule', body: {}, etag })}
        />
      </aside>
      {confirming === null ? null : (
        <Confirm
          title={t(moveTexts[confirming].question)}
          action={t(moveTexts[confirming].name)}
          pending={act.isPending}
          onConfirm={() => act.mutate({ move: confirming, body: bodyOf(confirming, data, comment, remarks), etag })}
          onCancel={() => setConfirming(null)}
        >
          <p>
            {t(moveTexts[confirming].effect, { visits: summary.visits, waiting: summary.waiting, name: data.name })}
          </p>
        </Confirm>
      )}
    </div>
  );
}

/** What people changed and which rules they excepted: the first thing that a signatory reads. */
function ByHand({ id }: { id: string }) {
  const plan = usePlan(id, true);
  if (plan.isError) return <Failure error={plan.error} retry={() => void plan.refetch()} />;
  if (plan.data === undefined) return <Loading rows={2} />;
  return (
    <>
      <Exceptions plan={plan.data} />
      <EditLog plan={plan.data} open />
    </>
  );
}

/** The fingerprint ties the decision to the very plan that was on the screen. */
function bodyOf(move: Move, draft: Draft, comment: string, remarks: readonly Remark[]): object {
  const words: Record<string, string> = comment.trim() === '' || move === 'publish' ? {} : { comment: comment.trim() };
  return move === 'return' ? { ...words, remarks } : { ...words, fingerprint: draft.fingerprint ?? '' };
}
