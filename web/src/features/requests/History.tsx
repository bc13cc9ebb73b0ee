import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import type { RequestFieldChange, RequestHistory, RequestStep } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { dayLong, halfDayLong, stamp, weekFull } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { sessionText } from '../../ui/sessionText';
import { Failure, Loading } from '../../ui/states';
import { outcomeText } from './outcomeText';

/** Who did what to a request and when, and what the plans of its week made of it; the newest first. */
export function History({ path }: { path: string }) {
  const t = useText();
  const { http, week } = useScope();
  const history = useQuery({
    queryKey: ['request', path, 'history', t.language],
    queryFn: () => http.json<RequestHistory>(`${path}/history`),
  });
  return (
    <section aria-labelledby="request-history">
      <h3 id="request-history">{t('requests.history')}</h3>
      {history.isPending ? <Loading rows={3} /> : null}
      {history.isError ? <Failure error={history.error} retry={() => void history.refetch()} /> : null}
      <ol className="request-history">
        {[...(history.data?.items ?? [])].reverse().map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the past of a request does not change its order
          <li key={place}>
            <strong>{t(`requestSteps.${item.step}`)}</strong>
            <span className="meta">
              {item.by ?? ''} {item.at === undefined ? '' : stamp(t.language, item.at)}
            </span>
            <StepDetails t={t} week={week} item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepDetails({ t, week, item }: { t: Text; week: string; item: RequestStep }) {
  const source = item.source?.split(':')[0] ?? '';
  return (
    <>
      {source === '' ? null : <p>{t.code('requestSources', source, source)}</p>}
      {item.fromWeek === undefined || item.toWeek === undefined ? null : (
        <p>
          {t('requests.fromTo', {
            from: weekFull(t.language, item.fromWeek),
            to: weekFull(t.language, item.toWeek),
          })}
        </p>
      )}
      {item.code === undefined ? null : (
        <p>{t.code('waitingCodes', item.code, t.code('moveCodes', item.code, item.code))}</p>
      )}
      {item.reason === undefined || item.reason === '' ? null : <p>{item.reason}</p>}
      {item.outcome === undefined ? null : (
        <p>
          {outcomeText(t, item.outcome)}
          {item.outcome.rectifyBy === undefined
            ? null
            : ` · ${t('outcome.until', { day: dayLong(t.language, item.outcome.rectifyBy) })}`}
        </p>
      )}
      {item.outcome?.note === undefined ? null : <p>{item.outcome.note}</p>}
      {item.visit === undefined ? null : <p>{visitTime(t, week, item.visit.session)}</p>}
      {item.waiting === undefined ? null : <p>{item.waiting.cause}</p>}
      {item.held === undefined ? null : <p>{item.held.cause}</p>}
      {item.changes?.map((change) => (
        <p key={change.field}>
          {t('requests.changed', {
            field: t.code('requestFields', change.field, change.field),
            before: valueText(t, week, change, change.before),
            after: valueText(t, week, change, change.after),
          })}
        </p>
      ))}
    </>
  );
}

/** A value as the form shows it; what was empty says so. */
function valueText(t: Text, week: string, change: RequestFieldChange, value: string | undefined): string {
  if (change.field === 'sessions') return sessionText(t, week, value?.split(';'));
  if (value === undefined || value === '') return t('conflict.blank');
  if (change.field === 'kind') return t.code('requestKinds', value, value);
  if (change.field === 'mandatory') return t(value === 'true' ? 'requests.must' : 'requests.optional');
  return value;
}

function visitTime(t: Text, week: string, session: string): string {
  const { date, half } = sessionDate(week, session);
  return halfDayLong(t.language, date, half);
}
