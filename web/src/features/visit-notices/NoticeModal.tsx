import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { VisitNotice } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { Modal } from '../../ui/Dialog';
import { noticeSheet } from '../../ui/noticeSheet';
import { Failure } from '../../ui/states';
import '../../ui/noticeSheet.css';

/** One notice as it will be printed, and what can be done about it. */
export function NoticeModal({
  notice,
  onPrint,
  onClose,
}: {
  notice: VisitNotice;
  onPrint: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const mayRevoke = useRole('office.planner');
  const [asked, setAsked] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.replaceChildren(noticeSheet(notice, 'h3'));
  }, [notice]);
  const single = useQuery({
    queryKey: ['visit-notices', week, notice.enterprise.creditCode],
    queryFn: () => http.json<VisitNotice>(`/weeks/${week}/visit-notices/${notice.enterprise.creditCode}`),
    enabled: mayRevoke && notice.page !== undefined,
  });
  const used = single.data?.page?.used;
  const day = (of: string | undefined) => (of === undefined ? t('visitNotices.neverUsed') : dayPlain(t.language, of));
  const revoke = useMutation({
    mutationFn: () =>
      http.send(`/enterprises/${notice.enterprise.creditCode}/links/revoke`, { method: 'POST', body: {} }),
    // What is printed from now on has the new link.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['visit-notices'] }),
  });
  return (
    <Modal title={notice.enterprise.name} wide onClose={onClose}>
      <div className="actions start">
        <Button type="primary" onClick={onPrint}>
          {t('visitNotices.print')}
        </Button>
        {mayRevoke && !asked && !revoke.isSuccess ? (
          <Button onClick={() => setAsked(true)}>{t('visitNotices.revoke')}</Button>
        ) : null}
      </div>
      {used === undefined ? null : (
        <p className="meta">{t('visitNotices.used', { page: day(used.page), calendar: day(used.calendar) })}</p>
      )}
      {asked && !revoke.isSuccess ? (
        <div className="panel">
          <p>{t('visitNotices.revokeWarning')}</p>
          <div className="actions start">
            <Button danger loading={revoke.isPending} onClick={() => revoke.mutate()}>
              {t('visitNotices.revoke')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
          </div>
        </div>
      ) : null}
      {revoke.isSuccess ? <p role="status">{t('visitNotices.revoked')}</p> : null}
      {revoke.isError ? <Failure error={revoke.error} retry={() => revoke.mutate()} /> : null}
      <div ref={sheet} />
    </Modal>
  );
}
