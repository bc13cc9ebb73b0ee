import type { LeadState } from '../../api/types';
import { useText } from '../../i18n/text';

const tone: Record<LeadState, string> = {
  received: 'warn',
  assigned: 'active',
  requested: 'active',
  answered: 'good',
  closed: 'neutral',
};

export function LeadMark({ state }: { state: LeadState }) {
  const t = useText();
  return <span className={`mark ${tone[state]}`}>{t(`leadStates.${state}`)}</span>;
}
