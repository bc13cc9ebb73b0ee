import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Lead } from '../../api/types';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { DepartmentSelect } from '../../ui/DepartmentSelect';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { InChargeNote, useInCharge } from '../../ui/InChargeNote';
import { MatterPicker } from '../../ui/MatterPicker';
import { ErrorSummary } from '../../ui/states';

const order = ['matter', 'department', 'note'] as const;

/** Sends a lead to the department in charge, which the matter and the town propose. */
export function AssignForm({
  lead,
  pending,
  error,
  onAssign,
}: {
  lead: Lead;
  pending: boolean;
  error: Error | null;
  onAssign: (body: { department: string; matter?: string; note?: string }) => void;
}) {
  const t = useText();
  const [matter, setMatter] = useState(lead.matter ?? '');
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(noErrors);
  const proposed = useInCharge(matter, lead.town).data?.department.id;
  const department = chosen === '' ? (proposed ?? '') : chosen;
  const errors = error === null ? missing : refusal(t, error, order);
  const send = () => {
    const found = formErrors(
      order,
      department === '' ? new Map([['department', [t('leads.needDepartment')]]]) : new Map(),
    );
    setMissing(found);
    if (found.summary.length > 0) return;
    onAssign({
      department,
      ...(matter === '' ? {} : { matter }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  };
  return (
    <CheckedForm className="panel" onSend={send}>
      <h3>{t(lead.state === 'assigned' ? 'leads.reassign' : 'leads.assign')}</h3>
      <ErrorSummary items={errors.summary} />
      <Field
        id="matter"
        label={t('leads.matter')}
        hint={t('leads.matterHint')}
        errors={errors.byField.get('matter') ?? []}
      >
        {(tie) => (
          <MatterPicker
            tie={tie}
            allowClear
            placeholder={t('leads.chooseMatter')}
            value={matter}
            onChange={(code) => {
              setMatter(code);
              setChosen('');
            }}
          />
        )}
      </Field>
      <InChargeNote matter={matter} town={lead.town} always />
      <Field id="department" label={t('leads.department')} errors={errors.byField.get('department') ?? []}>
        {(tie) => <DepartmentSelect tie={tie} value={department} onChange={setChosen} />}
      </Field>
      <Field id="note" label={t('leads.note')} errors={errors.byField.get('note') ?? []}>
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className="actions start">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t(lead.state === 'assigned' ? 'leads.reassign' : 'leads.assign')}
        </Button>
      </div>
    </CheckedForm>
  );
}
