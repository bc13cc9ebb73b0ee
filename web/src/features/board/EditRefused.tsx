import { Button } from 'antd';
import type { Edits } from '../../api/edits';
import { isProblem } from '../../api/problem';
import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Failure, StaleBar } from '../../ui/states';

/** Why a change was not made: the rules in the way, or that somebody else was faster. The plan is as it was. */
export function EditRefused({
  plan,
  edits,
}: {
  plan: Pick<PlanView, 'edits'>;
  edits: Pick<Edits, 'error' | 'dismiss'>;
}) {
  const t = useText();
  const last = plan.edits.at(-1);
  if (edits.error === null) return null;
  if (isProblem(edits.error, 'stale', 'state-conflict')) {
    return (
      <StaleBar action={<Button onClick={edits.dismiss}>{t('common.close')}</Button>}>
        {t('edits.others')}
        {last === undefined
          ? null
          : t('common.space') + t('edits.last', { says: last.says, by: last.by, at: stamp(t.language, last.at) })}
      </StaleBar>
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
