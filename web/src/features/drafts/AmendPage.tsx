import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { useScope, useWeek } from '../../api/client';
import { usePlan, useRefreshDrafts } from '../../api/drafts';
import { query } from '../../api/http';
import { isProblem } from '../../api/problem';
import type { AmendmentBody, Draft, PlanView, RequestPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort, weekFull } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Field } from '../../ui/Field';
import { Link, navigate } from '../../ui/location';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Empty, ErrorSummary, Failure, Loading } from '../../ui/states';

type Kind = AmendmentBody['kind'];
const kinds: Kind[] = ['urgent', 'officer', 'vehicle'];

/** Something happened in a week that is public already: the planner says what, and gets a draft with the fewest changes. */
export function AmendPage() {
  const t = useText();
  const { week } = useScope();
  const weekData = useWeek();
  const shown = weekData.data?.published?.draft;
  const plan = usePlan(shown ?? '', shown !== undefined);
  if (weekData.isPending || (shown !== undefined && plan.isPending)) return <Loading />;
  return (
    <Page title={t('amend.title')} lead={weekFull(t.language, week)}>
      {weekData.isError ? <Failure error={weekData.error} retry={() => void weekData.refetch()} /> : null}
      {plan.isError ? <Failure error={plan.error} retry={() => void plan.refetch()} /> : null}
      {shown === undefined ? (
        <Empty title={t('amend.nothing')} detail={t('amend.nothingDetail')}>
          <Link className="button" href={`/console/drafts?week=${week}`}>
            {t('drafts.title')}
          </Link>
        </Empty>
      ) : null}
      {plan.data === undefined ? null : <AmendForm plan={plan.data} />}
    </Page>
  );
}

function AmendForm({ plan }: { plan: PlanView }) {
  const t = useText();
  const { http, week } = useScope();
  const refresh = useRefreshDrafts();
  const [kind, setKind] = useState<Kind>('officer');
  const [officer, setOfficer] = useState('');
  const [sessions, setSessions] = useState<readonly string[]>([]);
  const [base, setBase] = useState(plan.bases[0]?.id ?? '');
  const [vehicles, setVehicles] = useState<number | null>(1);
  const [requests, setRequests] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState<{ field: string; message: string }[]>([]);
  const key = useRef(randomKey());
  const amend = useMutation({
    mutationFn: (release: readonly string[]) =>
      http.json<Draft>(`/weeks/${week}/amendments`, {
        method: 'POST',
        idempotencyKey: key.current,
        body: {
          kind,
          reason: reason.trim(),
          release,
          ...(kind === 'officer' ? { officer, ...(sessions.length === 0 ? {} : { sessions }) } : {}),
          ...(kind === 'vehicle' ? { base, vehicles: vehicles ?? 1 } : {}),
          ...(kind === 'urgent' ? { requests } : {}),
        },
      }),
    onSuccess: async (draft) => {
      await refresh();
      const tab = draft.summary === undefined ? 'progress' : 'board';
      navigate(`/console/drafts/${encodeURIComponent(draft.id)}/${tab}?week=${week}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.status >= 400 && error.status < 500) key.current = randomKey();
    },
  });
  const submit = () => {
    const missing: { field: string; message: string }[] = [];
    if (kind === 'officer' && officer === '') missing.push({ field: 'amend-officer', message: t('amend.needOfficer') });
    if (kind === 'urgent' && requests.length === 0)
      missing.push({ field: 'amend-requests', message: t('amend.needRequests') });
    if (reason.trim().length < 4) missing.push({ field: 'amend-reason', message: t('edits.needReason') });
    setWanting(missing);
    if (missing.length === 0) amend.mutate([]);
  };
  const toRelease = isProblem(amend.error, 'release-needed') ? (amend.error.problem.issues ?? []) : null;
  return (
    <form
      className="panel amend"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary items={wanting} />
      <fieldset className="lock-kinds">
        <legend>{t('amend.what')}</legend>
        {kinds.map((item) => (
          <label key={item}>
            <input
              type="radio"
              name="amend-kind"
              checked={kind === item}
              onChange={() => {
                setKind(item);
                amend.reset();
              }}
            />
            <span>{t(`amendKinds.${item}`)}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'officer' ? (
        <Absence plan={plan} officer={officer} onOfficer={setOfficer} sessions={sessions} onSessions={setSessions} />
      ) : null}
      {kind === 'vehicle' ? (
        <div className="panel-row">
          <Field id="amend-base" label={t('board.town')}>
            {(tie) => (
              <select {...tie} value={base} onChange={(event) => setBase(event.target.value)}>
                {plan.bases.map((item) => (
                  <option key={item.id} value={item.id}>
                    {item.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="amend-vehicles" label={t('edits.howManyLess')}>
            {(tie) => <InputNumber {...tie} min={1} max={100} precision={0} value={vehicles} onChange={setVehicles} />}
          </Field>
        </div>
      ) : null}
      {kind === 'urgent' ? <Urgent chosen={requests} onChoose={setRequests} /> : null}
      <Field id="amend-reason" label={t('amend.reason')} hint={t('amend.reasonHint')}>
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className="meta">{t('amend.effect')}</p>
      {toRelease === null ? null : (
        <div className="state-box warning" role="alert">
          <p className="state-title">{t('amend.release', { n: toRelease.length })}</p>
          <ul className="broken-list">
            {toRelease.map((issue) => (
              <li key={issue.place}>{issue.cause}</li>
            ))}
          </ul>
          <div className="actions">
            <Button
              type="primary"
              loading={amend.isPending}
              onClick={() => amend.mutate(toRelease.map((issue) => issue.place))}
            >
              {t('amend.agree')}
            </Button>
          </div>
        </div>
      )}
      {amend.isError && toRelease === null ? <Failure error={amend.error} safe={t('amend.asBefore')} /> : null}
      {toRelease === null ? (
        <div className="actions start">
          <Button type="primary" htmlType="submit" loading={amend.isPending}>
            {t('amend.start')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function Absence({
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

/** The requests of the week that no public visit serves, one enterprise at a time. */
function Urgent({ chosen, onChoose }: { chosen: readonly string[]; onChoose: (requests: readonly string[]) => void }) {
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
