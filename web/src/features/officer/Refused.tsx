import { type FormEvent, useState } from 'react';
import type { FieldFound, FieldVisit } from '../../api/field';
import type { Problem } from '../../api/types';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { today } from '../../time/shanghai';
import { codeIn, isCode, spelled } from './code';
import { LateFields } from './LateFields';
import { dayOf, instantOf, lateProblem } from './late';
import { clockAt, type FieldModel } from './model';
import type { Entry, Step } from './outbox';
import { FoundText } from './ResultForm';
import type { Typed } from './storage';

/** What the server has not accepted: its words, what was entered, and what can be done about it. Nothing goes away by itself. */
export function Refused({
  entry,
  model,
  visit,
}: {
  entry: Entry;
  model: FieldModel;
  visit?: Pick<FieldVisit, 'items' | 'date' | 'attendance'>;
}) {
  const t = useFieldText();
  const { step, refused } = entry;
  if (refused === undefined) return null;
  const theirs = refused.code === 'result-differs' ? (refused.entry as FieldFound | undefined) : undefined;
  const matter =
    step.kind === 'results' ? visit?.items.find((item) => item.request === step.body.request)?.matterName : undefined;
  return (
    <div className="box refusal" role="alert">
      <p className="box-title">
        {t(`outbox.${step.kind}`)}
        {matter === undefined ? '' : ` · ${matter}`} — {t('outbox.refusedTitle')}
      </p>
      <p>{refused.detail ?? refused.title}</p>
      {refused.issues?.map((issue) => (
        <p key={`${issue.code} ${issue.place}`}>
          {issue.cause} {issue.action}
        </p>
      ))}
      {step.kind === 'results' ? (
        <div className="two">
          <div>
            <p className="hint">{t('outbox.mine')}</p>
            <FoundText found={{ ...step.body, photos: step.body.photos ?? [], by: '' }} />
          </div>
          {theirs === undefined ? null : (
            <div>
              <p className="hint">{t('outbox.theirs', { name: theirs.by })}</p>
              <FoundText found={theirs} />
            </div>
          )}
        </div>
      ) : null}
      {refused.code === 'wrong-code' && step.kind === 'arrival' ? (
        <CorrectCode entry={entry} model={model} />
      ) : aboutTime(refused) ? (
        <CorrectTime
          entry={entry}
          model={model}
          day={visit === undefined ? today(Date.parse(step.body.at)) : dayOf(visit)}
        />
      ) : (
        <div className="actions">
          {theirs !== undefined && step.kind === 'results' ? (
            <>
              <button
                type="button"
                className="button strong"
                onClick={() =>
                  void model.replace(entry, { kind: 'results', body: { ...step.body, seen: theirs.version } })
                }
              >
                {t('outbox.keepMine')}
              </button>
              <button type="button" className="button" onClick={() => void model.drop(entry)}>
                {t('outbox.keepTheirs')}
              </button>
            </>
          ) : (
            <>
              <button type="button" className="button strong" onClick={() => void model.replace(entry, step)}>
                {t('outbox.again')}
              </button>
              <Drop entry={entry} model={model} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** What is wrong with the time at which something was done, as when the phone's clock was. */
function aboutTime(refused: Problem): boolean {
  const codes = ['date-in-future', 'too-early', 'too-late', 'reason-needed', 'left-before-arrival'];
  return codes.includes(refused.code) || (refused.issues ?? []).some((issue) => codes.includes(issue.code));
}

/** Another time in the place of the wrong one, and why it is told on a later day. */
function CorrectTime({ entry, model, day }: { entry: Entry; model: FieldModel; day: string }) {
  const t = useFieldText();
  const at = Date.parse(entry.step.body.at);
  const [typed, setTyped] = useState<Typed>(() => ({
    day: today(at),
    time: clockAt(at),
    reason: entry.step.body.reason ?? '',
  }));
  const [wrong, setWrong] = useState<FieldKey | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const now = model.now();
    const problem = lateProblem(typed, day, now);
    setWrong(problem);
    if (problem !== null) return;
    const reason = (typed.reason ?? '').trim();
    const { reason: _, ...rest } = entry.step.body;
    const body = { ...rest, at: new Date(instantOf(typed, now) ?? now).toISOString() };
    void model.replace(entry, { ...entry.step, body: reason === '' ? body : { ...body, reason } } as Step);
  };
  return (
    <form noValidate onSubmit={send}>
      <LateFields
        day={day}
        typed={typed}
        now={model.now()}
        change={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
      <p className="wrong">{wrong === null ? '' : t(wrong)}</p>
      <div className="actions">
        <button type="submit" className="button strong">
          {t('outbox.correct')}
        </button>
        <Drop entry={entry} model={model} />
      </div>
    </form>
  );
}

/** Another code in the place of the wrong one; the time of arrival stays. */
function CorrectCode({ entry, model }: { entry: Entry; model: FieldModel }) {
  const t = useFieldText();
  const [code, setCode] = useState(spelled(entry.step.kind === 'arrival' ? (entry.step.body.code ?? '') : ''));
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const clean = codeIn(code);
    const why = reason.trim();
    setWrong(clean !== '' ? !isCode(clean) : why === '');
    if (entry.step.kind !== 'arrival') return;
    const { code: _, ...body } = entry.step.body;
    if (isCode(clean)) void model.replace(entry, { kind: 'arrival', body: { ...body, code: clean } });
    else if (clean === '' && why !== '') void model.replace(entry, { kind: 'arrival', body: { ...body, reason: why } });
  };
  return (
    <form noValidate onSubmit={send}>
      <label>
        {t('arrive.code')}
        <input
          className="code-field"
          type="text"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          value={code}
          aria-invalid={wrong}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <label>
        {t('outbox.noCode')}
        <input type="text" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {wrong ? <p className="wrong">{t('arrive.wrongShape')}</p> : null}
      <div className="actions">
        <button type="submit" className="button strong">
          {t('outbox.correct')}
        </button>
        <Drop entry={entry} model={model} />
      </div>
    </form>
  );
}

/** Giving up asks once more. */
function Drop({ entry, model }: { entry: Entry; model: FieldModel }) {
  const t = useFieldText();
  const [asked, setAsked] = useState(false);
  return (
    <button type="button" className="button" onClick={() => (asked ? void model.drop(entry) : setAsked(true))}>
      {t(asked ? 'outbox.sureDrop' : 'outbox.drop')}
    </button>
  );
}
