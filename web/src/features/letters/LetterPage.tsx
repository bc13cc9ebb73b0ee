import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegistry, useScope } from '../../api/client';
import type { Letter } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayPlain, dayShort, stamp, weekName } from '../../time/format';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Failure, Loading } from '../../ui/states';
import { LetterMark } from './LetterMark';
import { LetterStepForm } from './LetterStepForm';
import './letters.css';

/** One letter as it is sent and printed, what has become of it, and what the reader may do with it now. */
export function LetterPage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const path = `/letters/${encodeURIComponent(id)}`;
  const letter = useQuery({ queryKey: ['letter', id, t.language], queryFn: () => http.json<Letter>(path) });
  const step = useMutation({
    mutationFn: ({ action, body }: { action: string; body: unknown }) =>
      http.json<Letter>(`${path}/${action}`, { method: 'POST', body, ifMatch: letter.data?.etag ?? '' }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['letter', id] }),
        queries.invalidateQueries({ queryKey: ['list', '/letters'] }),
      ]);
    },
  });
  if (letter.isPending) return <Loading />;
  if (letter.isError) {
    return (
      <Page title={t('letters.title')}>
        <Failure error={letter.error} retry={() => void letter.refetch()} />
      </Page>
    );
  }
  const { data } = letter;
  return (
    <Page
      title={data.number}
      mark={<LetterMark letter={data} />}
      lead={<Link href={`/console/letters?week=${week}`}>{t('letters.title')}</Link>}
      actions={<Button onClick={() => window.print()}>{t('letters.print')}</Button>}
    >
      <div className="letter-page">
        <LetterSheet letter={data} />
        <div className="letter-side">
          <Steps letter={data} />
          {data.can.map((action) => (
            <LetterStepForm
              key={`${action} ${data.etag}`}
              action={action}
              pending={step.isPending}
              error={step.isError && step.variables.action === action ? step.error : null}
              onSend={(body) => step.mutate({ action, body })}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

function LetterSheet({ letter }: { letter: Letter }) {
  const t = useText();
  const { me } = useScope();
  const registry = useRegistry();
  const department = registry.data?.departments.find((one) => one.id === letter.department)?.name ?? letter.department;
  return (
    <article className="letter">
      <p className="letter-office">{t('letters.office', { jurisdiction: me.jurisdiction.name })}</p>
      <p className="letter-kind">{t(`letterKinds.${letter.kind}`)}</p>
      <p className="letter-number">{letter.number}</p>
      <h2>{letter.subject}</h2>
      <p>{t('letters.to', { department })}</p>
      {letter.text.split('\n').map((line) => (
        <p key={line} className="letter-text">
          {line}
        </p>
      ))}
      <p className="letter-text">{t('letters.answerBy', { day: dayPlain(t.language, letter.due) })}</p>
      {letter.cases.length === 0 ? null : (
        <table className="letter-cases">
          <caption>{t('letters.cases', { n: letter.cases.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('letters.week')}</th>
              <th scope="col">{t('letters.day')}</th>
              <th scope="col">{t('letters.enterprise')}</th>
            </tr>
          </thead>
          <tbody>
            {letter.cases.map((one) => (
              <tr key={`${one.week} ${one.enterprise} ${one.date}`}>
                <td>{weekName(t.language, one.week)}</td>
                <td>{one.date === undefined ? '–' : dayShort(t.language, one.date)}</td>
                <td>
                  {one.enterpriseName} <span className="code">{one.enterprise}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="letter-sign">
        {letter.rule === undefined ? letter.raisedBy : t('letters.byRuleLong')}
        <br />
        {dayPlain(t.language, letter.raisedAt)}
      </p>
    </article>
  );
}

function Steps({ letter }: { letter: Letter }) {
  const t = useText();
  return (
    <section aria-labelledby="letter-steps">
      <h2 id="letter-steps">{t('letters.steps')}</h2>
      <ol className="plain-list letter-steps">
        {letter.steps.map((step) => (
          <li key={`${step.at} ${step.action}`}>
            <strong>{t.code('letterSteps', step.action, step.action)}</strong>
            <span className="meta">
              {step.by === 'platform' ? t('letters.platform') : step.by} · {stamp(t.language, step.at)}
            </span>
            {step.text === undefined ? null : <p className="letter-said">{step.text}</p>}
            {step.due === undefined ? null : (
              <p className="meta">{t('letters.answerBy', { day: dayPlain(t.language, step.due) })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
