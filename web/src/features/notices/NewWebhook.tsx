import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useRegistry, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { WebhookWithSecret } from '../../api/types';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { Modal } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { randomKey } from '../../ui/randomKey';
import { Failure } from '../../ui/states';
import { WebhookSecret } from './WebhookSecret';

/** Enters an address and shows its secret, this once. */
export function NewWebhook({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const registry = useRegistry();
  const key = useRef(randomKey());
  const [url, setUrl] = useState('');
  const [department, setDepartment] = useState('');
  const add = useMutation({
    mutationFn: () =>
      http.json<WebhookWithSecret>('/webhooks', {
        method: 'POST',
        body: department === '' ? { url } : { url, department },
        idempotencyKey: key.current,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const wrong = isProblem(add.error, 'webhook-url') ? (add.error.problem.issues ?? []) : [];
  if (add.isSuccess) {
    return <WebhookSecret secret={add.data.secret} next={t('webhooks.secretNext')} onClose={onClose} />;
  }
  return (
    <Modal title={t('webhooks.add')} onClose={onClose}>
      <CheckedForm onSend={() => add.mutate()}>
        {add.isError && wrong.length === 0 ? <Failure error={add.error} /> : null}
        <Field
          id="webhook-url"
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          errors={wrong.map((issue) => `${issue.cause}${t('common.space')}${issue.action}`)}
        >
          {(tie) => (
            <Input
              {...tie}
              inputMode="url"
              maxLength={500}
              value={url}
              onChange={(event) => {
                setUrl(event.target.value);
                key.current = randomKey();
              }}
            />
          )}
        </Field>
        <Field id="webhook-department" label={t('webhooks.department')}>
          {(tie) => (
            <select
              {...tie}
              value={department}
              onChange={(event) => {
                setDepartment(event.target.value);
                key.current = randomKey();
              }}
            >
              <option value="">{t('webhooks.everybody')}</option>
              {registry.data?.departments.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="actions dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('webhooks.enter')}
          </Button>
        </div>
      </CheckedForm>
    </Modal>
  );
}
