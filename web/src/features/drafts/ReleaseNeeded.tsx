import { Button } from 'antd';
import type { Issue } from '../../api/types';
import { useText } from '../../i18n/text';

/** Visits that were promised and cannot be kept: the planner agrees by name that they change, or leaves it. */
export function ReleaseNeeded({
  issues,
  pending,
  onAgree,
  onLeave,
}: {
  issues: readonly Issue[];
  pending: boolean;
  onAgree: () => void;
  onLeave: () => void;
}) {
  const t = useText();
  return (
    <div className="state-box warning" role="alert">
      <p className="state-title">{t('amend.release', { n: issues.length })}</p>
      <ul className="broken-list">
        {issues.map((issue) => (
          <li key={issue.place}>{issue.cause}</li>
        ))}
      </ul>
      <p>{t('amend.releaseEffect')}</p>
      <div className="actions">
        <Button disabled={pending} onClick={onLeave}>
          {t('amend.leave')}
        </Button>
        <Button type="primary" loading={pending} onClick={onAgree}>
          {t('amend.agree')}
        </Button>
      </div>
    </div>
  );
}
