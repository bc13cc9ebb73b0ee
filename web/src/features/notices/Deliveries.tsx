import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRole, useScope } from '../../api/client';
import type { DeliveryList, Webhook } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Drawer } from '../../ui/Dialog';
import { Empty, Failure, Loading } from '../../ui/states';

type Delivery = DeliveryList['items'][number];

const looks = { waiting: 'warn', delivered: 'good', givenUp: 'bad' } as const;
const words = {
  waiting: 'webhooks.waitingState',
  delivered: 'webhooks.delivered',
  givenUp: 'webhooks.givenUp',
} as const;

/** How the last events reached an address, or did not. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const deliveries = useQuery({
    queryKey: ['webhooks', webhook.id],
    queryFn: () => http.json<DeliveryList>(`/webhooks/${webhook.id}/deliveries`),
  });
  const plans = useRole('office.planner');
  const replay = useMutation({
    mutationFn: async (events: readonly string[]) => {
      for (const event of events)
        await http.send(`/webhooks/${webhook.id}/deliveries/${event}/replay`, { method: 'POST', body: {} });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const again = (one: Delivery) => plans && webhook.active && one.state !== 'waiting' && one.kind !== 'webhookTried';
  const givenUp = (deliveries.data?.items ?? []).filter((one) => one.state === 'givenUp' && again(one));
  return (
    <Drawer title={t('webhooks.deliveries')} onClose={onClose}>
      <p className="code">{webhook.url}</p>
      {deliveries.isPending ? <Loading rows={3} /> : null}
      {deliveries.isError ? <Failure error={deliveries.error} retry={() => void deliveries.refetch()} /> : null}
      {replay.isError ? <Failure error={replay.error} /> : null}
      {givenUp.length > 1 ? (
        <p className="actions spaced">
          <Button loading={replay.isPending} onClick={() => replay.mutate(givenUp.map((one) => one.event))}>
            {t('webhooks.replayAll', { n: givenUp.length })}
          </Button>
        </p>
      ) : null}
      {deliveries.data?.items.length === 0 ? <Empty title={t('webhooks.noDeliveries')} /> : null}
      <ul className="notice-list">
        {deliveries.data?.items.map((one) => (
          <li key={one.event} className="notice">
            <p className="notice-head">
              <span className={`mark ${looks[one.state]}`}>{t(words[one.state])}</span>
              <span>{t.code('noticeKinds', one.kind, one.kind)}</span>
              <time className="meta" dateTime={one.at}>
                {stamp(t.language, one.at)}
              </time>
            </p>
            <p className="meta">
              {t('webhooks.attempts', { n: one.attempts })}
              {one.failure === undefined ? '' : ` · ${one.failure}`}
              {one.nextAt === undefined ? '' : ` · ${t('webhooks.nextAt', { at: stamp(t.language, one.nextAt) })}`}
            </p>
            {again(one) ? (
              <Button loading={replay.isPending} onClick={() => replay.mutate([one.event])}>
                {t('webhooks.replay')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
