import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ErrorSummary } from '../../ui/states';

/** Another department is in charge: back to the office, with the reason. */
export function HandBack({
  pending,
  error,
  onHandBack,
}: {
  pending: boolean;
  error: Error | null;
  onHandBack: (body: { reason: string }) => void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(noErrors);
  const errors = error === null ? missing : refusal(t, error, ['reason']);
  const send = () => {
    const found = formErrors(
      ['reason'],
      reason.trim().length < 2 ? new Map([['reason', [t('leads.needReason')]]]) : new Map(),
    );
    setMissing(found);
    if (found.summary.length === 0) onHandBack({ reason: reason.trim() });
  };
  return (
    <CheckedForm className="panel" onSend={send}>
      <h3>{t('leads.handBack')}</h3>
      <ErrorSummary items={errors.summary} />
      <Field
        id="reason"
        label={t('leads.reason')}
        hint={t('leads.handBackHint')}
        errors={errors.byField.get('reason') ?? []}
      >
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="actions start">
        <Button htmlType="submit" loading={pending}>
          {t('leads.handBack')}
        </Button>
      </div>
    </CheckedForm>
  );
}
