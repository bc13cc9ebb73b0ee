import { waitsForReview } from '../../api/review';
import type { Draft, Week } from '../../api/types';

/** The way of a week from requests to the public calendar, in order. */
export const stages = ['ask', 'draft', 'submit', 'approve', 'publish'] as const;
export type Stage = (typeof stages)[number];
export type NextStep = { stage: Stage | 'done'; advice: Stage | 'wait' | 'review' | 'done'; draft?: Draft };

/** The page of the draft where the next step is taken. */
export function pageOf({ advice, draft }: NextStep): 'progress' | 'board' | 'approval' {
  if (advice === 'wait') return 'progress';
  return advice === 'submit' && draft?.amends === undefined ? 'board' : 'approval';
}

/** Where the week stands and what has to happen next; the draft that it concerns, where it is one. */
export function nextStep(requests: number, drafts: readonly Draft[], published: Week['published']): NextStep {
  const newest = (...states: Draft['state'][]) =>
    drafts
      .filter((draft) => states.includes(draft.state) && draft.trial === undefined)
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const at = (stage: NextStep['stage'], advice: NextStep['advice'], draft?: Draft): NextStep =>
    draft === undefined ? { stage, advice } : { stage, advice, draft };

  const approved = newest('approved', 'publishing');
  if (approved !== undefined) return at('publish', 'publish', approved);
  const submitted = newest('submitted');
  if (submitted !== undefined) return at('approve', waitsForReview(submitted) ? 'review' : 'approve', submitted);
  const solving = newest('queued', 'solving');
  if (solving !== undefined) return at('draft', 'wait', solving);
  const ready = newest('solved', 'returned');
  if (published !== undefined) {
    // What was amended before the last publication is public, or was not wanted.
    const fresh = ready?.amends !== undefined && Date.parse(ready.createdAt) > Date.parse(published.at);
    return fresh ? at('submit', 'submit', ready) : at('done', 'done');
  }
  if (ready !== undefined) return at('submit', 'submit', ready);
  return requests === 0 ? at('ask', 'ask') : at('draft', 'draft');
}
