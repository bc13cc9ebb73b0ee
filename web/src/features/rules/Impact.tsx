import { useScope } from '../../api/client';
import { useRuleImpact } from '../../api/rules';
import { useText } from '../../i18n/text';
import { weekFull } from '../../time/format';
import { Failure, Loading } from '../../ui/states';

/** What a value would change in the week in view, if it held there. */
export function Impact({ rule, value }: { rule: string; value: unknown }) {
  const t = useText();
  const { week } = useScope();
  const impact = useRuleImpact(rule, value, week, true);
  if (impact.isPending) return <Loading rows={2} />;
  if (impact.isError) return <Failure error={impact.error} retry={() => void impact.refetch()} />;
  const { before, after, newlyHeld, newlyFreed, requests, held, freed, says } = impact.data;
  return (
    <div className="state-box plain" role="status">
      <p className="state-title">{t('rules.impactOf', { week: weekFull(t.language, week) })}</p>
      <p>{t('rules.impactSums', { requests, before, after })}</p>
      <p>
        {newlyHeld === 0 && newlyFreed === 0
          ? t('rules.noImpact')
          : t('rules.impactChanges', { held: newlyHeld, freed: newlyFreed })}
      </p>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {held.length + freed.length === 0 ? null : (
        <details>
          <summary>{t('rules.impactList')}</summary>
          <ul>
            {held.map((one) => (
              <li key={one.request}>
                {t('rules.newlyHeld', { enterprise: one.enterprise.name, matter: one.matter.name })} {one.cause}
              </li>
            ))}
            {freed.map((one) => (
              <li key={one.request}>
                {t('rules.newlyFreed', { enterprise: one.enterprise.name, matter: one.matter.name })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
