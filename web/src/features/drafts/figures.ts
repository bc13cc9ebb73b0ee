import type { Draft, Progress } from '../../api/types';
import type { Text } from '../../i18n/text';
import { duration } from '../../time/format';
import type { Figure } from '../../ui/Page';

/** What the plan does for the week. */
export function planFigures(t: Text, draft: Draft, progress: Progress | null): Figure[] {
  const { summary } = draft;
  if (summary === undefined) {
    return hasPlan(progress)
      ? [
          { label: t('drafts.visits'), value: t.number(progress.visits) },
          { label: t('drafts.waiting'), value: t.number(progress.waiting) },
        ]
      : [];
  }
  return [
    { label: t('drafts.visits'), value: t.number(summary.visits) },
    { label: t('drafts.saved'), value: t.number(summary.visitsSaved) },
    { label: t('drafts.waiting'), value: t.number(summary.waiting) },
    {
      label: t('drafts.mandatoryServed'),
      value: t('common.of', { part: summary.mandatoryServed, whole: summary.mandatoryTotal }),
    },
  ];
}

/** How good the plan is, and how much better any plan could be. */
export function searchFigures(t: Text, draft: Draft, progress: Progress | null): Figure[] {
  const { score, bound, gap } = draft.summary ?? (hasPlan(progress) ? progress : {});
  const items: Figure[] = [];
  if (score !== undefined) items.push({ label: t('drafts.score'), value: t.number(score) });
  if (score !== undefined && !draft.partial) {
    items.push({ label: t('drafts.bound'), value: bound === undefined ? t('drafts.noBound') : t.number(bound) });
  }
  if (gap !== undefined) items.push({ label: t('drafts.gap'), value: percent(t, gap) });
  if (draft.summary !== undefined) {
    const note = progress?.stopAsked
      ? t('drafts.stoppedEarly')
      : t('drafts.timeGiven', { seconds: duration(draft.seconds) });
    items.push({ label: t('drafts.timeTaken'), value: duration(draft.summary.seconds), note });
  }
  return items;
}

/** Hundredths of a per cent only where tenths would hide what is left. */
export function percent(t: Text, value: number): string {
  const digits = value === 0 ? 0 : Math.abs(value) < 0.01 ? 2 : 1;
  return new Intl.NumberFormat(t.language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

function hasPlan(progress: Progress | null): progress is Progress {
  return progress?.score !== undefined;
}
