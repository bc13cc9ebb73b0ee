import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Theme, ThemeHistory } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Failure, Loading, StaleBar } from '../../ui/states';
import { ThemeMatters } from './ThemeMatters';

/** One theme: what it holds, and what was changed in it. */
export function ThemePage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const mayWrite = useRole('office.planner');
  const mayUse = useRole('department.clerk', 'office.planner');
  const path = `/themes/${encodeURIComponent(id)}`;
  const theme = useQuery({ queryKey: ['theme', id], queryFn: () => http.versioned<Theme>(path) });
  const history = useQuery({
    queryKey: ['theme', id, 'history'],
    queryFn: () => http.json<ThemeHistory>(`${path}/history`),
  });
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['theme', id] }),
      queries.invalidateQueries({ queryKey: ['list', '/themes'] }),
    ]);
  const move = useMutation({
    mutationFn: (act: 'archive' | 'restore') =>
      http.versioned<Theme>(`${path}/${act}`, { method: 'POST', ifMatch: theme.data?.etag ?? '' }),
    onSuccess: refresh,
  });
  if (theme.isPending) return <Loading />;
  if (theme.isError) {
    return (
      <Page title={t('themes.title')}>
        <Failure error={theme.error} retry={() => void theme.refetch()} />
      </Page>
    );
  }
  const { data } = theme.data;
  return (
    <Page
      title={data.name}
      lead={data.place}
      mark={data.archived ? <span className="mark neutral">{t('themes.archived')}</span> : undefined}
      actions={
        <>
          {mayWrite ? (
            <>
              <Button loading={move.isPending} onClick={() => move.mutate(data.archived ? 'restore' : 'archive')}>
                {t(data.archived ? 'themes.restore' : 'themes.archive')}
              </Button>
              <Link className="button" href={`/console/themes/${id}/edit?week=${week}`}>
                {t('themes.edit')}
              </Link>
            </>
          ) : null}
          {mayUse && data.mayUse ? (
            <Link className="button primary" href={`/console/themes/${id}/use?week=${week}`}>
              {t('themes.use')}
            </Link>
          ) : null}
        </>
      }
    >
      {move.isError ? (
        isProblem(move.error, 'stale') ? (
          <StaleBar
            action={
              <Button
                onClick={() => {
                  move.reset();
                  void refresh();
                }}
              >
                {t('themes.load')}
              </Button>
            }
          >
            {t('themes.changedMeanwhile')}
          </StaleBar>
        ) : (
          <Failure error={move.error} />
        )
      ) : null}
      {data.note === undefined ? null : <p>{data.note}</p>}
      <section aria-labelledby="matters">
        <h2 id="matters">{t('themes.matters')}</h2>
        <div className="panel">
          <ThemeMatters matters={data.matters} />
        </div>
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{t('themes.history')}</h2>
        {history.isError ? <Failure error={history.error} retry={() => void history.refetch()} /> : null}
        <ol className="history">
          {(history.data?.items ?? []).map((event) => (
            <li key={`${event.at}-${event.action}`}>
              <p className="history-head">
                <strong>{event.by}</strong>
                <time dateTime={event.at}>{stamp(t.language, event.at)}</time>
                <span>{t.code('themeActions', event.action, event.action)}</span>
              </p>
              <dl className="change-list">
                {event.changes.map((change) => (
                  <div key={change.field}>
                    <dt>{t.code('themeFields', change.field, change.field)}</dt>
                    <dd>
                      <del>{change.before === '' ? t('conflict.blank') : change.before}</del>
                      <span aria-hidden="true"> → </span>
                      <span className="hidden-text">{t('entries.became')}</span>
                      <ins>{change.after === '' ? t('conflict.blank') : change.after}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}
