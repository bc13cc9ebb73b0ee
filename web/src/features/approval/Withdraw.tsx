import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';

/** Asks to take a published week back, for a reason that the departments read; somebody else has to agree. */
export function Withdraw({
  visits,
  pending,
  onWithdraw,
}: {
  visits: number;
  pending: boolean;
  onWithdraw: (reason: string) => void;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('approval.withdraw')}
      </Button>
      {open ? (
        <Confirm
          title={t('approval.withdrawTitle')}
          action={t('approval.withdraw')}
          danger
          pending={pending}
          onConfirm={() => {
            if (reason.trim() === '') {
              setWanting(true);
              return;
            }
            setOpen(false);
            onWithdraw(reason.trim());
          }}
          onCancel={() => setOpen(false)}
        >
          <p>{t('approval.withdrawEffect', { visits })}</p>
          <p>{t('approval.withdrawTwo')}</p>
          <Field
            id="withdraw-reason"
            label={t('approval.withdrawReason')}
            errors={wanting && reason.trim() === '' ? [t('approval.needReason')] : []}
          >
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={3}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </Confirm>
      ) : null}
    </>
  );
}
