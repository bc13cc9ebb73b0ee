import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ErrorSummary } from '../../ui/states';

const shortest = 2;

/** The office's answer to an enterprise: yes, or no with the reason. */
export function DecideForm({
  id,
  pending,
  error,
  onDecide,
}: {
  id: string;
  pending: boolean;
  error: Error | null;
  onDecide: (body: { accept: boolean; answer?: string }) => void;
}) {
  const t = useText();
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(noErrors);
  const field = `answer-${id}`;
  const errors = error === null ? missing : refusal(t, error, ['answer']);
  const decide = (accept: boolean) => {
    const text = answer.trim();
    const wrong = !accept && text.length < shortest;
    const found = formErrors(['answer'], wrong ? new Map([['answer', [t('enterpriseWishes.needAnswer')]]]) : new Map());
    setMissing(found);
    if (!wrong) onDecide({ accept, ...(text === '' ? {} : { answer: text }) });
  };
  return (
    <form className="panel" noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary items={errors.summary} />
      <Field
        id={field}
        label={t('enterpriseWishes.answer')}
        hint={t('enterpriseWishes.answerHint')}
        errors={errors.byField.get('answer') ?? []}
      >
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={500}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      <div className="actions start">
        <Button type="primary" loading={pending} onClick={() => decide(true)}>
          {t('enterpriseWishes.accept')}
        </Button>
        <Button disabled={pending} onClick={() => decide(false)}>
          {t('enterpriseWishes.refuse')}
        </Button>
      </div>
    </form>
  );
}
