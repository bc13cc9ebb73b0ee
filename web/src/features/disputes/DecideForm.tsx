import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Dispute } from '../../api/types';
import { useText } from '../../i18n/text';
import { today } from '../../time/shanghai';
import { CheckedForm } from '../../ui/CheckedForm';
import { DepartmentSelect } from '../../ui/DepartmentSelect';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ErrorSummary } from '../../ui/states';

const order = ['department', 'from', 'legalReason', 'unheard'] as const;

export type Decision = { department: string; from: string; legalReason: string; unheard?: string; supersedes?: string };

/** The decision: who is in charge, from when, on what legal ground. Taken once. */
export function DecideForm({
  dispute,
  pending,
  error,
  onDecide,
}: {
  dispute: Dispute;
  pending: boolean;
  error: Error | null;
  onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const [form, setForm] = useState({ department: '', from: today(), legalReason: '', unheard: '' });
  const [supersede, setSupersede] = useState(false);
  const [missing, setMissing] = useState(noErrors);
  const errors = error === null ? missing : refusal(t, error, order);
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }));
  const someoneSilent = dispute.silent.length > 0;
  const send = () => {
    const found = new Map<string, string[]>();
    if (form.department === '') found.set('department', [t('disputes.needDepartment')]);
    if (form.from === '') found.set('from', [t('disputes.needFrom')]);
    if (form.legalReason.trim().length < 5) found.set('legalReason', [t('disputes.needReason')]);
    if (someoneSilent && form.unheard.trim().length < 5) found.set('unheard', [t('disputes.needUnheard')]);
    const errorsFound = formErrors(order, found);
    setMissing(errorsFound);
    if (errorsFound.summary.length > 0) return;
    onDecide({
      department: form.department,
      from: form.from,
      legalReason: form.legalReason.trim(),
      ...(form.unheard.trim() === '' ? {} : { unheard: form.unheard.trim() }),
      ...(supersede && dispute.last !== undefined ? { supersedes: dispute.last } : {}),
    });
  };
  const area = (name: 'legalReason' | 'unheard', label: string, hint: string) => (
    <Field id={name} label={label} hint={hint} errors={errors.byField.get(name) ?? []}>
      {(tie) => (
        <Input.TextArea
          {...tie}
          rows={3}
          maxLength={1000}
          value={form[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <CheckedForm className="panel" onSend={send}>
      <h3>{t('disputes.decide')}</h3>
      <p className="hint">{t('disputes.decideHint')}</p>
      <ErrorSummary items={errors.summary} />
      <Field id="department" label={t('disputes.inCharge')} errors={errors.byField.get('department') ?? []}>
        {(tie) => (
          <DepartmentSelect tie={tie} value={form.department} onChange={(department) => change({ department })} />
        )}
      </Field>
      <Field id="from" label={t('disputes.fromLabel')} errors={errors.byField.get('from') ?? []}>
        {(tie) => (
          <input {...tie} type="date" value={form.from} onChange={(event) => change({ from: event.target.value })} />
        )}
      </Field>
      {area('legalReason', t('disputes.legalReason'), t('disputes.legalReasonHint'))}
      {someoneSilent ? area('unheard', t('disputes.unheard'), t('disputes.unheardHint')) : null}
      {dispute.last === undefined ? null : (
        <div className="field check">
          <Checkbox checked={supersede} onChange={(event) => setSupersede(event.target.checked)}>
            {t('disputes.supersede')}
          </Checkbox>
        </div>
      )}
      <div className="actions start">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('disputes.decide')}
        </Button>
      </div>
    </CheckedForm>
  );
}
