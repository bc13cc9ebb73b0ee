import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ErrorSummary } from '../../ui/states';

const least = 5;

/** The answer, which whoever has the number will read. */
export function AnswerForm({
  mayAnswer,
  pending,
  error,
  onAnswer,
}: {
  /** Otherwise the lead can only be closed. */
  mayAnswer: boolean;
  pending: boolean;
  error: Error | null;
  onAnswer: (body: { text: string; closed: boolean }) => void;
}) {
  const t = useText();
  const [text, setText] = useState('');
  const [closed, setClosed] = useState(!mayAnswer);
  const [missing, setMissing] = useState(noErrors);
  const errors = error === null ? missing : refusal(t, error, ['text']);
  const send = () => {
    const found = formErrors(
      ['text'],
      text.trim().length < least ? new Map([['text', [t('leads.needAnswer')]]]) : new Map(),
    );
    setMissing(found);
    if (found.summary.length === 0) onAnswer({ text: text.trim(), closed });
  };
  return (
    <CheckedForm className="panel" onSend={send}>
      <h3>{t(mayAnswer ? 'leads.answer' : 'leads.close')}</h3>
      <ErrorSummary items={errors.summary} />
      <Field
        id="text"
        label={t('leads.answerText')}
        hint={t('leads.answerHint')}
        errors={errors.byField.get('text') ?? []}
      >
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
      {mayAnswer ? (
        <div className="field check">
          <Checkbox checked={closed} onChange={(event) => setClosed(event.target.checked)}>
            {t('leads.closedLabel')}
          </Checkbox>
        </div>
      ) : null}
      <div className="actions start">
        <Button type={mayAnswer ? 'primary' : 'default'} htmlType="submit" loading={pending}>
          {t(closed ? 'leads.close' : 'leads.answer')}
        </Button>
      </div>
    </CheckedForm>
  );
}
