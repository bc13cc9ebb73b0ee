import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useScope } from '../../api/client';
import { draftPath, useDraft, useRefreshDrafts } from '../../api/drafts';
import type { Draft, Progress } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { duration } from '../../time/format';
import { Link } from '../../ui/location';
import { type Figure, Figures } from '../../ui/Page';
import { Failure, Loading, StaleBar } from '../../ui/states';
import { ProgressCurve } from './ProgressCurve';
import { useProgress } from './useProgress';

/** A calculation while it runs and after: time, plain figures, the curve; stopping keeps the best plan. */
export function ProgressPage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const draft = useDraft(id);
  const refresh = useRefreshDrafts();
  const state = draft.data?.data.state;
  const running = state === 'queued' || state === 'solving';
  const { progress, error, lost } = useProgress(id, running);
  const act = useMutation({
    mutationFn: (action: 'stop' | 'retry') =>
      http.send(`${draftPath(week, id)}/${action}`, {
        method: 'POST',
        body: {},
        ...(draft.data === undefined ? {} : { ifMatch: draft.data.etag }),
      }),
    onSettled: refresh,
  });
  if (draft.data === undefined) return <Loading />;
  const { data } = draft.data;
  return (
    <>
      {data.state === 'failed' ? (
        <div className="state-box error" role="alert">
          <p className="state-title">{t('drafts.failed')}</p>
          <p>{data.failure?.detail ?? t('drafts.failedUnknown')}</p>
          {data.failure === undefined ? null : <p className="meta">{data.failure.code}</p>}
          {data.can.includes('retry') ? (
            <div className="actions">
              <Button type="primary" loading={act.isPending} onClick={() => act.mutate('retry')}>
                {t('drafts.retry')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {lost ? <StaleBar>{t('drafts.lost')}</StaleBar> : null}
      {error === null ? null : <Failure error={error} retry={() => void refresh()} />}
      {act.isError ? <Failure error={act.error} /> : null}
      {running ? (
        <section className="run" aria-label={t('drafts.progress')}>
          <div className="run-head">
            <p>
              <strong>{progress === null ? t('drafts.queued') : phase(t, progress)}</strong>
              <span className="run-time">
                {t('drafts.elapsed', { elapsed: duration(progress?.elapsed ?? 0), seconds: duration(data.seconds) })}
              </span>
            </p>
            {data.can.includes('stop') ? (
              <Button loading={act.isPending} onClick={() => act.mutate('stop')}>
                {t('drafts.stop')}
              </Button>
            ) : null}
          </div>
          <progress
            value={Math.min(progress?.elapsed ?? 0, data.seconds)}
            max={data.seconds}
            aria-label={t('drafts.timeUsed')}
          />
          <p className="meta">{t('drafts.leave')}</p>
        </section>
      ) : null}
      {progress === null && data.summary === undefined ? null : <Figures items={figures(t, data, progress)} />}
      {progress === null ? null : <ProgressCurve progress={progress} />}
      {running ? <Spoken progress={progress} /> : null}
      {data.summary === undefined || running ? null : (
        <div className="actions start">
          <Link className="button primary" href={`/console/drafts/${encodeURIComponent(id)}/board?week=${week}`}>
            {t('drafts.toBoard')}
          </Link>
          <Link className="button" href={`/console/drafts/${encodeURIComponent(id)}/approval?week=${week}`}>
            {t('drafts.toApproval')}
          </Link>
        </div>
      )}
    </>
  );
}

function phase(t: Text, progress: Progress): string {
  return progress.state === 'queued' ? t('drafts.queued') : t.code('phases', progress.phase, t('drafts.improving'));
}

function figures(t: Text, draft: Draft, progress: Progress | null): Figure[] {
  const summary = draft.summary;
  const visits = summary?.visits ?? progress?.visits;
  const waiting = summary?.waiting ?? progress?.waiting;
  const score = summary?.score ?? progress?.score;
  const gap = summary?.gap ?? progress?.gap;
  const items: Figure[] = [];
  if (visits !== undefined) items.push({ label: t('drafts.visits'), value: t.number(visits) });
  if (summary !== undefined) items.push({ label: t('drafts.saved'), value: t.number(summary.visitsSaved) });
  if (waiting !== undefined) items.push({ label: t('drafts.waiting'), value: t.number(waiting) });
  if (summary !== undefined) {
    items.push({
      label: t('drafts.mandatoryServed'),
      value: t('common.of', { part: summary.mandatoryServed, whole: summary.mandatoryTotal }),
    });
  }
  if (score !== undefined) items.push({ label: t('drafts.score'), value: t.number(score) });
  if (gap !== undefined) items.push({ label: t('drafts.gap'), value: percent(t, gap) });
  return items;
}

function percent(t: Text, value: number): string {
  return new Intl.NumberFormat(t.language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(value);
}

/** Says the state aloud at most every ten seconds. */
function Spoken({ progress }: { progress: Progress | null }) {
  const t = useText();
  const [said, setSaid] = useState('');
  const slot = progress === null ? -1 : Math.floor(progress.elapsed / 10);
  // biome-ignore lint/correctness/useExhaustiveDependencies: speaks when the slot of ten seconds changes, not on every figure
  useEffect(() => {
    if (progress !== null) {
      setSaid(
        t('drafts.spoken', { elapsed: duration(progress.elapsed), visits: progress.visits, waiting: progress.waiting }),
      );
    }
  }, [slot]);
  return (
    <p className="hidden-text" aria-live="polite">
      {said}
    </p>
  );
}
