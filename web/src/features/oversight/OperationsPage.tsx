import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useScope } from '../../api/client';
import type { PoisonList, PoisonMessage } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';

/** Messages that the server could not read and put aside. */
export function OperationsPage() {
  const t = useText();
  const { http } = useScope();
  const poison = useQuery({
    queryKey: ['poison'],
    queryFn: () => http.json<PoisonList>('/operations/poison'),
  });
  const rows = poison.data?.items ?? [];
  const columns: Column<PoisonMessage>[] = [
    {
      id: 'id',
      title: t('operations.id'),
      heading: true,
      cell: (message) => <span className="code">{message.id}</span>,
    },
    { id: 'queue', title: t('operations.queue'), cell: (message) => message.queue },
    {
      id: 'inserted',
      title: t('operations.inserted'),
      cell: (message) => (message.inserted === undefined ? '–' : stamp(t.language, message.inserted)),
    },
    { id: 'count', title: t('operations.tries'), align: 'end', cell: (message) => t.number(message.dequeueCount) },
    {
      id: 'size',
      title: t('operations.size'),
      align: 'end',
      cell: (message) => t('operations.bytes', { n: message.size }),
    },
  ];
  return (
    <Page
      title={t('operations.title')}
      lead={t('operations.lead')}
      actions={
        <Button loading={poison.isFetching} onClick={() => void poison.refetch()}>
          {t('common.refresh')}
        </Button>
      }
    >
      {poison.isPending ? <Loading rows={3} /> : null}
      {poison.isError ? <Failure error={poison.error} retry={() => void poison.refetch()} /> : null}
      {poison.isSuccess && rows.length === 0 ? (
        <Empty title={t('operations.empty')} detail={t('operations.emptyDetail')} />
      ) : null}
      {rows.length > 0 ? (
        <DataTable caption={t('operations.title')} columns={columns} rows={rows} rowKey={(message) => message.id} />
      ) : null}
    </Page>
  );
}
