import { InputNumber } from 'antd';
import { useState } from 'react';
import { useRules } from '../../api/rules';
import type { Draft, PlanView, Trial } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort } from '../../time/format';
import { hasBegun, sessionDate } from '../../time/shanghai';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { ErrorSummary, Failure } from '../../ui/states';
import { trialFacts } from '../../ui/trial';
import { Contradictions } from './Contradictions';
import { useOrderFrom } from './order';

const rules = [
  'max-departments-per-visit',
  'cap-per-department',
  'cap-over-levels',
  'minimum-gap',
  'quiet-days',
  'green-tier',
  'third-visit-without-finding',
] as const;

/** Tries the week with more people, fewer vehicles or without a rule. The draft itself is not touched. */
export function WhatIf({ plan, draft, onClose }: { plan: PlanView; draft: Draft; onClose: () => void }) {
  const t = useText();
  const first = plan.bases[0]?.id ?? '';
  const [base, setBase] = useState(first);
  const [officers, setOfficers] = useState<number | null>(0);
  const [sessions, setSessions] = useState<readonly string[]>([]);
  const [garage, setGarage] = useState(first);
  const [fewer, setFewer] = useState<number | null>(0);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [wanting, setWanting] = useState<{ field: string; message: string } | null>(null);
  const known = useRules();
  const ahead = plan.sessions.filter((session) => !hasBegun(session.start));
  const vehicles = plan.bases.find((item) => item.id === garage)?.vehicles ?? 0;
  const order = useOrderFrom(draft.id);
  const start = () => {
    const trial: Trial = {
      officers: (officers ?? 0) > 0 ? [{ base, sessions: [...sessions], count: officers ?? 0 }] : [],
      vehicles: (fewer ?? 0) > 0 ? [{ base: garage, fewer: fewer ?? 0 }] : [],
      without: [...without],
    };
    if (trial.officers.length > 0 && sessions.length === 0)
      setWanting({ field: `trial-${ahead[0]?.id}`, message: t('edits.needSessions') });
    else if (trial.officers.length === 0 && sessions.length > 0)
      setWanting({ field: 'trial-officers', message: t('edits.needHowMany') });
    else if ((fewer ?? 0) > vehicles)
      setWanting({ field: 'trial-vehicles', message: t('edits.tooManyVehicles', { n: vehicles }) });
    else if (trial.officers.length + trial.vehicles.length + trial.without.length === 0)
      setWanting({ field: 'trial-officers', message: t('edits.needTrial') });
    else {
      setWanting(null);
      const facts = trialFacts(t, plan.week, trial, plan.bases, known.data?.items ?? []);
      order.mutate({ name: shortened(facts.join(t('common.listComma'))), seconds: 30, trial });
    }
  };
  const toggle = (list: readonly string[], item: string) =>
    list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
  const errorsOf = (field: string) => (wanting?.field === field ? [wanting.message] : []);
  const towns = (withVehicles: boolean) =>
    plan.bases.map((item) => (
      <option key={item.id} value={item.id}>
        {withVehicles ? t('amend.baseHas', { name: item.name, n: item.vehicles }) : item.name}
      </option>
    ));
  return (
    <Confirm
      title={t('edits.whatIfTitle')}
      action={t('edits.startTrial')}
      pending={order.isPending}
      onConfirm={start}
      onCancel={onClose}
    >
      <p>{t('edits.trialEffect')}</p>
      <ErrorSummary items={wanting === null ? [] : [wanting]} />
      <fieldset>
        <legend>{t('edits.moreOfficers')}</legend>
        <div className="panel-row">
          <Field id="trial-officers" label={t('edits.howMany')} errors={errorsOf('trial-officers')}>
            {(tie) => <InputNumber {...tie} min={0} max={20} precision={0} value={officers} onChange={setOfficers} />}
          </Field>
          <Field id="trial-base" label={t('board.town')}>
            {(tie) => (
              <select {...tie} value={base} onChange={(event) => setBase(event.target.value)}>
                {towns(false)}
              </select>
            )}
          </Field>
        </div>
        <div className="check-grid">
          {ahead.map((session) => {
            const { date, half } = sessionDate(plan.week, session.id);
            return (
              <label key={session.id} className="check">
                <input
                  id={`trial-${session.id}`}
                  type="checkbox"
                  checked={sessions.includes(session.id)}
                  onChange={() => setSessions(toggle(sessions, session.id))}
                />
                <span>{halfDayShort(t.language, date, half)}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('edits.fewerVehicles')}</legend>
        <div className="panel-row">
          <Field id="trial-vehicles" label={t('edits.howManyLess')} errors={errorsOf('trial-vehicles')}>
            {(tie) => <InputNumber {...tie} min={0} max={100} precision={0} value={fewer} onChange={setFewer} />}
          </Field>
          <Field id="trial-garage" label={t('board.town')}>
            {(tie) => (
              <select {...tie} value={garage} onChange={(event) => setGarage(event.target.value)}>
                {towns(true)}
              </select>
            )}
          </Field>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('edits.withoutRules')}</legend>
        <div className="trial-rules">
          {rules.map((rule) => {
            const found = known.data?.items.find((item) => item.id === rule);
            const off = found !== undefined && isOff(found.current.value);
            return (
              <label key={rule} className="check">
                <input
                  type="checkbox"
                  disabled={off}
                  checked={without.includes(rule)}
                  onChange={() => setWithout(toggle(without, rule))}
                />
                <span>
                  {found?.name ?? t(`trialRules.${rule}`)}
                  <span className="meta below">{found?.current.sentence}</span>
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <Contradictions error={order.error} />
      {order.isError ? <Failure error={order.error} safe={t('drafts.notStarted')} /> : null}
    </Confirm>
  );
}

/** A rule that asks for nothing today: leaving it out would change nothing. */
function isOff(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true;
  return Array.isArray(value)
    ? value.every(isOff)
    : typeof value === 'object'
      ? Object.values(value).every(isOff)
      : value === '';
}

const longest = 60;

/** A name of what the trial assumes, so that several can be told apart. */
function shortened(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}
