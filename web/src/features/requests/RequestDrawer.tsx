import { useQuery } from '@tanstack/react-query';
import { useRegistry, useRole, useScope } from '../../api/client';
import type { InspectionRequest } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { dayLong, halfDayLong, stamp, weekFull } from '../../time/format';
import { addWeeks, sessionDate, today, weekOf } from '../../time/shanghai';
import { Drawer } from '../../ui/Dialog';
import { Link } from '../../ui/location';
import { DepartmentChip, RequestMark } from '../../ui/marks';
import { sessionText } from '../../ui/sessionText';
import { Failure, Loading } from '../../ui/states';
import { Exceptions } from './Exceptions';
import { History } from './History';
import { outcomeText } from './outcomeText';
import { RemoteResult } from './RemoteResult';
import { mayChange } from './requestForm';
import { Withdraw } from './Withdraw';

/** One request: its state, when and with whom it is served, or why it waits; and withdrawing it. */
export function RequestDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { http, week } = useScope();
  const may = useRole('department.clerk', 'office.planner');
  const path = `/weeks/${week}/requests/${encodeURIComponent(id)}`;
  const request = useQuery({
    queryKey: ['request', week, id, t.language],
    queryFn: () => http.versioned<InspectionRequest>(path),
    placeholderData: (seen) => (seen?.data.week === week && seen.data.id === id ? seen : undefined),
  });
  return (
    <Drawer title={t('requests.one')} onClose={onClose}>
      {request.isPending ? <Loading rows={5} /> : null}
      {request.isError ? <Failure error={request.error} retry={() => void request.refetch()} /> : null}
      {request.isSuccess ? <RequestDetails request={request.data.data} /> : null}
      {request.isSuccess ? <RemoteResult path={path} request={request.data.data} etag={request.data.etag} /> : null}
      {may && request.isSuccess && mayChange(request.data.data) ? (
        <div className="actions drawer-actions">
          <Link className="button" href={`/console/requests/edit?week=${week}&request=${encodeURIComponent(id)}`}>
            {t('requests.edit')}
          </Link>
        </div>
      ) : null}
      {request.isSuccess ? <Exceptions path={path} request={request.data.data} etag={request.data.etag} /> : null}
      {request.isSuccess ? <Withdraw path={path} request={request.data.data} etag={request.data.etag} /> : null}
      {request.isSuccess ? <History path={path} /> : null}
    </Drawer>
  );
}

