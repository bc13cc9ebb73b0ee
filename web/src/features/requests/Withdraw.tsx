import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { InspectionRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Failure } from '../../ui/states';
import { differences } from './differences';

/** There is nothing left of it in this week's pool. */
function isOver({ status }: InspectionRequest): boolean {
  return status === 'withdrawn' || status === 'movedOn' || status === 'expired' || status === 'done';
}

/** Takes a request out of the pool; where someone else changed it meanwhile, shows the difference and asks again. */
export function Withdraw({ path, request, etag }: { path: string; request: InspectionRequest; etag: string }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const may = useRole('department.clerk', 'office.planner');
  const office = useRole('office.planner');
  /** The request as it was when the question was asked: what came in since is told as a difference, not swapped in. */
  const [seen, setSeen] = useState<{ data: InspectionRequest; etag: string } | null>(null);
  const [reason, setReason] = useState('');
  /** The request as someone else left it, shown beside what the person was looking at. */
  const [theirs, setTheirs] = useState<{ data: InspectionRequest; etag: string } | null>(null);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['request'] }),
      queries.invalidateQueries({ queryKey: ['list'] }),
      queries.invalidateQueries({ queryKey: ['week'] }),
    ]);
  const withdraw = useMutation({
    mutationFn: (version: string) =>
      http.versioned<InspectionRequest>(`${path}/withdraw`, {
        method: 'POST',
        ifMatch: version,
        body: reason === '' ? {} : { reason },
      }),
    onSuccess: async () => {
      setSeen(null);
      setTheirs(null);
      await refresh();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale')) setTheirs(await http.versioned<InspectionRequest>(path));
    },
  });
  if (!may || (seen === null && (isOver(request) || (request.frozen && !office)))) return null;
  const changed = theirs === null || seen === null ? [] : differences(t, seen.data, theirs.data);
  const stillPooled = theirs !== null && !isOver(theirs.data);
  const reasonField = (
    <Field id="withdraw-reason" label={t(request.frozen ? 'requests.reasonNeeded' : 'requests.reason')}>
      {(tie) => (
        <Input.TextArea
          {...tie}
          rows={2}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </Field>
  );
  const failure =
    withdraw.isError && !isProblem(withdraw.error, 'stale') ? (
      <Failure error={withdraw.error} safe={t('requests.unchanged')} />
    ) : null;
  const keepTheirs = async () => {
    setSeen(null);
    setTheirs(null);
    await refresh();
  };
  return (
    <>
      <div className="actions drawer-actions">
        <Button danger onClick={() => setSeen({ data: request, etag })}>
          {t('requests.withdraw')}
        </Button>
      </div>
      {seen !== null && theirs === null ? (
        <Confirm
          title={t('requests.withdrawTitle')}
          action={t('requests.withdraw')}
          danger
          pending={withdraw.isPending}
          onConfirm={() => withdraw.mutate(seen.etag)}
          onCancel={() => setSeen(null)}
        >
          <p>{t('requests.withdrawEffect', { enterprise: request.enterprise.name, matter: request.matter.name })}</p>
          {reasonField}
          {failure}
        </Confirm>
      ) : null}
      {theirs === null ? null : (
        <Confirm
          title={t('requests.staleTitle')}
          action={stillPooled ? t('requests.withdrawAnyway') : undefined}
          cancel={t('requests.keepTheirs')}
          danger
          pending={withdraw.isPending}
          onConfirm={() => withdraw.mutate(theirs.etag)}
          onCancel={keepTheirs}
        >
          <p>{t('requests.staleDetail')}</p>
          <div className="table-frame">
            <table className="data-table compact">
              <caption className="hidden-text">{t('requests.staleTitle')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('requests.field')}</th>
                  <th scope="col">{t('requests.yours')}</th>
                  <th scope="col">{t('requests.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((line) => (
                  <tr key={line.name}>
                    <th scope="row">{line.name}</th>
                    <td>{line.mine}</td>
                    <td>
                      <strong>{line.theirs}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {reasonField}
          {failure}
        </Confirm>
      )}
    </>
  );
}
