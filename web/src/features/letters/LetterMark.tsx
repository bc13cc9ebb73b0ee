import type { Letter } from '../../api/types';
import { useText } from '../../i18n/text';

const tone: Record<Letter['state'], string> = { open: 'warn', answered: 'active', closed: 'neutral' };

/** Where a letter stands; an answer that is late is said so. */
export function LetterMark({ letter }: { letter: Pick<Letter, 'state' | 'overdue'> }) {
  const t = useText();
  return letter.overdue ? (
    <span className="mark bad">{t('letters.overdue')}</span>
  ) : (
    <span className={`mark ${tone[letter.state]}`}>{t(`letterStates.${letter.state}`)}</span>
  );
}
