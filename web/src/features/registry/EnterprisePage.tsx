import { useRole } from '../../api/client';
import type { EnterpriseEntry } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { allOf, weekDays } from '../../ui/halfDays';
import { TierMark } from '../../ui/marks';
import { OfficerNames } from '../../ui/OfficerPicker';
import { WeekGrid } from '../../ui/WeekGrid';
import { dayColumns } from './dayColumns';
import { EntryDetail, Facts } from './EntryDetail';

/** One enterprise: where it is, its tier through time, when it may be visited, whom to call. */
export function EnterprisePage({ id }: { id: string }) {
  const mayEdit = useRole('office.planner');
  return (
    <EntryDetail
      part="enterprises"
      id={id}
      name={(entry) => entry.name}
      mark={(entry) => <TierMark tier={entry.tier} />}
      mayEdit={() => mayEdit}
      archived={(entry) => entry.archived}
    >
      {(entry) => <EnterpriseFacts entry={entry} />}
    </EntryDetail>
  );
}

function EnterpriseFacts({ entry }: { entry: EnterpriseEntry }) {
  const t = useText();
  return (
    <div className="split">
      <section aria-labelledby="enterprise-facts">
        <h2 id="enterprise-facts">{t('entries.facts')}</h2>
        <Facts
          facts={[
            [
              t('registry.creditCode'),
              <span key="code" className="code">
                {entry.creditCode}
              </span>,
            ],
            [t('registry.industry'), entry.industry ?? t('entries.blank')],
            [t('registry.address'), entry.address],
            [t('registry.town'), entry.town],
            [t('registry.place'), t('registry.placeOf', { lat: String(entry.lat), lon: String(entry.lon) })],
            [t('registry.joint'), t(entry.jointOptOut ? 'registry.optedOut' : 'registry.joins')],
            [
              t('registry.recused'),
              entry.recused.length === 0 ? t('entries.blank') : <OfficerNames key="recused" ids={entry.recused} />,
            ],
          ]}
        />
        <h3>{t('registry.contacts')}</h3>
        {entry.contacts.length === 0 ? <p className="meta">{t('registry.noContacts')}</p> : null}
        <ul className="plain-list">
          {entry.contacts.map((contact) => (
            <li key={`${contact.name}-${contact.phone}`}>
              {contact.name}
              <span className="code">{contact.phone}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="enterprise-tiers">
        <h2 id="enterprise-tiers">{t('registry.tierHistory')}</h2>
        <ol className="timeline">
          {entry.tiers.toReversed().map((change, index) => (
            <li key={change.from} aria-current={index === 0 ? 'true' : undefined}>
              <TierMark tier={change.tier} />
              {t('registry.since', { from: dayPlain(t.language, change.from) })}
              <span className="meta">{change.by ?? ''}</span>
            </li>
          ))}
        </ol>
        {entry.tiers.length === 0 ? <p className="meta">{t('registry.noTierHistory')}</p> : null}
        <h2>{t('registry.openSessions')}</h2>
        <WeekGrid
          label={t('registry.openSessions')}
          days={dayColumns(t)}
          value={entry.sessions ?? allOf(weekDays)}
          words={{ on: t('registry.open'), off: t('registry.quiet') }}
          readOnly
        />
      </section>
    </div>
  );
}
