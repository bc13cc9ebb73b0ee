import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useRole, useScope } from '../../api/client';
import { waitsForReview } from '../../api/review';
import type { Draft, DraftAction } from '../../api/types';
import { type TextKey, useText } from '../../i18n/text';
import { type Move, moveTexts } from './moves';

/** What this person may decide now; where that is nothing, why, and who can. */
export function Decision({
  draft,
  pending,
  onDecide,
  children,
}: {
  draft: Draft;
  pending: DraftAction | null;
  onDecide: (move: Move) => void;
  children: ReactNode;
}) {
  const t = useText();
  const { me } = useScope();
  const planner = useRole('office.planner');
  const approver = useRole('office.approver');
  const may = (move: Move) => draft.can.includes(move);
  if (!may('submit') && !may('review') && !may('approve') && !may('return') && !may('publish')) {
    const own = draft.author.name === me.name || draft.submittedBy === me.name;
    return <p>{t(whyNot(draft, planner, approver, own))}</p>;
  }
  const button = (move: Move, primary: boolean) =>
    may(move) ? (
      <Button
        type={primary ? 'primary' : 'default'}
        block
        loading={pending === move}
        disabled={pending !== null && pending !== move}
        onClick={() => onDecide(move)}
      >
        {t(moveTexts[move].name)}
      </Button>
    ) : null;
  return (
    <>
      {may('submit') || may('review') || may('approve') || may('return') ? children : null}
      <div className="decision-buttons">
        {button('publish', true)}
        {button('review', true)}
        {button('approve', true)}
        {button('submit', true)}
        {button('return', false)}
      </div>
      <p className="meta">{t(effect(draft))}</p>
    </>
  );
}

function whyNot(draft: Draft, planner: boolean, approver: boolean, own: boolean): TextKey {
  if (draft.trial !== undefined) return 'approval.onlyTrial';
  if (draft.withdrawal !== undefined) return 'approval.isWithdrawn';
  if (draft.state === 'published') return 'approval.isPublished';
  if (draft.state === 'publishing') return 'approval.isPublishing';
  if (approver && own) return 'approval.own';
  if (draft.state === 'submitted' && planner && waitsForReview(draft)) return 'approval.waitsForReview';
  if (draft.state === 'submitted') return planner ? 'approval.waitsForApprover' : 'approval.readOnly';
  if (draft.state === 'approved') return planner ? 'approval.waitsForPublishing' : 'approval.readOnly';
  if (draft.state === 'returned' && approver) return 'approval.returned';
  return approver ? 'approval.waitsForPlanner' : 'approval.readOnly';
}

function effect(draft: Draft): TextKey {
  if (draft.can.includes('publish')) return 'approval.publishNote';
  if (draft.can.includes('approve')) return 'approval.approveNote';
  if (draft.can.includes('submit'))
    return draft.review?.needed === true ? 'approval.submitReviewNote' : 'approval.submitNote';
  if (draft.can.includes('review')) return 'approval.reviewNote';
  return draft.review?.own === true ? 'approval.ownReview' : 'approval.own';
}
