import { useRegistry } from '../api/client';
import { useRules } from '../api/rules';
import type { Trial } from '../api/types';
import { useText } from '../i18n/text';
import { trialFacts } from './trial';

/** What a trial assumes; the names come when they are there. */
export function TrialFacts({ week, trial }: { week: string; trial: Trial }) {
  const t = useText();
  const registry = useRegistry();
  const rules = useRules();
  return (
    <ul className="trial-facts">
      {trialFacts(t, week, trial, registry.data?.bases ?? [], rules.data?.items ?? []).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
