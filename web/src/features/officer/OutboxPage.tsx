import { useFieldText } from '../../i18n/field';
import type { FieldModel, FieldView } from './model';
import { clockAt } from './model';
import { isNewer } from './outbox';
import { addressOf } from './place';
import { Refused } from './Refused';

/** What is on the phone and not on the server yet. */
export function OutboxPage({ model, view }: { model: FieldModel; view: FieldView }) {
  const t = useFieldText();
  const own = view.entries.filter((entry) => entry.person === model.owner);
  const others = view.entries.length - own.length;
  return (
    <main id="main" tabIndex={-1}>
      <p>
        <a className="back" href="#/">
          <span aria-hidden="true">‹</span> {t('visit.back')}
        </a>
      </p>
      <h1>{t('outbox.title')}</h1>
      <p className="hint">{t('outbox.lead')}</p>
      {own.length === 0 ? <p className="empty">{t('outbox.none')}</p> : null}
      <ol className="outbox">
        {own.map((entry) => {
          const visit = view.kept?.days.visits.find(
            (one) => one.week === entry.visit.week && one.enterprise.id === entry.visit.enterprise,
          );
          return (
            <li key={entry.seq}>
              <a href={addressOf(entry.visit)}>{entry.name}</a>
              <p>
                {t(`outbox.${entry.step.kind}`)} · {clockAt(Date.parse(entry.step.body.at))}
              </p>
              {isNewer(entry) ? <p className="hint">{t('outbox.newer')}</p> : null}
              {entry.refused === undefined ? null : (
                <Refused entry={entry} model={model} {...(visit === undefined ? {} : { visit })} />
              )}
            </li>
          );
        })}
      </ol>
      {others === 0 ? null : <p className="box">{t('sync.others', { n: others })}</p>}
    </main>
  );
}
