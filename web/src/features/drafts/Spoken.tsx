import { useEffect, useState } from 'react';
import type { Progress } from '../../api/types';
import { useText } from '../../i18n/text';
import { duration } from '../../time/format';
import { percent } from './figures';

const seconds = 10;

/** Says aloud how a calculation goes: every ten seconds, when it is being stopped, and at its end. */
export function Spoken({ progress, stopping }: { progress: Progress | null; stopping: boolean }) {
  const t = useText();
  const [said, setSaid] = useState('');
  const [watched, setWatched] = useState(false);
  const running = progress?.state === 'queued' || progress?.state === 'solving';
  const slot = running ? Math.floor(progress.elapsed / seconds) : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: speaks when the slot of ten seconds changes, not on every figure
  useEffect(() => {
    if (running) setWatched(true);
    if (progress?.score === undefined || !(running || watched)) return;
    const gap = progress.gap === undefined ? t('drafts.noBound') : percent(t, progress.gap);
    const values = { visits: progress.visits, waiting: progress.waiting, gap };
    if (!running) setSaid(t('drafts.spokenEnd', values));
    else if (!stopping) setSaid(t('drafts.spoken', { elapsed: duration(progress.elapsed), ...values }));
  }, [slot, stopping]);
  useEffect(() => {
    if (stopping) setSaid(t('drafts.stopping'));
  }, [stopping, t]);
  return (
    <p className="hidden-text" aria-live="polite">
      {said}
    </p>
  );
}
