import { type FormEvent, useId, useState } from 'react';
import type { HindranceCause } from '../../api/field';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { LateFields } from './LateFields';
import { dayOf, instantOf, lateProblem, lateStart } from './late';
import type { FieldModel } from './model';
import type { ShownVisit } from './overlay';
import { useTyped } from './useTyped';

const causes: HindranceCause[] = ['closed', 'moved', 'absent', 'refused', 'other'];

/** The officer is there, and the visit cannot take place: why, for the office to decide. */
export function HinderForm({ model, visit }: { model: FieldModel; visit: ShownVisit }) {
  const t = useFieldText();
  const id = useId();
  const [typed, change, clear] = useTyped(
    model,
    `${visit.week}|${visit.enterprise.id}|hindrance`,
    lateStart(visit, model.now(), 'start'),
  );
  const [wrong, setWrong] = useState<FieldKey | null>(null);
  const cause = causes.find((one) => one === typed.cause);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const now = model.now();
    const late = lateProblem(typed, dayOf(visit), now);
    const note = (typed.note ?? '').trim();
    const reason = (typed.reason ?? '').trim();
    if (cause === undefined) return setWrong('hinder.needCause');
    if (note === '') return setWrong('hinder.needNote');
    setWrong(late);
    if (late !== null) return;
    const at = new Date(instantOf(typed, now) ?? now).toISOString();
    const body = { at, cause, note, ...(reason === '' ? {} : { reason }) };
    if (await model.tell(visit, { kind: 'hindrance', body })) clear();
  };
  return (
    <details className="box" open={cause !== undefined}>
      <summary>{t('hinder.title')}</summary>
      <form className="act" noValidate onSubmit={(event) => void send(event)}>
        <p className="hint">{t('hinder.lead')}</p>
        <fieldset>
          <legend>{t('hinder.cause')}</legend>
          <div className="choices">
            {causes.map((one) => (
              <label key={one} className={one === cause ? 'choice chosen' : 'choice'}>
                <input
                  type="radio"
                  name={`${id}-cause`}
                  checked={one === cause}
                  onChange={() => change({ cause: one })}
                />
                {t(`hinder.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <label htmlFor={`${id}-note`}>{t('hinder.note')}</label>
        <textarea
          id={`${id}-note`}
          rows={2}
          maxLength={200}
          value={typed.note ?? ''}
          onChange={(event) => change({ note: event.target.value })}
        />
        <LateFields day={dayOf(visit)} typed={typed} now={model.now()} change={change} />
        <p className="wrong" role="alert">
          {wrong === null ? '' : t(wrong)}
        </p>
        <button type="submit" className="button strong">
          {t('hinder.button')}
        </button>
      </form>
    </details>
  );
}
