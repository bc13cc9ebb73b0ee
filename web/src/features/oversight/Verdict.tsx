import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRole, useScope } from '../../api/client';
import type { AuditVerdict } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { download } from '../../ui/csv';
import { Failure } from '../../ui/states';

/** Whether a trail is whole, and the file with which anyone can find that out elsewhere. */
export function Verdict({ path, search, name }: { path: string; search: string; name: string }) {
  const t = useText();
  const { http } = useScope();
  const auditor = useRole('auditor');
  const verdict = useQuery({
    queryKey: ['verdict', path, search],
    queryFn: () => http.json<AuditVerdict>(`${path}/verdict${search}`),
    enabled: false,
  });
  const file = useMutation({
    mutationFn: async () => {
      const answer = await http.send(`${path}/exports${search}`, { method: 'POST' });
      download(`audit-${name}.json`, await answer.blob());
    },
  });
  const failed = verdict.error ?? file.error;
  return (
    <section className="verdict" aria-label={t('audit.verify')}>
      <div className="actions">
        <Button loading={verdict.isFetching} onClick={() => void verdict.refetch()}>
          {t('audit.verify')}
        </Button>
        {auditor ? (
          <Button loading={file.isPending} onClick={() => file.mutate()}>
            {t('audit.export')}
          </Button>
        ) : null}
      </div>
      {failed === null ? null : <Failure error={failed} />}
      {verdict.data === undefined ? null : (
        <div className={verdict.data.sound ? 'state-box good' : 'state-box warning'} role="status">
          <p className="state-title">
            {verdict.data.sound
              ? t('audit.sound', { n: verdict.data.records })
              : t('audit.broken', { n: verdict.data.firstBad ?? 0 })}
          </p>
          <p>
            {t('audit.checkedAt', { at: stamp(t.language, verdict.data.checkedAt) })}
            {verdict.data.head === '' ? null : (
              <span className="code">
                {t('audit.head')} {verdict.data.head}
              </span>
            )}
          </p>
        </div>
      )}
      {auditor ? <p className="meta">{t('audit.exportHint', { name })}</p> : null}
    </section>
  );
}
