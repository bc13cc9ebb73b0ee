import type { Draft } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';

/** Whether the legal review that this plan needs is there: who passed it, when, and with what remark. */
export function Reviewed({ draft }: { draft: Draft }) {
  const t = useText();
  const { review } = draft;
  if (review === undefined || draft.state !== 'submitted') return null;
  if (review.by === undefined) {
    return (
      <p className="state-box warning" role="status">
        {t('approval.notReviewed')}
      </p>
    );
  }
  return (
    <div className="state-box good" role="status">
      <p className="state-title">{t('approval.reviewed')}</p>
      <p>
        {t('approval.reviewedBy', {
          name: review.by,
          at: review.at === undefined ? '' : stamp(t.language, review.at),
        })}
      </p>
      {review.remark === undefined ? null : <p className="as-typed">{review.remark}</p>}
    </div>
  );
}
