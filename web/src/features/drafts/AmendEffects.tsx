import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { shortOfVehicles, teamsWithout } from './amendment';

/** Which visits lose somebody, before anything is calculated. */
export function AbsenceEffect({
  plan,
  officer,
  sessions,
}: {
  plan: PlanView;
  officer: string;
  sessions: readonly string[];
}) {
  const t = useText();
  const teams = teamsWithout(plan, officer, sessions);
  const visits = teams.reduce((sum, team) => sum + team.visits.length, 0);
  return (
    <div className="amend-effect" role="status">
      {officer === '' ? null : visits === 0 ? (
        <p>{t('amend.notOut')}</p>
      ) : (
        <>
          <p>{t('amend.touches', { n: visits })}</p>
          <ul>
            {teams.map((team) => {
              const { date, half } = sessionDate(plan.week, team.session);
              return (
                <li key={team.id}>
                  {t('amend.touched', {
                    at: halfDayShort(t.language, date, half),
                    names: team.visits.map((visit) => visit.enterprise.name).join(t('common.listComma')),
                  })}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

/** In which half days there are too few vehicles, before anything is calculated. */
export function VehicleEffect({ plan, base, fewer }: { plan: PlanView; base: string; fewer: number }) {
  const t = useText();
  const short = shortOfVehicles(plan, base, fewer);
  return (
    <div className="amend-effect" role="status">
      {short.length === 0 ? (
        <p>{t('amend.enoughVehicles')}</p>
      ) : (
        <>
          <p>{t('amend.shortVehicles', { n: short.length })}</p>
          <ul>
            {short.map(({ session, teams, vehicles }) => {
              const { date, half } = sessionDate(plan.week, session);
              return (
                <li key={session}>
                  {t('amend.shortAt', {
                    at: halfDayShort(t.language, date, half),
                    teams: t.number(teams),
                    vehicles: t.number(vehicles),
                  })}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
