import { useRole, useScope } from '../../api/client';
import { useText } from '../../i18n/text';
import { Link } from '../../ui/location';
import { type NextStep, pageOf, stages } from './nextStep';

/** Where the week stands on its way to the public calendar, the next step in one sentence, and the way to it. */
export function WayOfWeek({ next }: { next: NextStep }) {
  const t = useText();
  const { week } = useScope();
  const planner = useRole('office.planner');
  const approver = useRole('office.approver');
  const now = next.stage === 'done' ? stages.length : stages.indexOf(next.stage);
  const { draft, advice } = next;
  const mine = advice === 'submit' ? planner : (advice === 'approve' || advice === 'publish') && approver;
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
      <div className="way-next">
        <p>{t(`advice.${advice === 'submit' && !planner ? 'ready' : advice}`, { name: draft?.name ?? '' })}</p>
        {draft === undefined ? null : (
          <Link
            className={mine ? 'button primary' : 'button'}
            href={`/console/drafts/${encodeURIComponent(draft.id)}/${pageOf(next)}?week=${week}`}
          >
            {t('drafts.open', { name: draft.name })}
          </Link>
        )}
      </div>
    </section>
  );
}
