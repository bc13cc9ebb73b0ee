import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useRole, useScope, useWeek } from '../../api/client';
import { query, type Versioned } from '../../api/http';
import { isProblem } from '../../api/problem';
import type { VisitRecord } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayLong, stamp, weekFull } from '../../time/format';
import { Failure } from '../../ui/states';
import { OutcomeForm } from './OutcomeForm';

export function visitPath(week: string, enterprise: string, session: string): { read: string; record: string } {
  const path = `/weeks/${week}/visits/${encodeURIComponent(enterprise)}`;
  return { read: path + query({ session }), record: `${path}/outcome${query({ session })}` };
}

/** How a visit of the published plan ended, and the way to say so. Nothing for a plan that is not public. */
export function VisitOutcome({ draft, enterprise, session }: { draft: string; enterprise: string; session: string }) {
  const t = useText();
  const { http, week } = useScope();
  const may = useRole('office.planner');
  const [asking, setAsking] = useState(false);
  const published = useWeek().data?.published?.draft === draft;
  const { read } = visitPath(week, enterprise, session);
  const record = useQuery({
    queryKey: ['visit', week, enterprise, session],
    queryFn: () => http.versioned<VisitRecord>(read),
    enabled: published,
  });
  if (!published || isProblem(record.error, 'not-found')) return null;
  if (record.isError) return <Failure error={record.error} retry={() => void record.refetch()} />;
  if (record.isPending) return null;
  const { data } = record.data;
  return (
    <section aria-labelledby="visit-outcome">
      <h3 id="visit-outcome">{t('outcome.title')}</h3>
      <Recorded visit={record.data} />
      {may && data.state !== 'released' ? (
        <div className="actions drawer-actions">
          <Button onClick={() => setAsking(true)}>
            {data.state === 'posted' ? t('outcome.correct') : t('outcome.record')}
          </Button>
        </div>
      ) : null}
      {asking ? <OutcomeForm visit={record.data} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Recorded({ visit: { data } }: { visit: Versioned<VisitRecord> }) {
  const t = useText();
  const came =
    data.checkedInAt == null ? null : (
      <p className="meta">
        {t('outcome.came', { at: stamp(t.language, data.checkedInAt) })}
        {data.checkedOutAt == null ? '' : ` · ${t('outcome.left', { at: stamp(t.language, data.checkedOutAt) })}`}
      </p>
    );
  if (data.state === 'reserved' && data.items.every((item) => item.result == null))
    return (
      <>
        {data.hindrance == null ? (
          <p>{t('outcome.none')}</p>
        ) : (
          <p>
            <span className="mark bad">{t('progressStates.hindered')}</span>{' '}
            {t('outcome.hindered', {
              cause: t(`hindrances.${data.hindrance.cause}`),
              note: data.hindrance.note,
              name: data.hindrance.by,
            })}
          </p>
        )}
        {came}
      </>
    );
  const by =
    data.recordedBy === undefined || data.recordedAt === undefined
      ? null
      : t('outcome.by', { name: data.recordedBy, at: stamp(t.language, data.recordedAt) });
  return (
    <>
      <p>
        <span
          className={data.state === 'posted' ? 'mark good' : data.state === 'reserved' ? 'mark active' : 'mark bad'}
        >
          {data.state === 'reserved' ? t('outcome.onSite') : t.code('visitStates', data.state, data.state)}
        </span>{' '}
        {data.state === 'released' ? data.reason : dayLong(t.language, data.date)}
      </p>
      {came}
      {data.state !== 'released' ? (
        <ul className="plain-list">
          {data.items.map((item) => (
            <li key={item.request}>
              <span>{item.matter.name}</span>
              <strong>
                {item.result === undefined || item.result === null ? '–' : t(`itemResults.${item.result}`)}
              </strong>
              {item.rectifyBy === undefined ? null : (
                <span className="meta">{t('outcome.until', { day: dayLong(t.language, item.rectifyBy) })}</span>
              )}
              {item.recheckWeek == null ? null : (
                <span className="meta">{t('outcome.recheck', { week: weekFull(t.language, item.recheckWeek) })}</span>
              )}
              {item.photos == null || item.photos.length === 0 ? null : (
                <span className="meta">
                  {t('outcome.photos', { numbers: item.photos.join(t('common.listComma')) })}
                </span>
              )}
              {item.note === undefined ? null : <span className="meta">{item.note}</span>}
            </li>
          ))}
        </ul>
      ) : null}
      {by === null ? null : <p className="meta">{by}</p>}
    </>
  );
}
