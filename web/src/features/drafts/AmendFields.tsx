import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { PlanView, RequestPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/location';
import { MovePlace } from '../../ui/MovePlace';
import { Empty, Failure, Loading } from '../../ui/states';
import { AbsenceEffect, VehicleEffect } from './AmendEffects';
import { officersAhead, sessionsAhead, teamsAhead } from './amendment';

type Errors = { errors: readonly string[] };

/** Who is away, and when. */
export function Absence({
  plan,
  officer,
  onOfficer,
  sessions,
  onSessions,
  errors,
}: Errors & {
  plan: PlanView;
  officer: string;
  onOfficer: (officer: string) => void;
  sessions: readonly string[];
  onSessions: (sessions: readonly string[]) => void;
}) {
  const t = useText();
  const out = officersAhead(plan, t.language);
  const halfDay = (id: string) => {
    const { date, half } = sessionDate(plan.week, id);
    return halfDayShort(t.language, date, half);
  };
  return (
    <>
      <Field id="amend-officer" label={t('amend.officer')} hint={t('amend.officerHint')} errors={errors}>
        {(tie) => (
          <select {...tie} value={officer} onChange={(event) => onOfficer(event.target.value)}>
            <option value="">{t('amend.choose')}</option>
            {plan.bases
              .filter((base) => out.some((one) => one.base === base.id))
              .map((base) => (
                <optgroup key={base.id} label={base.name}>
                  {out
                    .filter((one) => one.base === base.id)
                    .map((one) => (
                      <option key={one.id} value={one.id}>
                        {t('amend.outIn', { name: one.name, n: one.sessions.length })}
                      </option>
                    ))}
                </optgroup>
              ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend>{t('amend.sessions')}</legend>
        <div className="check-grid">
          {sessionsAhead(plan).map((session) => (
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
              <span>{halfDay(session.id)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <AbsenceEffect plan={plan} officer={officer} sessions={sessions} />
    </>
  );
}

/** Which base has fewer vehicles, and by how many. */
export function Vehicles({
  plan,
  base,
  onBase,
  fewer,
  onFewer,
  errors,
}: Errors & {
  plan: PlanView;
  base: string;
  onBase: (base: string) => void;
  fewer: number | null;
  onFewer: (fewer: number | null) => void;
}) {
  const t = useText();
  return (
    <>
      <div className="amend-row">
        <Field id="amend-base" label={t('board.town')}>
          {(tie) => (
            <select {...tie} value={base} onChange={(event) => onBase(event.target.value)}>
              {plan.bases.map((item) => (
                <option key={item.id} value={item.id}>
                  {t('amend.baseHas', { name: item.name, n: item.vehicles })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="amend-vehicles" label={t('edits.howManyLess')} errors={errors}>
          {(tie) => <InputNumber {...tie} min={1} precision={0} value={fewer} onChange={onFewer} />}
        </Field>
      </div>
      <VehicleEffect plan={plan} base={base} fewer={fewer ?? 0} />
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
  errors,
  toErrors,
}: Errors & {
  plan: PlanView;
  enterprise: string;
  onEnterprise: (enterprise: string) => void;
  session: string;
  onSession: (session: string) => void;
  toErrors: readonly string[];
}) {
  const t = useText();
  const halfDay = (id: string) => {
    const { date, half } = sessionDate(plan.week, id);
    return halfDayShort(t.language, date, half);
  };
  const teams = teamsAhead(plan);
  const from = teams.find((team) => team.visits.some((visit) => visit.enterprise.id === enterprise))?.session;
  return (
    <>
      <div className="amend-row">
        <Field id="amend-visit" label={t('amend.visit')} hint={t('amend.visitHint')} errors={errors}>
          {(tie) => (
            <select {...tie} value={enterprise} onChange={(event) => onEnterprise(event.target.value)}>
              <option value="">{t('amend.choose')}</option>
              {sessionsAhead(plan)
                .filter((one) => teams.some((team) => team.session === one.id))
                .map((one) => (
                  <optgroup key={one.id} label={halfDay(one.id)}>
                    {teams
                      .filter((team) => team.session === one.id)
                      .flatMap((team) => team.visits)
                      .toSorted((a, b) => a.enterprise.name.localeCompare(b.enterprise.name, t.language))
                      .map((visit) => (
                        <option key={visit.enterprise.id} value={visit.enterprise.id}>
                          {visit.enterprise.name}
                        </option>
                      ))}
                  </optgroup>
                ))}
            </select>
          )}
        </Field>
        <Field id="amend-to" label={t('amend.to')} errors={toErrors}>
          {(tie) => (
            <select {...tie} value={session} onChange={(event) => onSession(event.target.value)}>
              <option value="">{t('amend.choose')}</option>
              {sessionsAhead(plan)
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

const most = 100;

/** The requests of the week that no public visit serves, one enterprise at a time. */
export function Urgent({
  chosen,
  onChoose,
  errors,
}: Errors & {
  chosen: readonly string[];
  /** With the enterprise that they are of. */
  onChoose: (requests: readonly string[], enterprise: string | undefined) => void;
}) {
  const t = useText();
  const { http, week } = useScope();
  const list = useQuery({
    queryKey: ['requests', week, 'pooled'],
    queryFn: () => http.json<RequestPage>(`/weeks/${week}/requests${query({ status: 'pooled', size: most })}`),
  });
  if (list.isPending) return <Loading rows={3} />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.items;
  const enterprise = items.find((item) => chosen.includes(item.id))?.enterprise.id;
  if (items.length === 0) {
    return (
      <Empty title={t('amend.noRequests')} detail={t('amend.noRequestsDetail')}>
        <Link className="button" href={`/console/requests/new?week=${week}`}>
          {t('requests.new')}
        </Link>
      </Empty>
    );
  }
  return (
    <fieldset id="amend-requests" className="amend-requests" tabIndex={-1}>
      <legend>{t('amend.requests')}</legend>
      <p className="hint">
        {t('amend.requestsHint')} <Link href={`/console/requests/new?week=${week}`}>{t('requests.new')}</Link>
      </p>
      {errors.map((error) => (
        <p key={error} className="field-error">
          {error}
        </p>
      ))}
      {items.map((item) => (
        <label key={item.id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(item.id)}
            disabled={enterprise !== undefined && enterprise !== item.enterprise.id}
            onChange={() =>
              onChoose(
                chosen.includes(item.id) ? chosen.filter((id) => id !== item.id) : [...chosen, item.id],
                item.enterprise.id,
              )
            }
          />
          <span>
            {item.enterprise.name} · {item.matter.name}
            {item.mandatory ? <span className="must"> {t('requests.must')}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
