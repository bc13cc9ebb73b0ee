import type { Draft } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';

/** Who did what to the draft, and the fingerprint that decisions are bound to. */
export function Timeline({ draft }: { draft: Draft }) {
  const t = useText();
  return (
    <div className="panel">
      <h2>{t('approval.who')}</h2>
      <dl className="facts">
        <dt>{t('approval.prepared')}</dt>
        <dd>
          {draft.author.name}
          <span className="meta">{stamp(t.language, draft.createdAt)}</span>
        </dd>
        {draft.submittedBy === undefined ? null : (
          <>
            <dt>{t('approval.submitted')}</dt>
            <dd>
              {draft.submittedBy}
              {draft.submittedAt === undefined ? null : (
                <span className="meta">{stamp(t.language, draft.submittedAt)}</span>
              )}
            </dd>
          </>
        )}
        {draft.review?.by === undefined ? null : (
          <>
            <dt>{t('approval.reviewed')}</dt>
            <dd>
              {draft.review.by}
              {draft.review.at === undefined ? null : (
                <span className="meta">{stamp(t.language, draft.review.at)}</span>
              )}
            </dd>
          </>
        )}
        {draft.review?.remark === undefined ? null : (
          <>
            <dt>{t('approval.reviewRemark')}</dt>
            <dd className="as-typed">{draft.review.remark}</dd>
          </>
        )}
        {draft.approvedBy === undefined ? null : (
          <>
            <dt>{t('approval.approved')}</dt>
            <dd>{draft.approvedBy}</dd>
          </>
        )}
        {draft.comment === undefined || draft.comment === '' ? null : (
          <>
            <dt>{t('approval.comment')}</dt>
            <dd>{draft.comment}</dd>
          </>
        )}
        <dt>{t('approval.inputs')}</dt>
        <dd>
          {t('approval.inputsOf', {
            requests: draft.inputs.requests,
            enterprises: draft.inputs.enterprises,
            officers: draft.inputs.officers,
          })}
        </dd>
        <dt>{t('approval.fingerprint')}</dt>
        <dd className="code">{draft.fingerprint ?? '–'}</dd>
      </dl>
    </div>
  );
}
