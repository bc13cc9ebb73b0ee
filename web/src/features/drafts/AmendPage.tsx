import { useMutation } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { useScope, useWeek } from '../../api/client';
import { usePlan, useRefreshDrafts } from '../../api/drafts';
import { isProblem } from '../../api/problem';
import type { AmendmentBody, Draft, PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { weekFull } from '../../time/format';
import { Field } from '../../ui/Field';
import { Link, navigate } from '../../ui/location';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Empty, ErrorSummary, Failure, Loading } from '../../ui/states';
import { Absence, Move, Urgent } from './AmendFields';

type Kind = AmendmentBody['kind'];
const kinds: Kind[] = ['urgent', 'officer', 'vehicle', 'move'];

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
  const [enterprise, setEnterprise] = useState('');
  const [session, setSession] = useState('');
  const [reason, setReason] = useState('');
  const [released, setReleased] = useState<readonly string[]>([]);
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
          ...(kind === 'move' ? { enterprise, session } : {}),
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
    if (kind === 'move' && (enterprise === '' || session === ''))
      missing.push({ field: enterprise === '' ? 'amend-visit' : 'amend-to', message: t('amend.needMove') });
    if (reason.trim().length < 4) missing.push({ field: 'amend-reason', message: t('edits.needReason') });
    setWanting(missing);
    setReleased([]);
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
      {kind === 'move' ? (
        <Move
          plan={plan}
          enterprise={enterprise}
          onEnterprise={setEnterprise}
          session={session}
          onSession={setSession}
        />
      ) : null}
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
              onClick={() => {
                const all = [...new Set([...released, ...toRelease.map((issue) => issue.place)])];
                setReleased(all);
                amend.mutate(all);
              }}
            >
              {t('amend.agree')}
            </Button>
          </div>
        </div>
      )}
      {amend.isError && toRelease === null ? (
        <>
          <Failure error={amend.error} safe={t('amend.asBefore')} />
          {isProblem(amend.error, 'no-place', 'no-room') ? (
            <ul className="broken-list">
              {(amend.error.problem.issues ?? []).map((issue) => (
                <li key={issue.cause}>{issue.cause}</li>
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
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
