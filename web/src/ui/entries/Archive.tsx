import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import { entryPath, type RegisterKind } from '../../api/registers';
import { useText } from '../../i18n/text';
import { Confirm } from '../Dialog';
import { Failure } from '../states';

/** Takes an entry out of use, or back into it; it stays readable either way. */
export function Archive({
  kind,
  id,
  name,
  etag,
  archived,
}: {
  kind: RegisterKind;
  id: string;
  name: string;
  etag: string;
  archived: boolean;
}) {
  const t = useText();
  const { http } = useScope();
  const refresh = useRefreshEntries();
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      http.send(`${entryPath(kind, id)}/${archived ? 'restore' : 'archive'}`, { method: 'POST', ifMatch: etag }),
    onSuccess: async () => {
      setAsking(false);
      await refresh();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale')) await refresh();
    },
  });
  const action = t(archived ? 'entries.restore' : 'entries.archive');
  return (
    <>
      <Button danger={!archived} onClick={() => setAsking(true)}>
        {action}
      </Button>
      {asking ? (
        <Confirm
          title={t(archived ? 'entries.restoreTitle' : 'entries.archiveTitle', { name })}
          action={action}
          danger={!archived}
          pending={change.isPending}
          onConfirm={() => change.mutate()}
          onCancel={() => {
            change.reset();
            setAsking(false);
          }}
        >
          <p>{t(archived ? 'entries.restoreEffect' : 'entries.archiveEffect')}</p>
          {change.isError ? (
            isProblem(change.error, 'stale') ? (
              <p className="state-box warning" role="alert">
                {t('entries.changedMeanwhile')}
              </p>
            ) : isProblem(change.error, 'in-use') ? (
              <div className="state-box warning" role="alert">
                <p className="state-title">{t('entries.inUseTitle')}</p>
                <ul>
                  {change.error.problem.issues?.map((issue) => (
                    <li key={issue.place}>{issue.cause}</li>
                  ))}
                </ul>
              </div>
            ) : (
              <Failure error={change.error} safe={t('entries.unchanged')} />
            )
          ) : null}
        </Confirm>
      ) : null}
    </>
  );
}

/** Makes everything that shows entries look again. */
export function useRefreshEntries(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ['entry', 'list', 'history', 'registry', 'enterprises'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
}
