import type { PlanView } from '../api/types';
import { useText } from '../i18n/text';
import { stamp } from '../time/format';

/** The rules that a plan breaks because a person decided so: named wherever the plan is shown, with who answers for it. */
export function Exceptions({ plan }: { plan: Pick<PlanView, 'broken'> }) {
  const t = useText();
  if (plan.broken.length === 0) return null;
  return (
    <section className="state-box warning exceptions" aria-labelledby="exceptions">
      <h2 id="exceptions" className="state-title">
        {t('edits.exceptions', { n: plan.broken.length })}
      </h2>
      <ul>
        {plan.broken.map((broken) => (
          <li key={broken.says}>
            <strong>{broken.says}</strong>
            {broken.reason === undefined ? null : (
              <span>
                {t('edits.exceptionBy', {
                  reason: broken.reason,
                  name: broken.by ?? '',
                  at: broken.at === undefined ? '' : stamp(t.language, broken.at),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people changed in a plan, the newest first. */
export function EditLog({ plan, open = false }: { plan: Pick<PlanView, 'edits'>; open?: boolean }) {
  const t = useText();
  if (plan.edits.length === 0) return null;
  return (
    <details className="edit-log" open={open}>
      <summary>{t('edits.log', { n: plan.edits.length })}</summary>
      <ol reversed>
        {plan.edits.toReversed().map((edit) => (
          <li key={`${edit.at} ${edit.says}`}>
            <span>{edit.says}</span>
            {edit.reason === undefined ? null : <span> {t('edits.because', { reason: edit.reason })}</span>}
            <span className="meta">
              {' '}
              {edit.by} · {stamp(t.language, edit.at)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
