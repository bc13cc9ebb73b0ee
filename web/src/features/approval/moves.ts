import type { DraftAction } from '../../api/types';
import type { TextKey } from '../../i18n/text';

/** The decisions about a draft. */
export type Move = Extract<DraftAction, 'submit' | 'review' | 'approve' | 'return' | 'publish'>;

/** What each decision is called, asked as, and brings about. */
export const moveTexts: Record<Move, { name: TextKey; question: TextKey; effect: TextKey }> = {
  submit: { name: 'approval.submit', question: 'approval.submitTitle', effect: 'approval.submitEffect' },
  review: { name: 'approval.review', question: 'approval.reviewTitle', effect: 'approval.reviewEffect' },
  approve: { name: 'approval.approve', question: 'approval.approveTitle', effect: 'approval.approveEffect' },
  return: { name: 'approval.return', question: 'approval.returnTitle', effect: 'approval.returnEffect' },
  publish: { name: 'approval.publish', question: 'approval.publishTitle', effect: 'approval.publishEffect' },
};
