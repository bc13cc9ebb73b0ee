import type { Draft } from './types';

/** Whether a submitted draft needs to be passed on its legality before it can be approved. */
export function waitsForReview({ state, review }: Pick<Draft, 'state' | 'review'>): boolean {
  return state === 'submitted' && review?.needed === true && review.by === undefined;
}
