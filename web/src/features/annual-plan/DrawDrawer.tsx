import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { useScope } from '../../api/client';
import type { LotDraw, LotDraws, PlanLine } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp, weekFull } from '../../time/format';
import { CheckedForm } from '../../ui/CheckedForm';
import { Drawer } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { type FormErrors, formErrors, noErrors, refusal } from '../../ui/formErrors';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary, Failure } from '../../ui/states';

const order = ['number', 'reason'];

/** Draws enterprises for a line by lot, and shows every earlier draw with its seed: none can be made to disappear. */
export function DrawDrawer({ path, line, onClose }: { path: string; line: PlanLine; onClose: () => void }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const [number, setNumber] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const attempt = useRef({ words: '', key: '' });
  const draws = useQuery({
    queryKey: ['annual-plan', 'draws', path],
    queryFn: () => http.json<LotDraws>(`${path}/draws`),
  });
  const before = (draws.data?.items ?? []).filter((draw) => draw.line === line.id);
  const thisWeek = before.filter((draw) => draw.week === week).length;
  const draw = useMutation({
    mutationFn: () => {
      const body = { week, number: number ?? 0, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
      const words = JSON.stringify([line.id, body]);
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<LotDraw>(`${path}/lines/${encodeURIComponent(line.id)}/draws`, {
        method: 'POST',
        body,
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: () => {
      attempt.current = { words: '', key: '' };
      setReason('');
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['annual-plan'] }),
        queries.invalidateQueries({ queryKey: ['requests'] }),
        queries.invalidateQueries({ queryKey: ['week'] }),
      ]);
    },
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const send = () => {
    const wrong = new Map<string, string[]>();
    if (number === null || number < 1) wrong.set('number', [t('annualPlan.needNumber')]);
    if (thisWeek > 0 && reason.trim() === '') wrong.set('reason', [t('annualPlan.needRedrawReason', { n: thisWeek })]);
    const found = formErrors(order, wrong);
    setErrors(found);
    if (found.summary.length === 0) draw.mutate();
  };
  return (
    <Drawer title={t('annualPlan.drawTitle', { line: line.title })} onClose={onClose}>
      <p>{t('annualPlan.drawLead', { week: weekFull(t.language, week) })}</p>
      <CheckedForm onSend={send}>
        <ErrorSummary items={errors.summary} />
        <Field id="number" label={t('annualPlan.drawNumber')} errors={errors.byField.get('number') ?? []}>
          {(tie) => (
            <InputNumber
              {...tie}
              className="short"
              precision={0}
              min={1}
              max={500}
              value={number}
              onChange={setNumber}
            />
          )}
        </Field>
        {thisWeek === 0 ? null : (
          <Field
            id="reason"
            label={t('annualPlan.redrawReason', { n: thisWeek })}
            errors={errors.byField.get('reason') ?? []}
          >
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
        )}
        <div className="actions start">
          <Button type="primary" htmlType="submit" loading={draw.isPending}>
            {t('annualPlan.draw')}
          </Button>
        </div>
      </CheckedForm>
      {draw.data === undefined ? null : (
        <p role="status">
          {t('annualPlan.drewNow', { n: draw.data.picked.length, requests: draw.data.requests ?? 0 })}
        </p>
      )}
      <h3>{t('annualPlan.draws', { n: before.length })}</h3>
      {draws.isError ? <Failure error={draws.error} retry={() => void draws.refetch()} /> : null}
      <ol className="plain-list">
        {before.map((one) => (
          <li key={one.attempt}>
            <p>
              {t('annualPlan.drawOf', {
                attempt: one.attempt,
                week: weekFull(t.language, one.week),
                at: stamp(t.language, one.at),
                by: one.by,
              })}
            </p>
            {one.reason === undefined ? null : <p>{t('annualPlan.because', { reason: one.reason })}</p>}
            <p>
              {one.candidates === undefined
                ? t('annualPlan.drawBroken')
                : t('annualPlan.drew', { n: one.picked.length, of: one.candidates })}
              {one.picked.map((enterprise) => enterprise.name).join(t('common.listComma'))}
            </p>
            <p className="meta code">{t('annualPlan.seed', { seed: one.seed })}</p>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
