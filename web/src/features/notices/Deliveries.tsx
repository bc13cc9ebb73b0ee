import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRole, useScope } from '../../api/client';
import type { DeliveryList, Webhook } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Drawer } from '../../ui/Dialog';
import { Empty, Failure, Loading } from '../../ui/states';

/** How the last events reached an address, or did not. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const deliveries = useQuery({
    queryKey: ['webhooks', webhook.id],
    queryFn: () => http.json<DeliveryList>(`/webhooks/${webhook.id}/deliveries`),
  });
  const plans = useRole('office.planner');
  const replay = useMutation({
    mutationFn: (event: string) =>
      http.send(`/webhooks/${webhook.id}/deliveries/${event}/replay`, { method: 'POST', body: {} }),
    onSettled: () => deliveries.refetch(),
  });
  return (
    <Drawer title={t('webhooks.deliveries')} onClose={onClose}>
      <p className="code">{webhook.url}</p>
      {deliveries.isPending ? <Loading rows={3} /> : null}
      {deliveries.isError ? <Failure error={deliveries.error} retry={() => void deliveries.refetch()} /> : null}
      {replay.isError ? <Failure error={replay.error} /> : null}
      {deliveries.data?.items.length === 0 ? <Empty title={t('webhooks.noDeliveries')} /> : null}
      <ul className="notice-list">
        {deliveries.data?.items.map((one) => (
          <li key={`${one.event} ${one.at}`} className="notice">
            <p className="notice-head">
              <span className={one.delivered ? 'mark good' : 'mark bad'}>
                {one.delivered ? t('webhooks.delivered') : t('webhooks.givenUp')}
              </span>
              <span>{t.code('noticeKinds', one.kind, one.kind)}</span>
              <time className="meta" dateTime={one.at}>
                {stamp(t.language, one.at)}
              </time>
            </p>
            <p className="meta">
              {t('webhooks.attempts', { n: one.attempts })}
              {one.failure === undefined ? '' : ` · ${one.failure}`}
            </p>
            {plans && webhook.active && one.kind !== 'webhookTried' ? (
              <Button loading={replay.isPending} onClick={() => replay.mutate(one.event)}>
                {t('webhooks.replay')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
