import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Draft, Progress } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { duration } from '../../time/format';
import { StaleBar } from '../../ui/states';
import { gapOf, improvements } from './curve';
import { percent } from './figures';

/** Seconds without news after which it is said; a calculation reports every second. */
const worrying = 15;

/** A calculation under way: the time it has used, whether waiting may still bring something, and the way to end it. */
export function RunPanel({
  draft,
  progress,
  stopping,
  stop,
}: {
  draft: Draft;
  progress: Progress | null;
  /** A stop was asked for; the calculation has yet to follow. */
  stopping: boolean;
  stop: () => void;
}) {
  const t = useText();
  const elapsed = progress?.elapsed ?? 0;
  const queued = draft.state === 'queued';
  const silence = useSilence(`${elapsed} ${progress?.phase}`);
  return (
    <section className="run" aria-label={t('drafts.progress')}>
      {progress !== null && progress.attempt > 1 ? (
        <StaleBar>{t('drafts.restarted', { n: progress.attempt })}</StaleBar>
      ) : null}
      <div className="run-head">
        <p>
          <strong>{stopping ? t('drafts.stopping') : phase(t, progress)}</strong>
          <span className="run-time">
            {t('drafts.elapsed', { elapsed: duration(elapsed), seconds: duration(draft.seconds) })}
          </span>
        </p>
        {stopping || (draft.can.includes('stop') && !queued) ? (
          // Stays in place while it works, so that whoever pressed it does not lose the focus.
          <Button aria-disabled={stopping} onClick={stopping ? () => undefined : stop}>
            {t(stopping ? 'drafts.stopping' : 'drafts.stop')}
          </Button>
        ) : null}
      </div>
      <progress value={Math.min(elapsed, draft.seconds)} max={draft.seconds} aria-label={t('drafts.timeUsed')} />
      <p>{news(t, progress, stopping, queued)}</p>
      {silence < worrying || queued ? null : <p>{t('drafts.silent', { seconds: silence })}</p>}
      <p className="meta">{t('drafts.leave')}</p>
    </section>
  );
}

function phase(t: Text, progress: Progress | null): string {
  return progress === null || progress.state === 'queued'
    ? t('drafts.queued')
    : t.code('phases', progress.phase, t('drafts.improving'));
}

function news(t: Text, progress: Progress | null, stopping: boolean, queued: boolean): string {
  if (queued) return t(stopping ? 'drafts.stopQueued' : 'drafts.queuedNext');
  return stopping ? t('drafts.stopSoon') : worth(t, progress);
}

/** Whether it is worth waiting: when it last got better, and how much better it can get at most. */
function worth(t: Text, progress: Progress | null): string {
  const best = progress === null ? undefined : improvements(progress.history).at(-1);
  if (progress === null || best === undefined) return t('drafts.noPlanYet');
  const gap = gapOf(progress.score, progress.bound);
  if (gap === 0) return t('drafts.provenBest');
  const seconds = Math.round(progress.elapsed - best.at);
  const when = seconds < 2 ? t('drafts.justImproved') : t('drafts.lastImproved', { at: duration(best.at), seconds });
  const room =
    gap === undefined || progress.score === undefined || progress.bound === undefined
      ? t('drafts.roomUnknown')
      : t('drafts.room', { points: progress.bound - progress.score, gap: percent(t, gap) });
  return t.language === 'zh' ? when + room : `${when} ${room}`;
}

/** Whole seconds since the news was another one. */
function useSilence(news: string): number {
  const [silence, setSilence] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts anew with every piece of news
  useEffect(() => {
    const since = Date.now();
    setSilence(0);
    const timer = setInterval(() => setSilence(Math.floor((Date.now() - since) / 1_000)), 1_000);
    return () => clearInterval(timer);
  }, [news]);
  return silence;
}
