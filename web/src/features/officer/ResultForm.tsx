import { type FormEvent, useId, useState } from 'react';
import type { FieldFound, ItemResult } from '../../api/field';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { dayBare, dayLong } from '../../time/format';
import { addDays, today } from '../../time/shanghai';
import { Department } from './Department';
import { LateFields } from './LateFields';
import { dayOf, instantOf, lateProblem, lateStart } from './late';
import type { FieldModel } from './model';
import type { ShownItem, ShownVisit } from './overlay';
import type { Typed } from './storage';
import { useTyped } from './useTyped';

const results: ItemResult[] = ['pass', 'finding', 'rectify', 'transfer'];
const terms = [7, 14, 30];

/** One matter of a visit: what it is, and what was found. */
export function ResultForm({
  model,
  visit,
  item,
  locked,
}: {
  model: FieldModel;
  visit: ShownVisit;
  item: ShownItem;
  locked: boolean;
}) {
  const t = useFieldText();
  const id = useId();
  const [changing, setChanging] = useState(false);
  const start = { ...startOf(item.found), ...lateStart(visit, model.now(), 'end') };
  const [typed, change, clear, touched] = useTyped(
    model,
    `${visit.week}|${visit.enterprise.id}|${item.request}`,
    start,
  );
  const [wrong, setWrong] = useState<FieldKey | null>(null);
  const result = results.find((one) => one === typed.result);
  const open = !locked && (item.found == null || changing || touched);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const now = model.now();
    const note = (typed.note ?? '').trim();
    const late = lateProblem(typed, dayOf(visit), now);
    if (result === undefined) return setWrong('result.needResult');
    if (result !== 'pass' && note === '') return setWrong('result.needNote');
    if (result === 'rectify' && (typed.rectifyBy ?? '') === '') return setWrong('result.needDay');
    if (late !== null) return setWrong(late);
    setWrong(null);
    const photos = (typed.photos ?? '').split(/[、，,;；\s]+/).filter((one) => one !== '');
    const reason = (typed.reason ?? '').trim();
    const isKept = await model.tell(visit, {
      kind: 'results',
      body: {
        at: new Date(instantOf(typed, now) ?? now).toISOString(),
        request: item.request,
        result,
        ...(result === 'rectify' ? { rectifyBy: typed.rectifyBy ?? '' } : {}),
        ...(note === '' ? {} : { note }),
        ...(photos.length === 0 ? {} : { photos }),
        ...(item.found != null && item.found.version > 0 ? { seen: item.found.version } : {}),
        ...(reason === '' ? {} : { reason }),
      },
    });
    if (!isKept) return;
    clear();
    setChanging(false);
  };
  return (
    <article className="matter">
      <h3>
        <Department name={item.department} /> {item.matterName}
      </h3>
      <p className="hint">
        {item.legalBasis} · {t('visit.minutes', { n: item.minutes })}
        {item.unannounced ? ` · ${t('visit.unannounced')}` : ''}
      </p>
      {item.found == null ? null : (
        <div className="found">
          <FoundText found={item.found} />
          {item.pending ? <span className="mark waiting">{t('visit.pending')}</span> : null}
          {locked || open ? null : (
            <button type="button" className="button" onClick={() => setChanging(true)}>
              {t('result.change')}
            </button>
          )}
        </div>
      )}
      {locked && item.found == null && visit.own === null && visit.state !== 'cancelled' ? (
        <p className="hint">{t('result.afterArrival')}</p>
      ) : null}
      {open ? (
        <form noValidate onSubmit={(event) => void save(event)}>
          <fieldset>
            <legend>{t('result.title')}</legend>
            <div className="choices">
              {results.map((one) => (
                <label key={one} className={one === result ? 'choice chosen' : 'choice'}>
                  <input
                    type="radio"
                    name={`${id}-result`}
                    checked={one === result}
                    onChange={() =>
                      change({
                        result: one,
                        ...(one === 'rectify' && (typed.rectifyBy ?? '') === ''
                          ? { rectifyBy: addDays(today(model.now()), 14) }
                          : {}),
                      })
                    }
                  />
                  {t(`result.${one}`)}
                </label>
              ))}
            </div>
          </fieldset>
          {result === undefined ? null : (
            <Details id={id} result={result} typed={typed} change={change} now={model.now()} />
          )}
          <LateFields day={dayOf(visit)} typed={typed} now={model.now()} change={change} />
          <p className="wrong" role="alert">
            {wrong === null ? '' : t(wrong)}
          </p>
          <div className="actions">
            <button type="submit" className="button strong">
              {t('result.save')}
            </button>
            {item.found == null ? null : (
              <button
                type="button"
                className="button"
                onClick={() => {
                  clear();
                  setChanging(false);
                  setWrong(null);
                }}
              >
                {t('result.cancel')}
              </button>
            )}
          </div>
        </form>
      ) : null}
    </article>
  );
}

