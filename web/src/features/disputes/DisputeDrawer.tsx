import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRegistry, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Dispute } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayLong, stamp } from '../../time/format';
import { CheckedForm } from '../../ui/CheckedForm';
import { Confirm, Drawer } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { Link } from '../../ui/location';
import { ErrorSummary, Failure, Loading, StaleBar } from '../../ui/states';
import { DecideForm } from './DecideForm';

/** One dispute: both sides' statements, the decision, and what this person may do with it now. */
export function DisputeDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const path = `/disputes/${encodeURIComponent(id)}`;
  const dispute = useQuery({ queryKey: ['dispute', id], queryFn: () => http.versioned<Dispute>(path) });
  const [isStale, setStale] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const step = useMutation({
    mutationFn: ({ action, body, etag }: { action: string; body: object; etag: string }) =>
      http.versioned<Dispute>(`${path}/${action}`, { method: 'POST', ifMatch: etag, body }),
    onSuccess: async (next) => {
      queries.setQueryData(['dispute', id], next);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['list', '/disputes'] }),
        queries.invalidateQueries({ queryKey: ['in-charge'] }),
      ]);
    },
    onError: (error) => setStale(isProblem(error, 'stale')),
    onSettled: () => setWithdrawing(false),
  });
  const load = async () => {
    step.reset();
    setStale(false);
    await dispute.refetch();
  };
  const known = dispute.data;
  const take = (action: string, body: object) => {
    if (known !== undefined) step.mutate({ action, body, etag: known.etag });
  };
  const may = (action: Dispute['can'][number]) => known?.data.can.includes(action) === true;
  const error = step.isError && !isStale ? step.error : null;
  return (
    <Drawer title={t('disputes.one')} onClose={onClose}>
      {dispute.isPending ? <Loading rows={6} /> : null}
      {dispute.isError ? <Failure error={dispute.error} retry={() => void dispute.refetch()} /> : null}
      {isStale ? (
        <StaleBar action={<Button onClick={() => void load()}>{t('leads.loadNewer')}</Button>}>
          {t('disputes.stale')}
        </StaleBar>
      ) : null}
      {known === undefined ? null : (
        <>
          <DisputeFacts dispute={known.data} />
          {may('state') ? (
            <StatementForm
              key={known.etag}
              pending={step.isPending}
              error={error}
              onSend={(text) => take('statements', { text })}
            />
          ) : null}
          {may('decide') ? (
            <DecideForm
              dispute={known.data}
              pending={step.isPending}
              error={error}
              onDecide={(body) => take('decide', body)}
            />
          ) : null}
          {may('withdraw') ? (
            <div className="actions drawer-actions">
              <Button danger onClick={() => setWithdrawing(true)}>
                {t('disputes.withdraw')}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {withdrawing ? (
        <Confirm
          title={t('disputes.withdrawTitle')}
          action={t('disputes.withdraw')}
          danger
          pending={step.isPending}
          onConfirm={() => take('withdraw', {})}
          onCancel={() => setWithdrawing(false)}
        >
          <p>{t('disputes.withdrawEffect')}</p>
        </Confirm>
      ) : null}
    </Drawer>
  );
}

function DisputeFacts({ dispute }: { dispute: Dispute }) {
  const t = useText();
  const { week } = useScope();
  const registry = useRegistry();
  const department = (id: string) =>
    id === 'office' ? t('leads.office') : (registry.data?.departments.find((one) => one.id === id)?.name ?? id);
  const { ruling } = dispute;
  return (
    <>
      <div className="drawer-head">
        <h2>{dispute.matter.name}</h2>
        <span className="mark neutral">{t(`disputeStates.${dispute.state}`)}</span>
      </div>
      {ruling === undefined ? null : (
        <div className="state-box good">
          <p className="state-title">
            {t('disputes.decision', {
              department: department(ruling.department),
              from: dayLong(t.language, ruling.from),
            })}
          </p>
          <p className="as-typed">{ruling.legalReason}</p>
          {ruling.unheard === undefined ? null : <p>{t('disputes.unheardWas', { reason: ruling.unheard })}</p>}
          {ruling.supersedes === undefined ? null : (
            <p>
              <Link href={`/console/disputes?week=${week}&dispute=${encodeURIComponent(ruling.supersedes)}`}>
                {t('disputes.supersededOne')}
              </Link>
            </p>
          )}
          <p className="meta">
            {ruling.by} {stamp(t.language, ruling.at)}
            {dispute.inForce ? ` · ${t('disputes.inForce')}` : ''}
          </p>
        </div>
      )}
      <dl className="facts">
        <dt>{t('disputes.town')}</dt>
        <dd>{dispute.town ?? t('inCharge.whole')}</dd>
        <dt>{t('disputes.parties')}</dt>
        <dd>{dispute.parties.map(department).join(t('common.listComma'))}</dd>
        <dt>{t('disputes.raisedBy')}</dt>
        <dd>
          {dispute.raisedBy} <span className="meta">{stamp(t.language, dispute.raisedAt)}</span>
        </dd>
        {dispute.silent.length === 0 ? null : (
          <>
            <dt>{t('disputes.silent')}</dt>
            <dd>{dispute.silent.map(department).join(t('common.listComma'))}</dd>
          </>
        )}
      </dl>
      {dispute.statements.length === 0 ? null : (
        <>
          <h3>{t('disputes.statements')}</h3>
          <ol className="plain-list">
            {dispute.statements.map((said) => (
              <li key={`${said.at} ${said.department}`}>
                <strong>{department(said.department)}</strong>
                <span className="meta">
                  {said.by} {stamp(t.language, said.at)}
                </span>
                <p className="as-typed">{said.text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function StatementForm({
  pending,
  error,
  onSend,
}: {
  pending: boolean;
  error: Error | null;
  onSend: (text: string) => void;
}) {
  const t = useText();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(noErrors);
  const errors = error === null ? missing : refusal(t, error, ['text']);
  const send = () => {
    const found = formErrors(
      ['text'],
      text.trim().length < 5 ? new Map([['text', [t('disputes.needStatement')]]]) : new Map(),
    );
    setMissing(found);
    if (found.summary.length === 0) onSend(text.trim());
  };
  return (
    <CheckedForm className="panel" onSend={send}>
      <ErrorSummary items={errors.summary} />
      <Field id="text" label={t('disputes.statement')} errors={errors.byField.get('text') ?? []}>
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={4}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="actions start">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('disputes.sendStatement')}
        </Button>
      </div>
    </CheckedForm>
  );
}
