import { Button } from 'antd';
import type { Edits } from '../../api/edits';
import { isProblem } from '../../api/problem';
import { useText } from '../../i18n/text';
import { Failure, StaleBar } from '../../ui/states';

/** Why a change was not made: the rules in the way, or that somebody else was faster. The plan is as it was. */
export function EditRefused({ edits }: { edits: Edits }) {
  const t = useText();
  if (edits.error === null) return null;
  if (isProblem(edits.error, 'stale', 'state-conflict')) {
    return (
      <StaleBar action={<Button onClick={edits.dismiss}>{t('common.close')}</Button>}>{t('edits.others')}</StaleBar>
    );
  }
  if (!isProblem(edits.error, 'rule-broken', 'week-has-begun'))
    return <Failure error={edits.error} safe={t('edits.asBefore')} />;
  return (
    <div className="state-box error" role="alert">
      <p className="state-title">
        {t(isProblem(edits.error, 'week-has-begun') ? 'edits.begunRefused' : 'edits.refused')}
      </p>
      <ul className="broken-list">
        {(edits.error.problem.issues ?? []).map((issue) => (
          <li key={issue.cause}>{issue.cause}</li>
        ))}
      </ul>
      <p>{t('edits.asBefore')}</p>
      <div className="actions">
        <Button onClick={edits.dismiss}>{t('common.close')}</Button>
      </div>
    </div>
  );
}
