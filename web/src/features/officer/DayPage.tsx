import { useFieldText } from '../../i18n/field';
import { clock, dayShort, halfTitle } from '../../time/format';
import { addDays, halfOf, today as todayAt } from '../../time/shanghai';
import { Department } from './Department';
import type { FieldModel } from './model';
import { clockAt, type FieldView } from './model';
import { type ShownVisit, shown } from './overlay';
import { addressOf } from './place';
import { StateMark } from './StateMark';

/** By how much the phone's clock may be wrong before it is told, in milliseconds. */
const clockSlack = 5 * 60_000;

/** The officer's visits in the order of the route, what has changed on top. */
export function DayPage({ model, view }: { model: FieldModel; view: FieldView }) {
  const t = useFieldText();
  const { kept } = view;
  const today = todayAt(model.now());
  const visits = (kept?.days.visits ?? []).map((visit) =>
    shown(visit, view.entries, kept?.days.officer.id ?? '', kept?.days.officer.name ?? ''),
  );
  const days = [...new Set([today, ...visits.map((visit) => visit.date)])].toSorted();
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('app.title')}</h1>
      <Changes model={model} view={view} />
      {days.map((day) => {
        const own = visits.filter((visit) => visit.date === day);
        const name = day === today ? 'day.today' : day === addDays(today, 1) ? 'day.tomorrow' : null;
        return (
          <section key={day} className="day" aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>
              {name === null ? (day < today ? `${t('day.earlier')} · ` : '') : `${t(name)} · `}
              {dayShort(t.language, day)}
            </h2>
            {own.length === 0 ? (
              <div className="empty">
                <p>{t('day.none')}</p>
                <p className="hint">{t('day.noneDetail')}</p>
              </div>
            ) : (
              <Route visits={own} />
            )}
          </section>
        );
      })}
    </main>
  );
}

/** The visits of one day, each half day with where it begins. */
function Route({ visits }: { visits: readonly ShownVisit[] }) {
  const t = useFieldText();
  const sessions = [...new Set(visits.map((visit) => visit.session))];
  return sessions.map((session) => {
    const own = visits.filter((visit) => visit.session === session);
    const [first] = own;
    if (first === undefined) return null;
    return (
      <div key={session}>
        <h3>{halfTitle(t.language, halfOf(session))}</h3>
        {first.depart == null ? null : (
          <p className="depart">{t('day.depart', { time: clock(first.depart), base: first.base })}</p>
        )}
        <ol className="route">
          {own.map((visit) => (
            <li key={visit.enterprise.id} className={`stop ${visit.state}`}>
              <a href={addressOf({ week: visit.week, enterprise: visit.enterprise.id })}>
                <span className="stop-time">{clock(visit.start)}</span>
                <span className="stop-text">
                  <span className="stop-name">{visit.enterprise.name}</span>
                  <span className="stop-place">{visit.enterprise.address}</span>
                  <span className="stop-marks">
                    <StateMark state={visit.state} />
                    {[...new Set(visit.items.map((item) => item.department))].map((name) => (
                      <Department key={name} name={name} />
                    ))}
                    {visit.waiting.length === 0 ? null : (
                      <span className="mark waiting">{t('sync.waiting', { n: visit.waiting.length })}</span>
                    )}
                    {visit.refused.length === 0 ? null : (
                      <span className="mark refused">{t('sync.refused', { n: visit.refused.length })}</span>
                    )}
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      </div>
    );
  });
}

/** What is not as it was when the officer last looked; it stays until it is acknowledged. */
function Changes({ model, view }: { model: FieldModel; view: FieldView }) {
  const t = useFieldText();
  return view.kept?.changes.map((change) => (
    <div key={`${change.week} ${change.enterprise}`} className="box change" role="status">
      <p className="box-title">{t(`change.${change.kind}`, { name: change.name })}</p>
      <p>{t(`change.${change.kind}Detail`)}</p>
      <div className="actions">
        {change.kind === 'changed' ? (
          <a className="button" href={addressOf(change)}>
            {t('change.open')}
          </a>
        ) : null}
        <button type="button" className="button" onClick={() => void model.acknowledge(change)}>
          {t('change.acknowledge')}
        </button>
      </div>
    </div>
  ));
}

/** How fresh the list is, and what is still to be sent. */
export function SyncBar({ model, view }: { model: FieldModel; view: FieldView }) {
  const t = useFieldText();
  const { kept } = view;
  const own = view.entries.filter((entry) => entry.person === kept?.person);
  const waiting = own.filter((entry) => entry.refused === undefined).length;
  const refused = own.length - waiting;
  const time = kept === null ? '' : clockAt(kept.fetched);
  const isWrong = kept !== null && Math.abs(kept.ahead) > clockSlack;
  return (
    <section className={view.offline ? 'sync offline' : 'sync'} aria-label={t('sync.title')}>
      <p role="status">
        {view.busy
          ? t('sync.busy')
          : kept === null
            ? t('sync.never')
            : t(view.offline ? 'sync.offline' : 'sync.at', { time })}
      </p>
      <a className="sync-count" href="#/outbox">
        {t('sync.waiting', { n: waiting })}
        {refused === 0 ? null : <strong> · {t('sync.refused', { n: refused })}</strong>}
      </a>
      <button type="button" className="button" onClick={() => void model.sync()}>
        {t('sync.now')}
      </button>
      {view.full ? (
        <p className="wrong" role="alert">
          {t('sync.full')}
        </p>
      ) : null}
      {isWrong ? <p className="hint">{t('sync.clock', { time: clockAt(model.now()) })}</p> : null}
    </section>
  );
}
