import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useScope } from '../../api/client';
import { draftPath, useDraft, useRefreshDrafts } from '../../api/drafts';
import type { Draft } from '../../api/types';
import { useText } from '../../i18n/text';
import { Link } from '../../ui/location';
import { Figures } from '../../ui/Page';
import { Failure, Loading, StaleBar } from '../../ui/states';
import { planFigures, searchFigures } from './figures';
import { ProgressCurve } from './ProgressCurve';
import { RunPanel } from './RunPanel';
import { Spoken } from './Spoken';
import { useProgress } from './useProgress';

/** A calculation while it runs and after: time, plain figures, the curve; stopping keeps the best plan. */
export function ProgressPage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const draft = useDraft(id);
  const refresh = useRefreshDrafts();
  const state = draft.data?.data.state;
  const running = state === 'queued' || state === 'solving';
  const { progress, error, lost } = useProgress(id, running);
  const act = useMutation({
    mutationFn: (action: 'stop' | 'retry') =>
      http.send(`${draftPath(week, id)}/${action}`, { method: 'POST', body: {} }),
    onSettled: refresh,
  });
  const pressed = act.variables === 'stop';
  const stopping = running && (progress?.stopAsked === true || (pressed && !act.isError));
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with its panel: the way on takes its place, under the keyboard, too.
    if (!running && pressed && document.activeElement === document.body) done.current?.querySelector('a')?.focus();
  }, [running, pressed]);
  if (draft.data === undefined) return <Loading />;
  const { data } = draft.data;
  const plan = planFigures(t, data, progress);
  const search = searchFigures(t, data, progress);
  return (
    <>
      {data.state === 'failed' ? (
        <div className="state-box error" role="alert">
          <p className="state-title">{t('drafts.failed')}</p>
          <p>{data.failure?.detail ?? t('drafts.failedUnknown')}</p>
          {data.can.includes('retry') ? (
            <div className="actions">
              <Button type="primary" loading={act.isPending} onClick={() => act.mutate('retry')}>
                {t('drafts.retry')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {lost ? <StaleBar>{t('drafts.lost')}</StaleBar> : null}
      {error === null ? null : <Failure error={error} retry={() => void refresh()} />}
      {act.isError ? <Failure error={act.error} /> : null}
      {running ? (
        <RunPanel draft={data} progress={progress} stopping={stopping} stop={() => act.mutate('stop')} />
      ) : null}
      {data.summary === undefined || running ? null : (
        <div className="actions start" ref={done}>
          <WayOn draft={data} />
        </div>
      )}
      {data.summary === undefined ? (
        <Figures items={[...plan, ...search]} />
      ) : (
        <>
          <Figures items={plan} />
          <Figures items={search} />
        </>
      )}
      {progress === null ? null : <ProgressCurve progress={progress} running={running} />}
      <Spoken progress={progress} stopping={stopping} />
    </>
  );
}

/** Where one goes from a finished calculation: an amendment is read as what it changes, a trial beside what it was made from. */
function WayOn({ draft }: { draft: Draft }) {
  const t = useText();
  const { week } = useScope();
  const page = (tab: 'board' | 'approval') => `/console/drafts/${encodeURIComponent(draft.id)}/${tab}?week=${week}`;
  const board = (primary: boolean) => (
    <Link className={primary ? 'button primary' : 'button'} href={page('board')}>
      {t('drafts.toBoard')}
    </Link>
  );
  if (draft.trial !== undefined && draft.from !== undefined) {
    return (
      <>
        <Link
          className="button primary"
          href={`/console/drafts/compare?week=${week}&left=${encodeURIComponent(draft.from.id)}&right=${encodeURIComponent(draft.id)}`}
        >
          {t('drafts.toCompare', { name: draft.from.name })}
        </Link>
        {board(false)}
      </>
    );
  }
  if (draft.amends !== undefined) {
    return (
      <>
        <Link className="button primary" href={page('approval')}>
          {t('drafts.toChanges')}
        </Link>
        {board(false)}
      </>
    );
  }
  return (
    <>
      {board(true)}
      <Link className="button" href={page('approval')}>
        {t('drafts.toApproval')}
      </Link>
    </>
  );
}
