import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { VisitNotice } from '../../api/types';
import { useText } from '../../i18n/text';
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
  const { http } = useScope();
  const queries = useQueryClient();
  const mayRevoke = useRole('office.planner');
  const [asked, setAsked] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.replaceChildren(noticeSheet(notice, 'h3'));
  }, [notice]);
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
