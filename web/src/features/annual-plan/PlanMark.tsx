import type { AnnualPlan } from '../../api/types';
import { useText } from '../../i18n/text';

type State = NonNullable<AnnualPlan['state']>;

const tones: Record<State, string> = {
  draft: 'neutral',
  submitted: 'warn',
  returned: 'bad',
  approved: 'good',
  superseded: 'neutral',
};

export function PlanMark({ state }: { state: State | null | undefined }) {
  const t = useText();
  return state === null || state === undefined ? null : (
    <span className={`mark ${tones[state]}`}>{t(`planStates.${state}`)}</span>
  );
}
