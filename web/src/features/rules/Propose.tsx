import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Proposal, Rule, RuleValue } from '../../api/rules';
import { useText } from '../../i18n/text';
import { addDays, today } from '../../time/shanghai';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { type FormErrors, formErrors, noErrors, refusal } from '../../ui/formErrors';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary } from '../../ui/states';
import { Impact } from './Impact';
import { ValueInput } from './ValueInput';
import { isSameValue, misfits, startOf } from './value';

const order = ['validFrom', 'value', 'source', 'note'];

/** A new value with a first day. It holds only when another person has put it in force. */
export function Propose({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const keep = `inspection.form.rules/${rule.id}`;
  const [form, setForm] = useState<Proposal>(() => {
    const kept = sessionStorage.getItem(keep);
    return kept === null
      ? { validFrom: addDays(today(), 1), value: startOf(rule), source: '', note: '' }
      : (JSON.parse(kept) as Proposal);
  });
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  /** The value whose effect is shown; another one has to be asked for anew. */
  const [previewed, setPreviewed] = useState<{ value: unknown } | null>(null);
  const attempt = useRef({ words: '', key: '' });
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => sessionStorage.setItem(keep, JSON.stringify(form)), [keep, form]);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<Proposal>) => setForm((current) => ({ ...current, ...part }));
  const close = () => {
    sessionStorage.removeItem(keep);
    onClose();
  };
  const body = (): Proposal => {
    const note = form.note?.trim() ?? '';
    return {
      validFrom: form.validFrom,
      value: form.value,
      source: form.source.trim(),
      ...(note === '' ? {} : { note }),
    };
  };
  const propose = useMutation({
    mutationFn: () => {
      const words = JSON.stringify(body());
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<RuleValue>(`/rules/${rule.id}/values`, {
        method: 'POST',
        body: body(),
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['rules'] });
      close();
    },
    onError: (error) =>
      setErrors(
        isProblem(error, 'value-exists')
          ? formErrors(order, new Map([['validFrom', [error.problem.detail ?? error.problem.title]]]))
          : refusal(t, error, order),
      ),
  });
  const wrongValues = () =>
    misfits(form.value, rule.shape).map((member) =>
      t(member === '' ? 'rules.badValue' : 'rules.badMember', {
        member,
        min: rule.shape.min ?? 0,
        max: rule.shape.max ?? 0,
      }),
    );
  const send = () => {
    const wrong = new Map<string, string[]>();
    if (form.validFrom === '') wrong.set('validFrom', [t('rules.needDay')]);
    else if (form.validFrom < today()) wrong.set('validFrom', [t('rules.pastDay')]);
    const values = wrongValues();
    if (values.length > 0) wrong.set('value', values);
    if (form.source.trim() === '') wrong.set('source', [t('rules.needSource')]);
    const found = formErrors(order, wrong);
    setErrors(found);
    if (found.summary.length === 0) propose.mutate();
  };
  return (
    <CheckedForm className="panel" onSend={send} aria-labelledby="propose">
      <h3 id="propose" ref={first} tabIndex={-1}>
        {t('rules.propose')}
      </h3>
      <ErrorSummary items={errors.summary} />
      <Field
        id="validFrom"
        label={t('rules.validFrom')}
        hint={t('rules.validFromHint')}
        errors={errors.byField.get('validFrom') ?? []}
      >
        {(tie) => (
          <input
            {...tie}
            type="date"
            value={form.validFrom}
            onChange={(event) => change({ validFrom: event.target.value })}
          />
        )}
      </Field>
      <ValueInput
        shape={rule.shape}
        unit={rule.unit}
        value={form.value}
        errors={errors.byField.get('value') ?? []}
        onChange={(value) => change({ value })}
      />
      <div className="actions start">
        <Button disabled={wrongValues().length > 0} onClick={() => setPreviewed({ value: form.value })}>
          {t('rules.preview')}
        </Button>
      </div>
      {previewed !== null && isSameValue(previewed.value, form.value) ? (
        <Impact rule={rule.id} value={previewed.value} />
      ) : null}
      <Field
        id="source"
        label={t('rules.source')}
        hint={t('rules.sourceHint')}
        errors={errors.byField.get('source') ?? []}
      >
        {(tie) => (
          <Input
            {...tie}
            maxLength={300}
            value={form.source}
            onChange={(event) => change({ source: event.target.value })}
          />
        )}
      </Field>
      <Field id="note" label={t('rules.note')} errors={errors.byField.get('note') ?? []}>
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={1000}
            value={form.note ?? ''}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={propose.isPending}>
          {t('rules.send')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
      <p className="meta">{t('rules.sendNote')}</p>
    </CheckedForm>
  );
}
