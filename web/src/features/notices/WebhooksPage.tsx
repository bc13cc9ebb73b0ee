import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useRegistry, useRole, useScope } from '../../api/client';
import type { Webhook, WebhookList, WebhookWithSecret } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Confirm } from '../../ui/Dialog';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { Deliveries } from './Deliveries';
import { NewWebhook } from './NewWebhook';
import { WebhookSecret } from './WebhookSecret';

/** Addresses of other systems that are told what the notices say. */
export function WebhooksPage() {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const registry = useRegistry();
  const plans = useRole('office.planner');
  const approves = useRole('office.approver');
  const [entering, setEntering] = useState(false);
  const [shown, setShown] = useState<Webhook | null>(null);
  const [renewing, setRenewing] = useState<Webhook | null>(null);
  const [removing, setRemoving] = useState<Webhook | null>(null);
  const webhooks = useQuery({ queryKey: ['webhooks'], queryFn: () => http.json<WebhookList>('/webhooks') });
  const act = useMutation({
    mutationFn: ({ webhook, action }: { webhook: Webhook; action: 'activate' | 'try' | 'remove' }) =>
      http.send(`/webhooks/${webhook.id}/${action}`, { method: 'POST', body: {}, ifMatch: webhook.etag }),
    onSettled: async () => {
      setRemoving(null);
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  const renew = useMutation({
    mutationFn: (webhook: Webhook) =>
      http.json<WebhookWithSecret>(`/webhooks/${webhook.id}/secret`, {
        method: 'POST',
        body: {},
        ifMatch: webhook.etag,
      }),
    onSettled: async () => {
      setRenewing(null);
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  const columns: Column<Webhook>[] = [
    {
      id: 'url',
      title: t('webhooks.url'),
      heading: true,
      cell: (webhook) => (
        <button type="button" className="link-button code" onClick={() => setShown(webhook)}>
          {webhook.url}
        </button>
      ),
    },
    {
      id: 'department',
      brief: true,
      title: t('webhooks.department'),
      cell: (webhook) =>
        registry.data?.departments.find((one) => one.id === webhook.department)?.name ?? t('webhooks.everybody'),
    },
    {
      id: 'state',
      title: t('webhooks.state'),
      cell: (webhook) => (
        <span className={webhook.active ? 'mark good' : 'mark warn'}>
          {webhook.active ? t('webhooks.on') : t('webhooks.off')}
        </span>
      ),
    },
    {
      id: 'by',
      brief: true,
      title: t('webhooks.by'),
      cell: (webhook) => `${webhook.by} ${stamp(t.language, webhook.at)}`,
    },
    {
      id: 'actions',
      title: t('webhooks.actions'),
      cell: (webhook) => (
        <span className="actions">
          {approves && !webhook.active ? (
            <Button loading={act.isPending} onClick={() => act.mutate({ webhook, action: 'activate' })}>
              {t('webhooks.activate')}
            </Button>
          ) : null}
          {plans && webhook.active ? (
            <Button loading={act.isPending} onClick={() => act.mutate({ webhook, action: 'try' })}>
              {t('webhooks.try')}
            </Button>
          ) : null}
          {plans && webhook.active ? <Button onClick={() => setRenewing(webhook)}>{t('webhooks.renew')}</Button> : null}
          {plans ? (
            <Button danger onClick={() => setRemoving(webhook)}>
              {t('webhooks.remove')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  const rows = webhooks.data?.items ?? [];
  return (
    <Page
      title={t('webhooks.title')}
      lead={t('webhooks.lead')}
      actions={
        plans ? (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('webhooks.add')}
          </Button>
        ) : undefined
      }
    >
      {act.isError ? <Failure error={act.error} /> : null}
      {renew.isError ? <Failure error={renew.error} /> : null}
      {webhooks.isPending ? <Loading rows={3} /> : null}
      {webhooks.isError ? <Failure error={webhooks.error} retry={() => void webhooks.refetch()} /> : null}
      {webhooks.isSuccess && webhooks.data.waiting > 0 ? (
        <p role="status" className="meta">
          {t('webhooks.waiting', { n: webhooks.data.waiting })}
        </p>
      ) : null}
      {webhooks.isSuccess && rows.length === 0 ? (
        <Empty title={t('webhooks.empty')} detail={t('webhooks.emptyDetail')} />
      ) : null}
      {rows.length > 0 ? (
        <DataTable caption={t('webhooks.title')} columns={columns} rows={rows} rowKey={(webhook) => webhook.id} />
      ) : null}
      {entering ? <NewWebhook onClose={() => setEntering(false)} /> : null}
      {renewing === null ? null : (
        <Confirm
          title={t('webhooks.renewTitle')}
          action={t('webhooks.renew')}
          pending={renew.isPending}
          onConfirm={() => renew.mutate(renewing)}
          onCancel={() => setRenewing(null)}
        >
          <p className="code">{renewing.url}</p>
          <p>{t('webhooks.renewEffect')}</p>
        </Confirm>
      )}
      {renew.isSuccess ? <WebhookSecret secret={renew.data.secret} onClose={renew.reset} /> : null}
      {removing === null ? null : (
        <Confirm
          title={t('webhooks.removeTitle')}
          action={t('webhooks.remove')}
          danger
          pending={act.isPending}
          onConfirm={() => act.mutate({ webhook: removing, action: 'remove' })}
          onCancel={() => setRemoving(null)}
        >
          <p className="code">{removing.url}</p>
          <p>{t('webhooks.removeEffect')}</p>
        </Confirm>
      )}
      {shown === null ? null : <Deliveries webhook={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
