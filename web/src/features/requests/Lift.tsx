import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { InspectionRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Failure } from '../../ui/states';

/** The head of the office excepts one request from the rule that holds it back, and says why. */
export function Lift({ path, request, etag }: { path: string; request: InspectionRequest; etag: string }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const may = useRole('office.approver');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const lift = useMutation({
    mutationFn: (rule: string) =>
      http.versioned<InspectionRequest>(`${path}/lift`, { method: 'POST', ifMatch: etag, body: { rule, reason } }),
    onSuccess: async () => {
      setAsking(false);
      await Promise.all(
        ['request', 'list', 'week', 'pool'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const { held } = request;
  if (!may || held === undefined || !held.liftable) return null;
  return (
    <>
      <div className="actions drawer-actions">
        <Button onClick={() => setAsking(true)}>{t('requests.lift')}</Button>
      </div>
      {asking ? (
        <Confirm
          title={t('requests.liftTitle')}
          action={t('requests.lift')}
          pending={lift.isPending}
          onConfirm={() => lift.mutate(held.rule)}
          onCancel={() => setAsking(false)}
        >
          <p>
            {t('requests.liftEffect', {
              rule: held.name,
              enterprise: request.enterprise.name,
              matter: request.matter.name,
            })}
          </p>
          <Field id="lift-reason" label={t('requests.liftReason')}>
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
          {lift.isError ? <Failure error={lift.error} safe={t('requests.unchanged')} /> : null}
        </Confirm>
      ) : null}
    </>
  );
}
