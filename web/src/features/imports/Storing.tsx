import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useScope } from '../../api/client';
import type { ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';
import { Link } from '../../ui/location';
import { Failure, Loading } from '../../ui/states';

/** An accepted file: how far its rows are stored, a way to stop, and how it ended. A new tab finds it by its address. */
export function Storing({
  id,
  onResume,
  onRestart,
}: {
  id: string;
  /** Sends the file again, where this tab still has it. */
  onResume: (() => void) | undefined;
  onRestart: () => void;
}) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const path = `/weeks/${week}/imports/${encodeURIComponent(id)}`;
  const latest = useQuery({
    queryKey: ['import', week, id],
    queryFn: () => http.json<ImportReport>(path),
    refetchInterval: ({ state }) => (state.data?.state === 'storing' ? 500 : false),
  });
  const cancel = useMutation({
    mutationFn: () => http.json<ImportReport>(`${path}/cancel`, { method: 'POST', body: {} }),
    onSettled: () => latest.refetch(),
  });
  const state = latest.data?.state;
  useEffect(() => {
    if (state === undefined || state === 'storing') return;
    for (const key of ['list', 'week', 'weeks']) void queries.invalidateQueries({ queryKey: [key] });
  }, [state, queries]);
  if (latest.isPending) return <Loading rows={3} />;
  if (latest.isError) return <Failure error={latest.error} retry={() => void latest.refetch()} />;
  const report = latest.data;
  const storing = report.state === 'storing';
  const words = {
    storing: t('imports.storing', { n: report.of ?? report.good }),
    stored: t('imports.stored', { n: report.stored }),
    cancelled: t('imports.cancelled', { n: report.stored }),
    checked: '',
  }[report.state];
  return (
    <div className={`state-box ${report.state === 'stored' ? 'good' : 'warning'}`}>
      <p className="state-title" role="status">
        {words}
      </p>
      {storing ? (
        <>
          <progress
            className="import-progress"
            aria-label={t('imports.progress')}
            max={report.of ?? 1}
            value={report.done ?? 0}
          />
          <p>{t('imports.storedOf', { stored: report.done ?? 0, of: report.of ?? 0 })}</p>
        </>
      ) : (
        <p>{t('imports.storedDetail', { bad: report.bad, duplicates: report.duplicates })}</p>
      )}
      {report.state === 'cancelled' ? (
        <p>{t('imports.cancelledDetail', { n: (report.of ?? 0) - (report.done ?? 0) })}</p>
      ) : null}
      {cancel.isError ? <Failure error={cancel.error} /> : null}
      <div className="actions">
        {storing ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('imports.cancel')}
          </Button>
        ) : (
          <>
            <Link className="button primary" href={`/console/requests?week=${week}`}>
              {t('imports.see')}
            </Link>
            {report.state === 'cancelled' && onResume !== undefined ? (
              <Button onClick={onResume}>{t('imports.resume')}</Button>
            ) : null}
            <Button onClick={onRestart}>{t('imports.another')}</Button>
          </>
        )}
      </div>
    </div>
  );
}
