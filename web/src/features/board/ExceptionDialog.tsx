import { Input } from 'antd';
import { useState } from 'react';
import type { Edits } from '../../api/edits';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';

const least = 4;

/** A change breaks a rule: the person can leave it, or answer for it with a reason. */
export function ExceptionDialog({ edits }: { edits: Edits }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState(false);
  if (edits.asking === null) return null;
  return (
    <Confirm
      title={t('edits.breaks')}
      action={t('edits.saveException')}
      cancel={t('edits.leave')}
      pending={edits.pending}
      onConfirm={() => {
        if (reason.trim().length < least) setWanting(true);
        else edits.except(reason.trim());
      }}
      onCancel={edits.dismiss}
    >
      <ul className="broken-list">
        {edits.asking.issues.map((issue) => (
          <li key={issue.cause}>{issue.cause}</li>
        ))}
      </ul>
      <p>{t('edits.exceptionEffect')}</p>
      <Field
        id="exception-reason"
        label={t('edits.reason')}
        hint={t('edits.reasonHint')}
        errors={wanting && reason.trim().length < least ? [t('edits.needReason')] : []}
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
    </Confirm>
  );
}
