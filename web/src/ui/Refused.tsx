import { useText } from '../i18n/text';
import { Link } from './location';

/** Instead of a form that this person's role cannot send: said before anything is typed, with the way back. */
export function Refused({ back }: { back: string }) {
  const t = useText();
  return (
    <div className="state-box warning">
      <p className="state-title">{t('states.forbidden')}</p>
      <p>{t('states.forbiddenDetail')}</p>
      <div className="actions">
        <Link className="button" href={back}>
          {t('forms.leave')}
        </Link>
      </div>
    </div>
  );
}
