import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { InspectionRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Failure } from '../../ui/states';

const leastReason = 5;

type Rule = { id: string; name: string };

/** The head of the office excepts one request from the rule that holds it back, or takes such an exception back, and says why. */
export function Exceptions({ path, request, etag }: { path: string; request: InspectionRequest; etag: string }) {
  const may = useRole('office.approver');
  const { held } = request;
  if (!may) return null;
  return (
    <>
      {held?.liftable === true ? (
        <Exception act="lift" rule={{ id: held.rule, name: held.name }} path={path} request={request} etag={etag} />
      ) : null}
      {canTakeBack(request)
        ? request.lifts?.map((lift) => (
            <Exception
              key={lift.rule}
              act="unlift"
              rule={{ id: lift.rule, name: lift.name }}
              path={path}
              request={request}
              etag={etag}
            />
          ))
        : null}
    </>
  );
}

/** It is still to be planned, and no plan that people agreed to rests on the exception. */
function canTakeBack({ frozen, status }: InspectionRequest): boolean {
  return !frozen && !['withdrawn', 'movedOn', 'expired', 'done'].includes(status);
}

function Exception({
  act,
  rule,
  path,
  request,
  etag,
}: {
  act: 'lift' | 'unlift';
  rule: Rule;
  path: string;
  request: InspectionRequest;
  etag: string;
}) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      http.versioned<InspectionRequest>(`${path}/${act}`, {
        method: 'POST',
        ifMatch: etag,
        body: { rule: rule.id, reason: reason.trim() },
      }),
    onSuccess: async () => {
      setAsking(false);
      await Promise.all(
        ['request', 'list', 'week', 'pool'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const confirm = () => {
    const isShort = reason.trim().length < leastReason;
    setShort(isShort);
    if (!isShort) save.mutate();
  };
  return (
    <>
      <div className="actions drawer-actions">
        <Button onClick={() => setAsking(true)}>{t(`requests.${act}`)}</Button>
        {act === 'unlift' ? <span className="meta">{rule.name}</span> : null}
      </div>
      {asking ? (
        <Confirm
          title={t(`requests.${act}Title`)}
          action={t(`requests.${act}`)}
          danger={act === 'unlift'}
          pending={save.isPending}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          <p>
            {t(`requests.${act}Effect`, {
              rule: rule.name,
              enterprise: request.enterprise.name,
              matter: request.matter.name,
            })}
          </p>
          <Field
            id={`${act}-reason`}
            label={t('requests.liftReason')}
            errors={short ? [t('requests.liftReasonShort')] : []}
          >
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={3}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {save.isError ? <Failure error={save.error} safe={t('requests.unchanged')} /> : null}
        </Confirm>
      ) : null}
    </>
  );
}
