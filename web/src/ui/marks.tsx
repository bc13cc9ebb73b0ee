import { waitsForReview } from '../api/review';
import type { Draft, DraftState, RequestStatus, Tier } from '../api/types';
import { useText } from '../i18n/text';
import { departmentColours } from './departments';

export function DepartmentChip({ short }: { short: string }) {
  const [background, color] = departmentColours(short);
  return (
    <span className="department" style={{ background, color }}>
      {short}
    </span>
  );
}

const tiers: Tier[] = ['green', 'yellow', 'red'];

/** Risk tier: glyph and word, never colour alone; nothing where none is known. `brief` leaves the word to screen readers. */
export function TierMark({ tier: given, brief = false }: { tier: string; brief?: boolean }) {
  const t = useText();
  const tier = tiers.find((known) => known === given);
  if (tier === undefined) return null;
  const word = t(`tiers.${tier}`);
  return (
    <span className={`tier ${tier}`} title={word}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {tier === 'green' ? <circle cx="5" cy="5" r="4.5" /> : null}
        {tier === 'yellow' ? <path d="M5 .5 9.8 9.5H.2Z" /> : null}
        {tier === 'red' ? <path d="M.7.7h8.6v8.6H.7Z" /> : null}
      </svg>
      <span className={brief ? 'hidden-text' : ''}>{word}</span>
    </span>
  );
}

const draftTone: Record<DraftState, string> = {
  queued: 'neutral',
  solving: 'active',
  solved: 'active',
  failed: 'bad',
  submitted: 'warn',
  returned: 'bad',
  approved: 'good',
  publishing: 'active',
  published: 'good',
};

/** Where a draft stands; of one that was submitted, whose step is next. */
export function DraftMark({ draft }: { draft: Pick<Draft, 'state' | 'review'> }) {
  const t = useText();
  const word = waitsForReview(draft) ? 'approval.waitsReview' : (`draftStates.${draft.state}` as const);
  return <span className={`mark ${draftTone[draft.state]}`}>{t(word)}</span>;
}

const requestTone: Record<RequestStatus, string> = {
  pooled: 'neutral',
  held: 'warn',
  planned: 'active',
  published: 'good',
  waiting: 'warn',
  withdrawn: 'bad',
  done: 'good',
  remote: 'neutral',
  movedOn: 'warn',
  expired: 'bad',
};

export function RequestMark({ status }: { status: RequestStatus }) {
  const t = useText();
  return <span className={`mark ${requestTone[status]}`}>{t(`requestStates.${status}`)}</span>;
}
