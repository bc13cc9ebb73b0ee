import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { RuleReason, RuleReasons } from '../../api/rules';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { CheckedForm } from '../../ui/CheckedForm';
import { type Column, DataTable } from '../../ui/DataTable';
import { EnterprisePicker } from '../../ui/EnterprisePicker';
import { Field } from '../../ui/Field';
import { type FormErrors, formErrors, noErrors, refusal } from '../../ui/formErrors';
import { OfficerPicker } from '../../ui/OfficerPicker';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary, Failure, Loading } from '../../ui/states';

/** The rule that reasons lift for one officer at one enterprise. */
export const liftedByReasons = 'third-visit-without-finding';

const path = `/rules/${liftedByReasons}/reasons`;
const order = ['enterprise', 'officer', 'reason'];
const blank = { enterprise: '', enterpriseName: '', officer: '', reason: '' };

/** For whom the rule was lifted and why; the head of the office enters a further one. */
export function Reasons() {
  const t = useText();
  const { http } = useScope();
  const mayRead = useRole('office.planner', 'office.approver', 'auditor');
  const mayGive = useRole('office.approver');
  const [giving, setGiving] = useState(false);
  const given = useQuery({
    queryKey: ['rule-reasons'],
    queryFn: () => http.json<RuleReasons>(path),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const columns: Column<RuleReason>[] = [
    { id: 'enterprise', title: t('reasons.enterprise'), heading: true, cell: (row) => row.enterprise.name },
    { id: 'officer', title: t('reasons.officer'), brief: true, cell: (row) => row.officer.name },
    { id: 'reason', title: t('reasons.reason'), cell: (row) => <span className="as-typed">{row.reason}</span> },
    {
      id: 'by',
      title: t('reasons.by'),
      cell: (row) => t('reasons.byOn', { name: row.givenBy, day: dayPlain(t.language, row.day) }),
    },
  ];
  return (
    <>
      <h3>{t('reasons.title')}</h3>
      <p className="hint">{t('reasons.lead')}</p>
      {given.isPending ? <Loading rows={2} /> : null}
      {given.isError ? <Failure error={given.error} retry={() => void given.refetch()} /> : null}
      {given.data?.items.length === 0 ? <p className="meta">{t('reasons.none')}</p> : null}
      {given.data === undefined || given.data.items.length === 0 ? null : (
        <DataTable
          caption={t('reasons.title')}
          columns={columns}
          rows={given.data.items}
          rowKey={(row) => `${row.enterprise.id} ${row.officer.id}`}
        />
      )}
      {mayGive && !giving ? (
        <div className="actions start">
          <Button onClick={() => setGiving(true)}>{t('reasons.give')}</Button>
        </div>
      ) : null}
      {mayGive && giving ? <GiveForm onClose={() => setGiving(false)} /> : null}
    </>
  );
}

function GiveForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const [form, setForm] = useState(blank);
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const attempt = useRef({ words: '', key: '' });
  const change = (part: Partial<typeof blank>) => setForm((current) => ({ ...current, ...part }));
  const give = useMutation({
    mutationFn: () => {
      const body = { enterprise: form.enterprise, officer: form.officer, reason: form.reason.trim() };
      const words = JSON.stringify(body);
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<RuleReason>(path, { method: 'POST', body, idempotencyKey: attempt.current.key });
    },
    onSuccess: async () => {
      await Promise.all(
        ['rule-reasons', 'rule-impact', 'pool'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
      onClose();
    },
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const send = () => {
    const wrong = new Map<string, string[]>();
    if (form.enterprise === '') wrong.set('enterprise', [t('requests.needEnterprise')]);
    if (form.officer === '') wrong.set('officer', [t('reasons.needOfficer')]);
    if (form.reason.trim() === '') wrong.set('reason', [t('reasons.needReason')]);
    const found = formErrors(order, wrong);
    setErrors(found);
    if (found.summary.length === 0) give.mutate();
  };
  return (
    <CheckedForm className="panel" aria-label={t('reasons.give')} onSend={send}>
      <ErrorSummary items={errors.summary} />
      <Field id="enterprise" label={t('reasons.enterprise')} errors={errors.byField.get('enterprise') ?? []}>
        {(tie) => (
          <EnterprisePicker
            tie={tie}
            value={form.enterprise}
            name={form.enterpriseName}
            onChange={(enterprise, enterpriseName) => change({ enterprise, enterpriseName })}
          />
        )}
      </Field>
      <Field id="officer" label={t('reasons.officer')} errors={errors.byField.get('officer') ?? []}>
        {(tie) => (
          <OfficerPicker
            tie={tie}
            placeholder={t('registry.chooseOfficer')}
            value={form.officer}
            onChange={(officer) => change({ officer })}
          />
        )}
      </Field>
      <Field
        id="reason"
        label={t('reasons.reason')}
        hint={t('reasons.reasonHint')}
        errors={errors.byField.get('reason') ?? []}
      >
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={3}
            maxLength={1000}
            value={form.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {t('reasons.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </CheckedForm>
  );
}
