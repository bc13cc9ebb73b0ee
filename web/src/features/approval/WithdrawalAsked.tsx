import { Button } from 'antd';
import { useState } from 'react';
import type { Draft, DraftAction } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Confirm } from '../../ui/Dialog';

/** That somebody asks to take the published week back: for whoever may, to agree to or to drop. */
export function WithdrawalAsked({
  asked,
  can,
  visits,
  pending,
  onAct,
}: {
  asked: NonNullable<Draft['withdrawalAsked']>;
  can: readonly DraftAction[];
  visits: number;
  pending: DraftAction | null;
  onAct: (move: 'unpublish' | 'keep') => void;
}) {
  const t = useText();
  const [agreeing, setAgreeing] = useState(false);
  return (
    <div className="state-box warning" role="status">
      <p className="state-title">{t('approval.withdrawalAsked')}</p>
      <p>
        {t('approval.withdrawalAskedBy', {
          name: asked.by,
          at: stamp(t.language, asked.at),
          reason: asked.reason,
        })}
      </p>
      <p>{t('approval.withdrawalWaits')}</p>
      <div className="actions">
        {can.includes('unpublish') ? (
          <Button danger loading={pending === 'unpublish'} onClick={() => setAgreeing(true)}>
            {t('approval.unpublish')}
          </Button>
        ) : null}
        {can.includes('keep') ? (
          <Button loading={pending === 'keep'} onClick={() => onAct('keep')}>
            {t('approval.keep')}
          </Button>
        ) : null}
      </div>
      {agreeing ? (
        <Confirm
          title={t('approval.unpublishTitle')}
          action={t('approval.unpublish')}
          danger
          pending={pending === 'unpublish'}
          onConfirm={() => onAct('unpublish')}
          onCancel={() => setAgreeing(false)}
        >
          <p>{t('approval.withdrawEffect', { visits })}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
