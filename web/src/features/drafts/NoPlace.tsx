import { Button } from 'antd';
import type { Problem } from '../../api/types';
import { useText } from '../../i18n/text';

/** Why there is no place, and what the planner may allow so that there is one. */
export function NoPlace({
  problem,
  wider,
  pending,
  onWider,
}: {
  problem: Problem;
  /** Enterprises whose promised visits could be allowed to change, the fewest first. */
  wider: readonly (readonly string[])[];
  pending: boolean;
  onWider: (release: readonly string[]) => void;
}) {
  const t = useText();
  const causes = [...new Set((problem.issues ?? []).map((issue) => issue.cause))];
  return (
    <div className="state-box warning" role="alert">
      <p className="state-title">{problem.title}</p>
      <p>{problem.detail}</p>
      {causes.length === 0 ? null : (
        <ul className="broken-list">
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
      <p>{t('amend.asBefore')}</p>
      {wider.length === 0 ? null : (
        <>
          <p>{t('amend.wider')}</p>
          <div className="actions">
            {wider.map((release) => (
              <Button key={release.length} disabled={pending} onClick={() => onWider(release)}>
                {release.length === 1 ? t('amend.widerOwn') : t('amend.widerAll')}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
