import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { AnnualPlan } from '../../api/types';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/location';
import { Failure, StaleBar } from '../../ui/states';

type Act = 'submit' | 'takeBack' | 'return' | 'approve' | 'publish';

const acts: Act[] = ['return', 'takeBack', 'submit', 'approve', 'publish'];
const addresses: Record<Act, string> = {
  submit: 'submit',
  takeBack: 'take-back',
  return: 'return',
  approve: 'approve',
  publish: 'publish',
};

/** What this person may do with the plan now; each step says its effect before it is taken. */
export function PlanActions({
  path,
  plan,
  etag,
  edit,
}: {
  path: string;
  plan: AnnualPlan;
  etag: string;
  edit: string;
}) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Act | null>(null);
  const [comment, setComment] = useState('');
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['annual-plan'] }),
      queries.invalidateQueries({ queryKey: ['annual-plans'] }),
    ]);
  const act = useMutation({
    mutationFn: (name: Act) =>
      http.json<AnnualPlan>(`${path}/${addresses[name]}`, {
        method: 'POST',
        ifMatch: etag,
        body: comment.trim() === '' ? {} : { comment: comment.trim() },
      }),
    onSuccess: async () => {
      setAsking(null);
      setComment('');
      await refresh();
    },
  });
  const close = () => {
    setAsking(null);
    act.reset();
  };
  const talks = asking === 'return' || asking === 'approve';
  return (
    <>
      {plan.can.includes('save') && plan.number !== undefined ? (
        <Link className="button" href={edit}>
          {t(plan.state === 'approved' ? 'annualPlan.amend' : 'annualPlan.edit')}
        </Link>
      ) : null}
      {acts
        .filter((name) => plan.can.includes(name))
        .map((name) => (
          <Button
            key={name}
            type={name === 'submit' || name === 'approve' || name === 'publish' ? 'primary' : 'default'}
            onClick={() => setAsking(name)}
          >
            {t(`planActions.${name}`)}
          </Button>
        ))}
      {asking === null ? null : (
        <Confirm
          title={t(`planActions.${asking}`)}
          action={t(`planActions.${asking}`)}
          pending={act.isPending}
          onConfirm={() => act.mutate(asking)}
          onCancel={close}
        >
          <p>{t(`planEffects.${asking}`)}</p>
          {talks ? (
            <Field
              id="plan-comment"
              label={t(asking === 'return' ? 'annualPlan.returnComment' : 'annualPlan.approveComment')}
            >
              {(tie) => (
                <Input.TextArea
                  {...tie}
                  rows={3}
                  maxLength={1000}
                  value={comment}
                  onChange={(event) => setComment(event.target.value)}
                />
              )}
            </Field>
          ) : null}
          {act.isError ? (
            isProblem(act.error, 'stale') ? (
              <StaleBar
                action={
                  <Button
                    onClick={() => {
                      close();
                      void refresh();
                    }}
                  >
                    {t('themes.load')}
                  </Button>
                }
              >
                {t('annualPlan.changedMeanwhile')}
              </StaleBar>
            ) : (
              <Failure error={act.error} />
            )
          ) : null}
        </Confirm>
      )}
    </>
  );
}
