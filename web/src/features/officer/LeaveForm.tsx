import { type FormEvent, useState } from 'react';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { LateFields } from './LateFields';
import { dayOf, instantOf, lateProblem, lateStart } from './late';
import type { FieldModel } from './model';
import type { ShownVisit } from './overlay';
import { useTyped } from './useTyped';

/** The officer leaves. Results may still be missing; then the visit stays open until they come. */
export function LeaveForm({ model, visit }: { model: FieldModel; visit: ShownVisit }) {
  const t = useFieldText();
  const [typed, change, clear] = useTyped(
    model,
    `${visit.week}|${visit.enterprise.id}|departure`,
    lateStart(visit, model.now(), 'end'),
  );
  const [wrong, setWrong] = useState<FieldKey | null>(null);
  const missing = visit.items.filter((item) => item.found == null).length;
  if (visit.own?.out !== undefined) {
    return (
      <div className="box">
        <p>{t('leave.left')}</p>
        {missing === 0 ? null : <p>{t('leave.missing', { n: missing })}</p>}
      </div>
    );
  }
  const leave = async (event: FormEvent) => {
    event.preventDefault();
    const now = model.now();
    const late = lateProblem(typed, dayOf(visit), now);
    setWrong(late);
    if (late !== null) return;
    const reason = (typed.reason ?? '').trim();
    const at = new Date(instantOf(typed, now) ?? now).toISOString();
    if (await model.tell(visit, { kind: 'departure', body: { at, ...(reason === '' ? {} : { reason }) } })) clear();
  };
  return (
    <form className="box act" noValidate onSubmit={(event) => void leave(event)} aria-labelledby="leave">
      <h2 id="leave">{t('leave.title')}</h2>
      <p className="hint">{missing === 0 ? t('leave.last') : t('leave.missing', { n: missing })}</p>
      <LateFields day={dayOf(visit)} typed={typed} now={model.now()} change={change} />
      <p className="wrong" role="alert">
        {wrong === null ? '' : t(wrong)}
      </p>
      <button type="submit" className="main-action">
        {t('leave.button')}
      </button>
    </form>
  );
}
