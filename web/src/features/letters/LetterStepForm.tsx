import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Letter } from '../../api/types';
import { useText } from '../../i18n/text';
import { addDays, today } from '../../time/shanghai';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ErrorSummary } from '../../ui/states';

const least = 5;

/** One step of a letter: the department's answer, or the office's return or closing. */
export function LetterStepForm({
  action,
  pending,
  error,
  onSend,
}: {
  action: Letter['can'][number];
  pending: boolean;
  error: Error | null;
  onSend: (body: { text?: string; due?: string }) => void;
}) {
  const t = useText();
  const [text, setText] = useState('');
  const [due, setDue] = useState(() => addDays(today(), 10));
  const [missing, setMissing] = useState(noErrors);
  const id = (name: string) => `${action}-${name}`;
  const order = [id('text'), id('due')];
  const errors = error === null ? missing : refusal(t, error, order, (place) => place.replace('$.', `$.${action}-`));
  const send = () => {
    const short = action !== 'close' && text.trim().length < least;
    const found = formErrors(order, short ? new Map([[id('text'), [t('letters.needText')]]]) : new Map());
    setMissing(found);
    if (found.summary.length > 0) return;
    const said = text.trim() === '' ? {} : { text: text.trim() };
    onSend(action === 'return' ? { ...said, due } : said);
  };
  return (
    <CheckedForm className="panel" onSend={send}>
      <h3>{t(`letterActions.${action}`)}</h3>
      <ErrorSummary items={errors.summary} />
      <Field
        id={id('text')}
        label={t(action === 'answer' ? 'letters.answerText' : 'letters.comment')}
        errors={errors.byField.get(id('text')) ?? []}
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
      {action === 'return' ? (
        <Field id={id('due')} label={t('letters.due')} errors={errors.byField.get(id('due')) ?? []}>
          {(tie) => <input {...tie} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
        </Field>
      ) : null}
      <div className="actions start">
        <Button type={action === 'close' ? 'default' : 'primary'} htmlType="submit" loading={pending}>
          {t(`letterActions.${action}`)}
        </Button>
      </div>
    </CheckedForm>
  );
}
