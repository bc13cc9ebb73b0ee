import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { Draft, PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Failure } from '../../ui/states';
import { Contradictions } from './Contradictions';
import { useOrderFrom } from './order';

const most = 60;

/** Plans everything anew that is not locked, as another draft: this one stays as it is. */
export function SolveAgain({ plan, draft, onClose }: { plan: PlanView; draft: Draft; onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(t('edits.againName', { name: draft.name }).slice(0, most));
  const [seconds, setSeconds] = useState<number | null>(60);
  const order = useOrderFrom(draft.id);
  return (
    <Confirm
      title={t('edits.solveAgain')}
      action={t('drafts.start')}
      pending={order.isPending}
      onConfirm={() => order.mutate({ name: name.trim(), seconds: seconds ?? 60 })}
      onCancel={onClose}
    >
      <p>{t('edits.againEffect', { n: plan.locks.length })}</p>
      <Field id="again-name" label={t('drafts.name')} errors={[]}>
        {(tie) => <Input {...tie} maxLength={most} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field id="again-seconds" label={t('drafts.seconds')} errors={[]}>
        {(tie) => <InputNumber {...tie} min={5} max={600} precision={0} value={seconds} onChange={setSeconds} />}
      </Field>
      <Contradictions error={order.error} />
      {order.isError ? <Failure error={order.error} safe={t('drafts.notStarted')} /> : null}
    </Confirm>
  );
}
