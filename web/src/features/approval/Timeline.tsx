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
        <Step title={t('approval.prepared')} name={draft.author.name} at={draft.createdAt} />
        <Step title={t('approval.submitted')} name={draft.submittedBy} at={draft.submittedAt} />
        <Step title={t('approval.reviewed')} name={draft.review?.by} at={draft.review?.at} />
        {draft.review?.remark === undefined ? null : (
          <>
            <dt>{t('approval.reviewRemark')}</dt>
            <dd className="as-typed">{draft.review.remark}</dd>
          </>
        )}
        <Step title={t('approval.approved')} name={draft.approvedBy} at={draft.approvedAt} />
        <Step title={t('approval.publishedStep')} name={draft.publishedBy} at={draft.publishedAt} />
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

/** Who took a step, and when; nothing while nobody did. */
function Step({ title, name, at }: { title: string; name: string | undefined; at: string | undefined }) {
  const { language } = useText();
  if (name === undefined) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {name}
        {at === undefined ? null : <span className="meta">{stamp(language, at)}</span>}
      </dd>
    </>
  );
}