/** What goes with a result: the words, the day to put things right by, the numbers of photographs. */
function Details({
  id,
  result,
  typed,
  change,
  now,
}: {
  id: string;
  result: ItemResult;
  typed: Typed;
  change: (part: Typed) => void;
  now: number;
}) {
  const t = useFieldText();
  const noteLabel =
    result === 'pass' ? 'result.notePass' : result === 'transfer' ? 'result.noteTransfer' : 'result.note';
  return (
    <>
      <label htmlFor={`${id}-note`}>{t(noteLabel)}</label>
      <textarea
        id={`${id}-note`}
        rows={3}
        maxLength={500}
        value={typed.note ?? ''}
        onChange={(event) => change({ note: event.target.value })}
      />
      {result === 'rectify' ? (
        <>
          <label htmlFor={`${id}-by`}>{t('result.rectifyBy')}</label>
          <div className="terms">
            {terms.map((n) => {
              const day = addDays(today(now), n);
              return (
                <button
                  key={n}
                  type="button"
                  className="button"
                  aria-pressed={typed.rectifyBy === day}
                  onClick={() => change({ rectifyBy: day })}
                >
                  {t('result.days', { n })} <span className="hint">{dayBare(t.language, day)}</span>
                </button>
              );
            })}
          </div>
          <input
            id={`${id}-by`}
            type="date"
            min={visitDay(now)}
            value={typed.rectifyBy ?? ''}
            onChange={(event) => change({ rectifyBy: event.target.value })}
          />
        </>
      ) : null}
      <label htmlFor={`${id}-photos`}>{t('result.photos')}</label>
      <input
        id={`${id}-photos`}
        type="text"
        value={typed.photos ?? ''}
        onChange={(event) => change({ photos: event.target.value })}
      />
    </>
  );
}

/** A result in words. */
export function FoundText({ found }: { found: Pick<FieldFound, 'result' | 'rectifyBy' | 'note' | 'photos' | 'by'> }) {
  const t = useFieldText();
  return (
    <div className="found-text">
      <p>
        <strong>{t(`result.${found.result}`)}</strong>
        {found.rectifyBy == null ? null : <> · {t('result.until', { day: dayLong(t.language, found.rectifyBy) })}</>}
      </p>
      {found.note == null || found.note === '' ? null : <p>{found.note}</p>}
      {found.photos.length === 0 ? null : <p className="hint">{found.photos.join(' ')}</p>}
      {found.by === '' ? null : <p className="hint">{t('result.by', { name: found.by })}</p>}
    </div>
  );
}

const visitDay = (now: number) => today(now);

function startOf(found: ShownItem['found']): Typed {
  if (found == null) return { result: '', note: '', photos: '', rectifyBy: '' };
  return {
    result: found.result,
    note: found.note ?? '',
    photos: found.photos.join('、'),
    rectifyBy: found.rectifyBy ?? '',
  };
}