function RequestDetails({ request }: { request: InspectionRequest }) {
  const t = useText();
  const may = useRole('department.clerk', 'office.planner');
  const { week } = useScope();
  const registry = useRegistry();
  const department = registry.data?.departments.find((item) => item.id === request.department);
  return (
    <>
      <div className="drawer-head">
        <h2>{request.enterprise.name}</h2>
        <RequestMark status={request.status} />
      </div>
      {request.visit === undefined ? null : (
        <div className="state-box good">
          <p className="state-title">{visitTime(t, week, request.visit.session)}</p>
          {request.visit.team === undefined ? null : (
            <p>{t('requests.team', { team: request.visit.team.replace(/^t(?=\d)/, '') })}</p>
          )}
        </div>
      )}
      {request.outcome === undefined ? null : (
        <div className={request.status === 'done' ? 'state-box good' : 'state-box warning'}>
          <p className="state-title">{outcomeText(t, request.outcome)}</p>
          {request.outcome.remote ? <p>{t('requests.remoteTitle')}</p> : null}
          {request.outcome.rectifyBy === undefined ? null : (
            <p>{t('outcome.until', { day: dayLong(t.language, request.outcome.rectifyBy) })}</p>
          )}
          {request.outcome.note === undefined ? null : <p>{request.outcome.note}</p>}
        </div>
      )}
      {request.held === undefined ? null : (
        <div className="state-box warning">
          <p className="state-title">
            {t('requests.heldTitle')} · {request.held.name}
          </p>
          <p>{request.held.cause}</p>
          <p>
            <strong>{t('requests.remedy')}</strong>
            {request.held.remedy}
          </p>
        </div>
      )}
      {request.movedTo === undefined ? null : (
        <div className="state-box warning">
          <p className="state-title">{t('requests.movedTitle', { week: weekFull(t.language, request.movedTo) })}</p>
          <Link href={`/console/requests?week=${request.movedTo}&request=${encodeURIComponent(request.id)}`}>
            {t('requests.openThere')}
          </Link>
        </div>
      )}
      {request.status === 'expired' ? (
        <div className="state-box warning">
          <p className="state-title">{t('requests.expiredTitle')}</p>
          <p>{t('requests.expiredDetail')}</p>
          {may ? <Link href={againPath(request)}>{t('requests.again')}</Link> : null}
        </div>
      ) : null}
      {request.status === 'remote' ? (
        <div className="state-box">
          <p className="state-title">{t('requests.remoteTitle')}</p>
          <p>{t('requests.remoteDetail')}</p>
        </div>
      ) : null}
      {request.waiting === undefined ? null : (
        <div className="state-box warning">
          <p className="state-title">{t.code('waitingCodes', request.waiting.code, request.waiting.code)}</p>
          <p>{request.waiting.cause}</p>
          <p>
            <strong>{t('requests.remedy')}</strong>
            {request.waiting.remedy}
          </p>
        </div>
      )}
      <dl className="facts">
        <dt>{t('requests.creditCode')}</dt>
        <dd className="code">{request.enterprise.id}</dd>
        <dt>{t('requests.matter')}</dt>
        <dd>
          <span className="inline">
            <DepartmentChip short={department?.short ?? request.department} />
            {request.matter.name}
          </span>
        </dd>
        <dt>{t('requests.kind')}</dt>
        <dd>
          {t(`requestKinds.${request.kind}`)}
          {request.status === 'remote' || request.outcome?.remote === true ? null : (
            <span className="meta">{t(request.blockedByCap ? 'requests.blockedByCap' : 'requests.notBlocked')}</span>
          )}
        </dd>
        {request.line === undefined ? null : (
          <>
            <dt>{t('requests.planLine')}</dt>
            <dd>
              <Link
                href={`/console/annual-plan/${encodeURIComponent(request.department)}?year=${request.line.year}&week=${week}`}
              >
                {request.line.title}
              </Link>
              <span className="meta">{request.line.id}</span>
            </dd>
          </>
        )}
        {request.lead === undefined ? null : (
          <>
            <dt>{t('leads.title')}</dt>
            <dd>
              <Link href={`/console/leads?week=${week}&lead=${encodeURIComponent(request.lead)}`}>
                {t('leads.one')}
              </Link>
            </dd>
          </>
        )}
        {request.evidence === undefined ? null : (
          <>
            <dt>{t('requests.evidence')}</dt>
            <dd>{request.evidence}</dd>
          </>
        )}
        <dt>{t('requests.minutes')}</dt>
        <dd>{t('requests.minutesOf', { n: request.minutes })}</dd>
        <dt>{t('requests.weight')}</dt>
        <dd>{t.number(request.weight)}</dd>
        <dt>{t('requests.mandatory')}</dt>
        <dd>{request.mandatory ? t('requests.must') : t('requests.optional')}</dd>
        <dt>{t('requests.sessions')}</dt>
        <dd>{sessionText(t, week, request.sessions)}</dd>
        {request.until === undefined ? null : (
          <>
            <dt>{t('requests.until')}</dt>
            <dd>{dayLong(t.language, request.until)}</dd>
          </>
        )}
        {request.firstWeek === undefined ? null : (
          <>
            <dt>{t('requests.firstWeek')}</dt>
            <dd>{weekFull(t.language, request.firstWeek)}</dd>
          </>
        )}
        {request.lifts === undefined ? null : (
          <>
            <dt>{t('requests.lifts')}</dt>
            {request.lifts.map((lift) => (
              <dd key={lift.rule}>
                {lift.name}
                <span className="meta">{t('requests.liftBy', { by: lift.by, reason: lift.reason })}</span>
              </dd>
            ))}
          </>
        )}
        {request.note === undefined || request.note === '' ? null : (
          <>
            <dt>{t('requests.note')}</dt>
            <dd>{request.note}</dd>
          </>
        )}
        <dt>{t('requests.submitted')}</dt>
        <dd>
          {request.submittedBy}
          <span className="meta">{stamp(t.language, request.submittedAt)}</span>
        </dd>
      </dl>
    </>
  );
}

/** The form for the same request, in this week where it still lies ahead, else in the next one. */
function againPath({ week, enterprise, matter }: InspectionRequest): string {
  const next = addWeeks(weekOf(today()), 1);
  const known = new URLSearchParams({
    week: week < next ? next : week,
    enterprise: enterprise.id,
    enterpriseName: enterprise.name,
    matter: matter.code,
  });
  return `/console/requests/new?${known}`;
}

function visitTime(t: Text, week: string, session: string): string {
  const { date, half } = sessionDate(week, session);
  return halfDayLong(t.language, date, half);
}
