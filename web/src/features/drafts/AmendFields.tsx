import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { PlanView, RequestPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/location';
import { MovePlace } from '../../ui/MovePlace';
import { Failure, Loading } from '../../ui/states';

/** Who is away, and when. */
export function Absence({
  plan,
  officer,
  onOfficer,
  sessions,
  onSessions,
}: {
  plan: PlanView;
  officer: string;
  onOfficer: (officer: string) => void;
  sessions: readonly string[];
  onSessions: (sessions: readonly string[]) => void;
}) {
  const t = useText();
  const out = new Map(plan.teams.flatMap((team) => team.officers.map((item) => [item.id, item.name] as const)));
  return (
    <>
      <Field id="amend-officer" label={t('amend.officer')}>
        {(tie) => (
          <select {...tie} value={officer} onChange={(event) => onOfficer(event.target.value)}>
            <option value="">{t('amend.choose')}</option>
            {[...out]
              .sort((a, b) => a[1].localeCompare(b[1], t.language))
              .map(([id, name]) => (
                <option key={id} value={id}>
                  {name}（{id}）
                </option>
              ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend>{t('amend.sessions')}</legend>
        <div className="check-grid">
          {plan.sessions.map((session) => {
            const { date, half } = sessionDate(plan.week, session.id);
            return (
              <label key={session.id} className="check">
                <input
                  type="checkbox"
                  checked={sessions.includes(session.id)}
                  onChange={() =>
                    onSessions(
                      sessions.includes(session.id)
                        ? sessions.filter((item) => item !== session.id)
                        : [...sessions, session.id],
                    )
                  }
                />
                <span>{halfDayShort(t.language, date, half)}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
    </>
  );
}

/** A visit of the public plan and the half day to which it goes. */
export function Move({
  plan,
  enterprise,
  onEnterprise,
  session,
  onSession,
}: {
  plan: PlanView;
  enterprise: string;
  onEnterprise: (enterprise: string) => void;
  session: string;
  onSession: (session: string) => void;
}) {
  const t = useText();
  const visits = plan.teams.flatMap((team) =>
    team.visits.map((visit) => ({ ...visit.enterprise, now: halfDay(team.session) })),
  );
  const from = plan.teams.find((team) => team.visits.some((visit) => visit.enterprise.id === enterprise))?.session;
  function halfDay(id: string) {
    const { date, half } = sessionDate(plan.week, id);
    return halfDayShort(t.language, date, half);
  }
  return (
    <>
      <div className="panel-row">
        <Field id="amend-visit" label={t('amend.visit')}>
          {(tie) => (
            <select {...tie} value={enterprise} onChange={(event) => onEnterprise(event.target.value)}>
              <option value="">{t('amend.choose')}</option>
              {[...visits]
                .sort((a, b) => a.name.localeCompare(b.name, t.language))
                .map((visit) => (
                  <option key={visit.id} value={visit.id}>
                    {visit.name} · {visit.now}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field id="amend-to" label={t('amend.to')}>
          {(tie) => (
            <select {...tie} value={session} onChange={(event) => onSession(event.target.value)}>
              <option value="">{t('amend.choose')}</option>
              {plan.sessions
                .filter((item) => item.id !== from)
                .map((item) => (
                  <option key={item.id} value={item.id}>
                    {halfDay(item.id)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </div>
      {enterprise === '' || session === '' ? null : (
        <MovePlace key={`${enterprise} ${session}`} week={plan.week} enterprise={enterprise} session={session} />
      )}
    </>
  );
}

/** The requests of the week that no public visit serves, one enterprise at a time. */
export function Urgent({
  chosen,
  onChoose,
}: {
  chosen: readonly string[];
  onChoose: (requests: readonly string[]) => void;
}) {
  const t = useText();
  const { http, week } = useScope();
  const list = useQuery({
    queryKey: ['requests', week, 'pooled'],
    queryFn: () => http.json<RequestPage>(`/weeks/${week}/requests${query({ status: 'pooled', size: 100 })}`),
  });
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.items;
  const enterprise = items.find((item) => chosen.includes(item.id))?.enterprise.id;
  return (
    <fieldset id="amend-requests" className="amend-requests">
      <legend>{t('amend.requests')}</legend>
      {items.length === 0 ? (
        <p>
          {t('amend.noRequests')} <Link href={`/console/requests/new?week=${week}`}>{t('requests.new')}</Link>
        </p>
      ) : null}
      {items.map((item) => (
        <label key={item.id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(item.id)}
            disabled={enterprise !== undefined && enterprise !== item.enterprise.id}
            onChange={() =>
              onChoose(chosen.includes(item.id) ? chosen.filter((id) => id !== item.id) : [...chosen, item.id])
            }
          />
          <span>
            {item.enterprise.name} · {item.matter.name}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
