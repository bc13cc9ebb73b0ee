import { useText } from '../../i18n/text';
import { type NextStep, stages } from './nextStep';

/** Where the week stands on its way to the public calendar, and the next step in one sentence. */
export function WayOfWeek({ next }: { next: NextStep }) {
  const t = useText();
  const now = next.stage === 'done' ? stages.length : stages.indexOf(next.stage);
  return (
    <section className="way" aria-label={t('drafts.way')}>
      <ol className="steps">
        {stages.map((stage, index) => (
          <li key={stage} aria-current={index === now ? 'step' : undefined} className={index < now ? 'past' : ''}>
            <span className="step-number">{index + 1}</span>
            {t(`stages.${stage}`)}
          </li>
        ))}
      </ol>
      <p>{t(`advice.${next.advice}`, { name: next.draft?.name ?? '' })}</p>
    </section>
  );
}
