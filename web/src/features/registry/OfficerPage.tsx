import { useRole, useScope } from '../../api/client';
import { type OfficerEntry, useAll } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayBare, dayPlain, weekdayName, weekFull } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { weekDays } from '../../ui/halfDays';
import { WeekGrid } from '../../ui/WeekGrid';
import { freeSessions, workingSessions } from './availability';
import { ExpiryMark } from './CertificateMark';
import { EntryDetail, Facts } from './EntryDetail';

/** One officer: certificates, the week in view, leave. */
export function OfficerPage({ id }: { id: string }) {
  const { me } = useScope();
  const t = useText();
  const isPlanner = useRole('office.planner');
  const isClerk = useRole('department.clerk');
  return (
    <EntryDetail
      part="officers"
      id={id}
      name={(entry) => entry.name}
      mark={(entry) => (
        <>
          {entry.mayLead ? <span className="mark">{t('registry.leads')}</span> : null}
          {entry.assistant ? <span className="mark">{t('registry.assistant')}</span> : null}
        </>
      )}
      mayEdit={(entry) => isPlanner || (isClerk && me.department?.id === entry.department)}
      archived={(entry) => entry.archived}
    >
      {(entry) => <OfficerFacts entry={entry} />}
    </EntryDetail>
  );
}

function OfficerFacts({ entry }: { entry: OfficerEntry }) {
  const t = useText();
  const { week } = useScope();
  const departments = useAll('departments');
  const bases = useAll('bases');
  const calendar = useAll('calendar').data ?? [];
  const working = workingSessions(week, calendar);
  const days = weekDays.filter((day) => working.some((session) => session.startsWith(day)));
  const free = freeSessions(entry, week, calendar);
  const town = (id: string) => bases.data?.find((base) => base.id === id)?.name ?? id;
  return (
    <div className="split">
      <section aria-labelledby="officer-facts">
        <h2 id="officer-facts">{t('entries.facts')}</h2>
        <Facts
          facts={[
            [
              t('registry.department'),
              entry.department === undefined
                ? t('registry.townOfficer')
                : (departments.data?.find((one) => one.id === entry.department)?.name ?? entry.department),
            ],
            [t('registry.bases'), entry.bases.map(town).join(t('common.listComma'))],
            [
              t('registry.maxSessions'),
              entry.maxSessions === undefined
                ? t('registry.noLimit')
                : t('registry.halfDays', { n: entry.maxSessions }),
            ],
            [t('registry.dutyShare'), t('registry.percent', { n: entry.dutySharePercent })],
            [t('registry.phone'), entry.phone ?? t('entries.blank')],
          ]}
        />
        {entry.assistant ? <p className="state-box warning">{t('registry.assistantNote')}</p> : null}
        <h3>{t('registry.certificates')}</h3>
        {entry.certificates.length === 0 ? <p className="meta">{t('registry.noCertificates')}</p> : null}
        <ul className="plain-list">
          {entry.certificates.map((certificate) => (
            <li key={certificate.kind}>
              <strong>{certificate.kind}</strong>
              <span className="code">{certificate.number ?? t('registry.noNumber')}</span>
              <ExpiryMark validUntil={certificate.validUntil} />
              <span className="meta">
                {certificate.validUntil === undefined
                  ? t('registry.noEnd')
                  : t('registry.validUntil', { date: dayPlain(t.language, certificate.validUntil) })}
              </span>
            </li>
          ))}
        </ul>
        <h3>{t('registry.leave')}</h3>
        {entry.leave.length === 0 ? <p className="meta">{t('registry.noLeave')}</p> : null}
        <ul className="plain-list">
          {entry.leave.map((leave) => (
            <li key={`${leave.from}-${leave.to}`}>
              {t('registry.fromTo', { from: dayPlain(t.language, leave.from), to: dayPlain(t.language, leave.to) })}
              <span className="meta">{leave.reason ?? ''}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="officer-week">
        <h2 id="officer-week">{weekFull(t.language, week)}</h2>
        <p className="meta">
          {t(entry.exceptions[week] === undefined ? 'registry.ordinaryWeek' : 'registry.paintedWeek')}
        </p>
        <WeekGrid
          label={t('registry.sessionsOf', { week: weekFull(t.language, week) })}
          days={days.map((id) => {
            const { date } = sessionDate(week, `${id}-am`);
            return { id, title: weekdayName(t.language, date), note: dayBare(t.language, date) };
          })}
          value={free}
          open={(session) => working.includes(session)}
          words={{ on: t('registry.free'), off: t('registry.notFree') }}
          readOnly
        />
      </section>
    </div>
  );
}
