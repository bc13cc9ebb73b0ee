import type { Comparison } from '../../api/types';
import type { Text } from '../../i18n/text';

type Compared = Comparison['left'];
export type Judged = { value: string; says: string; verdict: 'better' | 'worse' | 'same' };
export type ComparedFigure = { label: string; left: string; others: Judged[] };

/** What is compared, in the order in which the planner weighs it. `good` says which way is better, 0 that neither is. */
const lines: { key: keyof typeof keys; good: -1 | 0 | 1; of: (draft: Compared) => number }[] = [
  { key: 'mandatory', good: 1, of: (draft) => draft.summary.mandatoryServed },
  { key: 'served', good: 1, of: (draft) => draft.summary.served },
  { key: 'waiting', good: -1, of: (draft) => draft.summary.waiting },
  { key: 'visits', good: 0, of: (draft) => draft.summary.visits },
  { key: 'saved', good: 1, of: (draft) => draft.summary.visitsSaved },
  { key: 'hours', good: -1, of: (draft) => Math.round(Number(draft.summary.officerMinutes) / 60) },
  { key: 'kilometres', good: -1, of: (draft) => draft.kilometres },
  { key: 'changes', good: -1, of: (draft) => Number(draft.changes) },
  { key: 'exceptions', good: -1, of: (draft) => draft.hand.exceptions },
];
const keys = {
  mandatory: 'compare.mandatory',
  served: 'compare.served',
  waiting: 'compare.waiting',
  visits: 'compare.visitsMade',
  saved: 'compare.saved',
  hours: 'compare.hours',
  kilometres: 'compare.kilometres',
  changes: 'compare.changes',
  exceptions: 'compare.exceptions',
} as const;

/** Every figure of the drafts with how it stands to the first: number, sign and word. */
export function figuresOf(t: Text, left: Compared, others: readonly Compared[]): ComparedFigure[] {
  return lines.map(({ key, good, of }) => ({
    label: t(keys[key]),
    left: t.number(of(left)),
    others: others.map((other) => {
      const difference = of(other) - of(left);
      const verdict = difference === 0 || good === 0 ? 'same' : Math.sign(difference) === good ? 'better' : 'worse';
      const signed = difference > 0 ? `+${t.number(difference)}` : t.number(difference).replace('-', '−');
      return {
        value: t.number(of(other)),
        says:
          difference === 0
            ? t('compare.equal')
            : good === 0
              ? signed
              : t(`compare.${verdict === 'better' ? 'better' : 'worse'}`, { n: signed }),
        verdict,
      };
    }),
  }));
}
