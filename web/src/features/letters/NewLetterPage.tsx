import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { Letter } from '../../api/types';
import { useText } from '../../i18n/text';
import { addDays, today } from '../../time/shanghai';
import { CheckedForm } from '../../ui/CheckedForm';
import { DepartmentSelect } from '../../ui/DepartmentSelect';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { Link, navigate, useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Refused } from '../../ui/Refused';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary } from '../../ui/states';

const order = ['kind', 'department', 'subject', 'text', 'due'] as const;
const kinds = ['reminder', 'demand', 'advice', 'warning'] as const;

/** The office writes to a department; the number is given when it is sent. */
export function NewLetterPage() {
  const t = useText();
  const { http, week } = useScope();
  const may = useRole('office.planner');
  const queries = useQueryClient();
  const [asked] = useFilters();
  const [form, setForm] = useState({
    kind: 'reminder' as (typeof kinds)[number],
    department: asked.get('department') ?? '',
    subject: '',
    text: '',
    due: addDays(today(), 10),
  });
  const [errors, setErrors] = useState(noErrors);
  const attempt = useRef({ words: '', key: '' });
  const submit = useMutation({
    mutationFn: () => {
      const words = JSON.stringify(form);
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<Letter>('/letters', { method: 'POST', body: form, idempotencyKey: attempt.current.key });
    },
    onSuccess: async (letter) => {
      await queries.invalidateQueries({ queryKey: ['list', '/letters'] });
      navigate(`/console/letters/${encodeURIComponent(letter.id)}?week=${week}`);
    },
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }));
  const send = () => {
    const missing = new Map<string, string[]>();
    if (form.department === '') missing.set('department', [t('letters.needDepartment')]);
    if (form.subject.trim().length < 2) missing.set('subject', [t('letters.needSubject')]);
    if (form.text.trim().length < 5) missing.set('text', [t('letters.needText')]);
    const found = formErrors(order, missing);
    setErrors(found);
    if (found.summary.length === 0) submit.mutate();
  };
  const of = (name: string) => errors.byField.get(name) ?? [];
  if (!may) {
    return (
      <Page title={t('letters.raise')}>
        <Refused back={`/console/letters?week=${week}`} />
      </Page>
    );
  }
  return (
    <Page title={t('letters.raise')} lead={t('letters.raiseLead')} wrong={errors.summary.length > 0}>
      <CheckedForm className="form" onSend={send}>
        <ErrorSummary items={errors.summary} />
        <fieldset>
          <Field id="kind" label={t('letters.kind')} errors={of('kind')}>
            {(tie) => (
              <Select
                {...tie}
                className="wide"
                value={form.kind}
                onChange={(kind) => change({ kind })}
                options={kinds.map((value) => ({ value, label: t(`letterKinds.${value}`) }))}
              />
            )}
          </Field>
          <Field id="department" label={t('letters.department')} errors={of('department')}>
            {(tie) => (
              <DepartmentSelect tie={tie} value={form.department} onChange={(department) => change({ department })} />
            )}
          </Field>
          <Field id="subject" label={t('letters.subject')} errors={of('subject')}>
            {(tie) => (
              <Input
                {...tie}
                maxLength={100}
                value={form.subject}
                onChange={(event) => change({ subject: event.target.value })}
              />
            )}
          </Field>
          <Field id="text" label={t('letters.text')} hint={t('letters.textHint')} errors={of('text')}>
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={6}
                maxLength={2000}
                value={form.text}
                onChange={(event) => change({ text: event.target.value })}
              />
            )}
          </Field>
          <Field id="due" label={t('letters.due')} errors={of('due')}>
            {(tie) => (
              <input {...tie} type="date" value={form.due} onChange={(event) => change({ due: event.target.value })} />
            )}
          </Field>
        </fieldset>
        <div className="actions start">
          <Button type="primary" htmlType="submit" loading={submit.isPending}>
            {t('letters.raise')}
          </Button>
          <Link className="button" href={`/console/letters?week=${week}`}>
            {t('common.cancel')}
          </Link>
        </div>
      </CheckedForm>
    </Page>
  );
}
