import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRegistry, useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { InspectionRequest } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { halfDayLong, stamp } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Confirm, Drawer } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { DepartmentChip, RequestMark } from '../../ui/marks';
import { sessionText } from '../../ui/sessionText';
import { Failure, Loading } from '../../ui/states';
import { differences } from './differences';

/** One request: its state, when and with whom it is served, or why it waits; and withdrawing it. */
export function RequestDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { http, week } = useScope();
  const key = ['request', week, id];
  const path = `/weeks/${week}/requests/${encodeURIComponent(id)}`;
  const request = useQuery({ queryKey: key, queryFn: () => http.versioned<InspectionRequest>(path) });
  return (
    <Drawer title={t('requests.one')} onClose={onClose}>
      {request.isPending ? <Loading rows={5} /> : null}
      {request.isError ? <Failure error={request.error} retry={() => void request.refetch()} /> : null}
      {request.isSuccess ? <RequestDetails request={request.data.data} /> : null}
      {request.isSuccess ? <Withdraw path={path} request={request.data.data} etag={request.data.etag} /> : null}
    </Drawer>
  );
}

function RequestDetails({ request }: { request: InspectionRequest }) {
  const t = useText();
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
          <p>{t('requests.team', { team: request.visit.team.replace(/^t(?=\d)/, '') })}</p>
        </div>
      )}
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
        <dt>{t('requests.minutes')}</dt>
        <dd>{t('requests.minutesOf', { n: request.minutes })}</dd>
        <dt>{t('requests.weight')}</dt>
        <dd>{t.number(request.weight)}</dd>
        <dt>{t('requests.mandatory')}</dt>
        <dd>{request.mandatory ? t('requests.must') : t('requests.optional')}</dd>
        <dt>{t('requests.sessions')}</dt>
        <dd>{sessionText(t, week, request.sessions)}</dd>
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

function visitTime(t: Text, week: string, session: string): string {
  const { date, half } = sessionDate(week, session);
  return halfDayLong(t.language, date, half);
}

function Withdraw({ path, request, etag }: { path: string; request: InspectionRequest; etag: string }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const may = useRole('department.clerk', 'office.planner');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  /** The request as someone else left it, shown beside what the person was looking at. */
  const [theirs, setTheirs] = useState<{ data: InspectionRequest; etag: string } | null>(null);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['request'] }),
      queries.invalidateQueries({ queryKey: ['requests'] }),
      queries.invalidateQueries({ queryKey: ['week'] }),
    ]);
  const withdraw = useMutation({
    mutationFn: (version: string) =>
      http.versioned<InspectionRequest>(`${path}/withdraw`, {
        method: 'POST',
        ifMatch: version,
        body: reason === '' ? {} : { reason },
      }),
    onSuccess: async () => {
      setAsking(false);
      setTheirs(null);
      await refresh();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale')) setTheirs(await http.versioned<InspectionRequest>(path));
    },
  });
  if (!may || request.status !== 'pooled') return null;
  const changed = theirs === null ? [] : differences(t, request, theirs.data);
  return (
    <>
      <div className="actions drawer-actions">
        <Button danger onClick={() => setAsking(true)}>
          {t('requests.withdraw')}
        </Button>
      </div>
      {asking && theirs === null ? (
        <Confirm
          title={t('requests.withdrawTitle')}
          action={t('requests.withdraw')}
          danger
          pending={withdraw.isPending}
          onConfirm={() => withdraw.mutate(etag)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('requests.withdrawEffect', { enterprise: request.enterprise.name, matter: request.matter.name })}</p>
          <Field id="withdraw-reason" label={t('requests.reason')}>
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={2}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {withdraw.isError && !isProblem(withdraw.error, 'stale') ? (
            <Failure error={withdraw.error} safe={t('requests.unchanged')} />
          ) : null}
        </Confirm>
      ) : null}
      {theirs === null ? null : (
        <Confirm
          title={t('requests.staleTitle')}
          action={t('requests.withdrawAnyway')}
          cancel={t('requests.keepTheirs')}
          danger
          pending={withdraw.isPending}
          onConfirm={() => withdraw.mutate(theirs.etag)}
          onCancel={async () => {
            setAsking(false);
            setTheirs(null);
            await refresh();
          }}
        >
          <p>{t('requests.staleDetail')}</p>
          <div className="table-frame">
            <table className="data-table compact">
              <caption className="hidden-text">{t('requests.staleTitle')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('requests.field')}</th>
                  <th scope="col">{t('requests.yours')}</th>
                  <th scope="col">{t('requests.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((line) => (
                  <tr key={line.name}>
                    <th scope="row">{line.name}</th>
                    <td>{line.mine}</td>
                    <td>
                      <strong>{line.theirs}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Confirm>
      )}
    </>
  );
}
