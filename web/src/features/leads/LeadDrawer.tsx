import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { useRegistry, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Lead } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayLong, stamp, weekName } from '../../time/format';
import { Drawer } from '../../ui/Dialog';
import { Link } from '../../ui/location';
import { MatterName } from '../../ui/MatterPicker';
import { Failure, Loading, StaleBar } from '../../ui/states';
import { AnswerForm } from './AnswerForm';
import { AssignForm } from './AssignForm';
import { HandBack } from './HandBack';
import { Identity } from './Identity';
import { LeadMark } from './LeadMark';

/** One step of a lead: where it is sent, and with what. */
export type Step = (action: 'assign' | 'answer' | 'hand-back', body: object) => void;

/** One lead: what was told, where it stands, and what this person may do with it now. */
export function LeadDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const path = `/leads/${encodeURIComponent(id)}`;
  const lead = useQuery({ queryKey: ['lead', id], queryFn: () => http.versioned<Lead>(path) });
  /** The version that the person is looking at; a newer one is loaded only when asked for. */
  const [isStale, setStale] = useState(false);
  const step = useMutation({
    mutationFn: ({ action, body, etag }: { action: string; body: object; etag: string }) =>
      http.versioned<Lead>(`${path}/${action}`, { method: 'POST', ifMatch: etag, body }),
    onSuccess: async (next) => {
      queries.setQueryData(['lead', id], next);
      await queries.invalidateQueries({ queryKey: ['list', '/leads'] });
    },
    onError: (error) => setStale(isProblem(error, 'stale')),
  });
  const load = async () => {
    step.reset();
    setStale(false);
    await lead.refetch();
  };
  const known = lead.data;
  const take: Step = (action, body) => {
    if (known !== undefined) step.mutate({ action, body, etag: known.etag });
  };
  const may = (action: Lead['can'][number]) => known?.data.can.includes(action) === true;
  const error = step.isError && !isStale ? step.error : null;
  return (
    <Drawer title={t('leads.one')} onClose={onClose}>
      {lead.isPending ? <Loading rows={6} /> : null}
      {lead.isError ? <Failure error={lead.error} retry={() => void lead.refetch()} /> : null}
      {isStale ? (
        <StaleBar
          action={
            <Button size="small" onClick={() => void load()}>
              {t('leads.loadNewer')}
            </Button>
          }
        >
          {t('leads.stale')}
        </StaleBar>
      ) : null}
      {known === undefined ? null : (
        <>
          <LeadFacts lead={known.data} />
          {may('identity') ? <Identity path={path} /> : null}
          {may('assign') ? (
            <AssignForm
              lead={known.data}
              pending={step.isPending}
              error={error}
              onAssign={(body) => take('assign', body)}
            />
          ) : null}
          {may('answer') || may('close') ? (
            <AnswerForm
              mayAnswer={may('answer')}
              pending={step.isPending}
              error={error}
              onAnswer={(body) => take('answer', body)}
            />
          ) : null}
          {may('request') ? <RequestLink lead={known.data} /> : null}
          {may('handBack') ? (
            <HandBack pending={step.isPending} error={error} onHandBack={(body) => take('hand-back', body)} />
          ) : null}
        </>
      )}
    </Drawer>
  );
}

/** A visit is asked for by the requests' own form, which keeps the lead with the request. */
function RequestLink({ lead }: { lead: Lead }) {
  const t = useText();
  const { week } = useScope();
  const asked = new URLSearchParams({ week, lead: lead.id, kind: 'complaint' });
  if (lead.enterprise !== undefined) {
    asked.set('enterprise', lead.enterprise.id);
    asked.set('enterpriseName', lead.enterprise.name);
  }
  if (lead.matter !== undefined) asked.set('matter', lead.matter);
  if (lead.town !== undefined) asked.set('town', lead.town);
  asked.set('evidence', t('leads.evidence', { year: lead.id.slice(0, 4), serial: String(lead.serial) }));
  return (
    <section className="panel">
      <h3>{t('leads.toRequest')}</h3>
      <p className="hint">{t('leads.toRequestHint')}</p>
      <div className="actions start">
        <Link className="button" href={`/console/requests/new?${asked}`}>
          {t('leads.toRequest')}
        </Link>
      </div>
    </section>
  );
}

function LeadFacts({ lead }: { lead: Lead }) {
  const t = useText();
  const registry = useRegistry();
  const department = (id: string) =>
    id === 'office' ? t('leads.office') : (registry.data?.departments.find((one) => one.id === id)?.name ?? id);
  const entries: [string, ReactNode][] = [
    [t('leads.town'), lead.town],
    [t('leads.place'), lead.place],
    [t('leads.grid'), lead.grid],
    [t('leads.enterprise'), lead.enterprise?.name],
    [t('leads.matter'), lead.matter === undefined ? undefined : <MatterName key={lead.matter} code={lead.matter} />],
    [t('leads.source'), t.code('leadSources', lead.source, lead.source)],
    [t('leads.receivedBy'), lead.source === 'public' ? undefined : lead.receivedBy],
    [t('leads.receivedAt'), stamp(t.language, lead.receivedAt)],
    [t('leads.department'), lead.department === undefined ? undefined : department(lead.department)],
    [t('leads.due'), dayLong(t.language, lead.due)],
  ];
  return (
    <>
      <div className="drawer-head">
        <h2>{lead.target}</h2>
        <LeadMark state={lead.state} />
        {lead.overdue ? <span className="mark bad">{t('leads.overdue')}</span> : null}
      </div>
      <p className="as-typed">{lead.text}</p>
      <dl className="facts">
        {entries.map(([name, value]) =>
          value === undefined ? null : (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
        )}
      </dl>
      {lead.answer === undefined ? null : (
        <div className="state-box good">
          <p className="state-title">{t('leads.answerOf', { department: department(lead.answer.department) })}</p>
          <p className="as-typed">{lead.answer.text}</p>
        </div>
      )}
      {lead.requests.map((request) => (
        <p key={`${request.week} ${request.id}`}>
          <Link href={`/console/requests?week=${request.week}&request=${encodeURIComponent(request.id)}`}>
            {t('leads.requestOf', { week: weekName(t.language, request.week) })}
          </Link>
        </p>
      ))}
      <h3>{t('leads.steps')}</h3>
      <ol className="plain-list">
        {lead.steps.map((step) => (
          <li key={`${step.at} ${step.action}`}>
            {t.code('leadSteps', step.action, step.action)}
            {step.department === undefined ? '' : ` · ${department(step.department)}`}
            <span className="meta">
              {step.by === 'public' ? '' : step.by} {stamp(t.language, step.at)}
            </span>
            {step.note === undefined ? null : <p className="as-typed">{step.note}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
