import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useScope, useWeek } from '../../api/client';
import { usePlan, useRefreshDrafts } from '../../api/drafts';
import { isProblem } from '../../api/problem';
import type { AmendmentBody, Draft, PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { weekFull } from '../../time/format';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { Link, navigate } from '../../ui/location';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Empty, ErrorSummary, Failure, Loading } from '../../ui/states';
import { Absence, Move, Urgent, Vehicles } from './AmendFields';
import { sessionsAhead, teamsAhead } from './amendment';
import { NoPlace } from './NoPlace';
import { ReleaseNeeded } from './ReleaseNeeded';

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
    <Page
      title={t('amend.title')}
      lead={weekFull(t.language, week)}
      actions={
        <Link className="button" href={`/console/drafts?week=${week}`}>
          {t('amend.back')}
        </Link>
      }
    >
      {weekData.isError ? <Failure error={weekData.error} retry={() => void weekData.refetch()} /> : null}
      {plan.isError ? <Failure error={plan.error} retry={() => void plan.refetch()} /> : null}
      {weekData.isSuccess && shown === undefined ? (
        <Empty title={t('amend.nothing')} detail={t('amend.nothingDetail')} />
      ) : null}
      {plan.data === undefined ? null : sessionsAhead(plan.data).length === 0 ? (
        <Empty title={t('amend.over')} detail={t('amend.overDetail')} />
      ) : (
        <AmendForm plan={plan.data} />
      )}
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
  const [urgentFor, setUrgentFor] = useState('');
  const [enterprise, setEnterprise] = useState('');
  const [session, setSession] = useState('');
  const [reason, setReason] = useState('');
  const [released, setReleased] = useState<readonly string[]>([]);
  const [wanting, setWanting] = useState<{ field: string; message: string }[]>([]);
  const key = useRef(randomKey());
  const answer = useRef<HTMLDivElement>(null);
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
      // What is found at once is read as what it changes; what is searched for is watched first.
      const tab = draft.summary === undefined ? 'progress' : 'approval';
      navigate(`/console/drafts/${encodeURIComponent(draft.id)}/${tab}?week=${week}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.status >= 400 && error.status < 500) key.current = randomKey();
    },
  });
  const failed = amend.error;
  useEffect(() => {
    if (failed !== null) answer.current?.focus();
  }, [failed]);
  /** Another question: what was answered to the one before does not hold for it. */
  const asks =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setReleased([]);
      amend.reset();
    };
  const errorsOf = (field: string) => wanting.filter((item) => item.field === field).map((item) => item.message);
  const submit = () => {
    const missing: { field: string; message: string }[] = [];
    if (kind === 'officer' && officer === '') missing.push({ field: 'amend-officer', message: t('amend.needOfficer') });
    if (kind === 'vehicle') {
      const has = plan.bases.find((item) => item.id === base)?.vehicles ?? 0;
      if (vehicles === null || vehicles < 1 || vehicles > has)
        missing.push({ field: 'amend-vehicles', message: t('amend.needVehicles', { n: has }) });
    }
    if (kind === 'urgent' && requests.length === 0)
      missing.push({ field: 'amend-requests', message: t('amend.needRequests') });
    if (kind === 'move' && enterprise === '') missing.push({ field: 'amend-visit', message: t('amend.needVisit') });
    if (kind === 'move' && session === '') missing.push({ field: 'amend-to', message: t('amend.needMove') });
    if (reason.trim().length < 4) missing.push({ field: 'amend-reason', message: t('amend.needReason') });
    setWanting(missing);
    setReleased([]);
    if (missing.length === 0) amend.mutate([]);
  };
  // An urgent visit that finds no room may let others change: its own enterprise's first, then anybody's.
  const promised = teamsAhead(plan).flatMap((team) => team.visits.map((visit) => visit.enterprise.id));
  const own = promised.filter((id) => id === urgentFor);
  const wider = [own, promised].filter((release) => release.some((id) => !released.includes(id)));
  const toRelease = isProblem(amend.error, 'release-needed') ? (amend.error.problem.issues ?? []) : null;
  return (
    <CheckedForm className="panel amend" onSend={submit}>
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
                setWanting([]);
                asks(setKind)(item);
              }}
            />
            <span>{t(`amendKinds.${item}`)}</span>
          </label>
        ))}
        <p className="hint">{t(`amendHints.${kind}`)}</p>
      </fieldset>
      {kind === 'officer' ? (
        <Absence
          plan={plan}
          officer={officer}
          onOfficer={asks(setOfficer)}
          sessions={sessions}
          onSessions={asks(setSessions)}
          errors={errorsOf('amend-officer')}
        />
      ) : null}
      {kind === 'vehicle' ? (
        <Vehicles
          plan={plan}
          base={base}
          onBase={asks(setBase)}
          fewer={vehicles}
          onFewer={asks(setVehicles)}
          errors={errorsOf('amend-vehicles')}
        />
      ) : null}
      {kind === 'urgent' ? (
        <Urgent
          chosen={requests}
          onChoose={(chosen, of) => {
            setUrgentFor(of ?? '');
            asks(setRequests)(chosen);
          }}
          errors={errorsOf('amend-requests')}
        />
      ) : null}
      {kind === 'move' ? (
        <Move
          plan={plan}
          enterprise={enterprise}
          onEnterprise={asks(setEnterprise)}
          session={session}
          onSession={asks(setSession)}
          errors={errorsOf('amend-visit')}
          toErrors={errorsOf('amend-to')}
        />
      ) : null}
      <Field id="amend-reason" label={t('amend.reason')} hint={t('amend.reasonHint')} errors={errorsOf('amend-reason')}>
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
      <div ref={answer} tabIndex={-1} className="amend-answer">
        {toRelease !== null ? (
          <ReleaseNeeded
            issues={toRelease}
            pending={amend.isPending}
            onAgree={() => {
              const all = [...new Set([...released, ...toRelease.map((issue) => issue.place)])];
              setReleased(all);
              amend.mutate(all);
            }}
            onLeave={() => {
              setReleased([]);
              amend.reset();
            }}
          />
        ) : isProblem(amend.error, 'no-place', 'no-room', 'amendment-impossible') ? (
          <NoPlace
            problem={amend.error.problem}
            wider={kind === 'urgent' ? wider : []}
            pending={amend.isPending}
            onWider={(release) => {
              setReleased(release);
              amend.mutate(release);
            }}
          />
        ) : amend.error === null ? null : (
          <Failure error={amend.error} safe={t('amend.asBefore')} />
        )}
      </div>
      {toRelease === null ? (
        <div className="actions start">
          <Button type="primary" htmlType="submit" loading={amend.isPending}>
            {t('amend.start')}
          </Button>
        </div>
      ) : null}
    </CheckedForm>
  );
}
