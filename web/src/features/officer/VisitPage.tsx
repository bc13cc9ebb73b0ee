import { useFieldText } from '../../i18n/field';
import { clock, dayLong, stamp } from '../../time/format';
import { wallTimeOf } from '../../time/shanghai';
import { ArrivalForm } from './ArrivalForm';
import { HinderForm } from './HinderForm';
import { LeaveForm } from './LeaveForm';
import { amapLink, appleLink, geoLink } from './maps';
import { clockAt, type FieldModel, type FieldView } from './model';
import type { VisitKey } from './outbox';
import { type ShownVisit, shown } from './overlay';
import { Refused } from './Refused';
import { ResultForm } from './ResultForm';
import { StateMark } from './StateMark';

/** The visit as the server knows it, where it is on this phone. */
export function visitAt({ kept }: FieldView, at: VisitKey) {
  return kept?.days.visits.find((one) => one.week === at.week && one.enterprise.id === at.enterprise);
}

/** One visit: what to do next on top, then where, with whom, what to ask for, and the matters one by one. */
export function VisitPage({ model, view, at }: { model: FieldModel; view: FieldView; at: VisitKey }) {
  const t = useFieldText();
  const { kept } = view;
  const known = visitAt(view, at);
  if (kept === null || known === undefined) {
    return (
      <main id="main" tabIndex={-1}>
        <Back />
        <h1>{t('visit.gone')}</h1>
        <p>{t('visit.goneDetail')}</p>
      </main>
    );
  }
  const me = kept.days.officer;
  const visit = shown(known, view.entries, me.id, me.name);
  // What is closed on the phone only may still be put right: the server does not have it yet.
  const over = known.state === 'closed' || known.state === 'cancelled';
  const onSite = !over && visit.own !== null;
  return (
    <main id="main" tabIndex={-1}>
      <Back />
      <header className="visit-head">
        <h1>{visit.enterprise.name}</h1>
        <p className="visit-time">
          {dayLong(t.language, visit.date)} {t('day.planned', { start: clock(visit.start), end: clock(visit.end) })}
        </p>
        <p>
          <StateMark state={visit.state} />
        </p>
        {visit.reason == null ? null : <p>{t('visit.reason', { reason: visit.reason })}</p>}
      </header>
      {visit.refused.map((entry) => (
        <Refused key={entry.seq} entry={entry} model={model} visit={visit} />
      ))}
      {over || visit.hindrance == null ? null : <Hindered said={visit.hindrance} />}
      {!over && visit.own === null && visit.refused.every((entry) => entry.step.kind !== 'arrival') ? (
        <ArrivalForm model={model} visit={visit} />
      ) : null}
      {onSite ? null : <Where visit={visit} />}
      {onSite ? null : <Documents names={visit.documents} />}
      <section aria-labelledby="matters">
        <h2 id="matters">{t('visit.matters')}</h2>
        {visit.items.map((item) => (
          <ResultForm
            key={item.request}
            model={model}
            visit={visit}
            item={item}
            locked={over || visit.own === null || isRefused(visit, item.request)}
          />
        ))}
      </section>
      {onSite ? <LeaveForm model={model} visit={visit} /> : null}
      {over || visit.hindrance != null || visit.items.some((item) => item.found != null) ? null : (
        <HinderForm model={model} visit={visit} />
      )}
      {onSite ? <Documents names={visit.documents} /> : null}
      {onSite ? <Where visit={visit} /> : null}
      <Attendance visit={visit} />
    </main>
  );
}

/** One of the team has said that the visit cannot take place: the office decides, unless the team gets on with it after all. */
function Hindered({ said }: { said: NonNullable<ShownVisit['hindrance']> }) {
  const t = useFieldText();
  return (
    <div className="box change" role="status">
      <p className="box-title">{t('hinder.said', { cause: t(`hinder.${said.cause}`) })}</p>
      <p>{said.note}</p>
      <p className="hint">{t('hinder.saidBy', { name: said.by, time: clockAt(Date.parse(said.at)) })}</p>
    </div>
  );
}

/** The officer has to settle first what the server has refused about a matter. */
function isRefused(visit: ShownVisit, request: string): boolean {
  return visit.refused.some(({ step }) => step.kind === 'results' && step.body.request === request);
}

function Documents({ names }: { names: readonly string[] }) {
  const t = useFieldText();
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('visit.documents')}</h2>
      {names.length === 0 ? (
        <p className="hint">{t('visit.noDocuments')}</p>
      ) : (
        <ul className="documents">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Back() {
  const t = useFieldText();
  return (
    <p>
      <a className="back" href="#/">
        <span aria-hidden="true">‹</span> {t('visit.back')}
      </a>
    </p>
  );
}

/** The address, which opens in a map, and whom to call. */
function Where({ visit }: { visit: ShownVisit }) {
  const t = useFieldText();
  const maps = [
    ['visit.amap', amapLink(visit.enterprise)],
    ['visit.geo', geoLink(visit.enterprise)],
    ['visit.apple', appleLink(visit.enterprise)],
  ] as const;
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('visit.where')}</h2>
      <p className="address">
        {visit.enterprise.address.includes(visit.enterprise.town) ? null : `${visit.enterprise.town} `}
        {visit.enterprise.address}
      </p>
      {maps[0][1] === null ? (
        <p className="hint">{t('visit.noPoint')}</p>
      ) : (
        <p className="links">
          {maps.map(([name, link]) =>
            link === null ? null : (
              <a key={name} className="button" href={link} target="_blank" rel="noreferrer">
                {t(name)}
              </a>
            ),
          )}
        </p>
      )}
      {visit.enterprise.contacts.length === 0 ? null : (
        <>
          <h3>{t('visit.contacts')}</h3>
          <People people={visit.enterprise.contacts} />
        </>
      )}
      <h3>{t('visit.team')}</h3>
      <People
        people={visit.team.map((mate) => ({
          name: mate.name,
          phone: mate.phone ?? null,
          about: [mate.leads ? t('visit.leads') : null].filter((one) => one !== null).join(' '),
        }))}
      />
    </section>
  );
}

function People({ people }: { people: readonly { name: string; phone: string | null; about?: string }[] }) {
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={`${person.name} ${person.phone}`}>
          <span>
            {person.name}{' '}
            {person.about === undefined || person.about === '' ? null : <span className="hint">{person.about}</span>}
          </span>
          {person.phone === null || person.phone === '' ? null : (
            <a className="button" href={`tel:${person.phone}`}>
              {person.phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Attendance({ visit }: { visit: ShownVisit }) {
  const t = useFieldText();
  if (visit.attendance.length === 0) return null;
  const time = (text: string) => {
    const instant = Date.parse(text);
    const at = wallTimeOf(instant);
    const day = `${at.year}-${String(at.month).padStart(2, '0')}-${String(at.day).padStart(2, '0')}`;
    return day === visit.date ? clockAt(instant) : stamp(t.language, text);
  };
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t('visit.attendance')}</h2>
      <ul className="people">
        {visit.attendance.map((one) => (
          <li key={one.officer}>
            <span>{visit.team.find((mate) => mate.id === one.officer)?.name ?? one.officer}</span>
            <span>
              {t(one.withoutCode ? 'visit.cameNoCode' : 'visit.came', { time: time(one.in) })}
              {one.out == null
                ? null
                : `${t.language === 'zh' ? '，' : ', '}${t('visit.left', { time: time(one.out) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
