import { type FormEvent, useId, useRef, useState } from 'react';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { codeIn, isCode, spelled } from './code';
import { LateFields } from './LateFields';
import { instantOf, lateProblem } from './late';
import type { FieldModel } from './model';
import type { ShownVisit } from './overlay';
import { canScan, codeInPicture } from './scan';
import { useTyped } from './useTyped';

/** The officer is there: the code of the notice, typed or photographed, or why there is none. */
export function ArrivalForm({ model, visit }: { model: FieldModel; visit: ShownVisit }) {
  const t = useFieldText();
  const id = useId();
  const [typed, change, clear] = useTyped(model, `${visit.week}|${visit.enterprise.id}|arrival`, { code: '' });
  const [wrong, setWrong] = useState<FieldKey | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const without = typed.without === 'yes';
  const code = codeIn(typed.code ?? '');
  const refuse = (key: FieldKey) => {
    setWrong(key);
    field.current?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const now = model.now();
    const late = lateProblem(typed, now);
    const reason = (typed.reason ?? '').trim();
    if (!without && !isCode(code)) return refuse('arrive.wrongShape');
    if (without && reason === '') return refuse('arrive.needReason');
    if (late !== null) return refuse(late);
    const at = new Date(instantOf(typed, now) ?? now).toISOString();
    await model.tell(visit, {
      kind: 'arrival',
      body: { at, ...(without ? {} : { code }), ...(reason === '' ? {} : { reason }) },
    });
    clear();
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = codeIn((await codeInPicture(file)) ?? '');
    if (isCode(found)) change({ code: spelled(found) });
    else refuse('arrive.notRead');
  };
  return (
    <form className="box act" noValidate onSubmit={(event) => void send(event)} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('arrive.title')}</h2>
      {without ? (
        <>
          <label htmlFor={`${id}-reason`}>{t('arrive.noCodeReason')}</label>
          <input
            id={`${id}-reason`}
            ref={field}
            type="text"
            maxLength={200}
            value={typed.reason ?? ''}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-wrong`}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </>
      ) : (
        <>
          <label htmlFor={`${id}-code`}>{t('arrive.code')}</label>
          <p className="hint" id={`${id}-hint`}>
            {t('arrive.codeHint')}
          </p>
          <input
            id={`${id}-code`}
            ref={field}
            className="code-field"
            type="text"
            inputMode="text"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            value={typed.code ?? ''}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-hint ${id}-wrong`}
            onChange={(event) => change({ code: event.target.value })}
          />
          {canScan() ? (
            <label className="button scan">
              {t('arrive.scan')}
              <input
                type="file"
                accept="image/*"
                capture="environment"
                onChange={(event) => void read(event.target.files?.[0])}
              />
            </label>
          ) : null}
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={without}
          onChange={(event) => {
            setWrong(null);
            change({ without: event.target.checked ? 'yes' : '' });
          }}
        />
        {t('arrive.noCode')}
      </label>
      <LateFields typed={typed} change={change} />
      <p className="wrong" id={`${id}-wrong`} role="alert">
        {wrong === null ? '' : t(wrong)}
      </p>
      <button type="submit" className="main-action">
        {t('arrive.button')}
      </button>
    </form>
  );
}
