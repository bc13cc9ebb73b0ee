import { type FormEvent, useId, useRef, useState } from 'react';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { Camera } from './Camera';
import { codeIn, isCode, spelled } from './code';
import { LateFields } from './LateFields';
import { dayOf, instantOf, lateProblem, lateStart } from './late';
import type { FieldModel } from './model';
import type { ShownVisit } from './overlay';
import { codeInPicture, hasCamera } from './scan';
import { useTyped } from './useTyped';

/** The officer is there: the code of the notice, typed or photographed, or why there is none. */
export function ArrivalForm({ model, visit }: { model: FieldModel; visit: ShownVisit }) {
  const t = useFieldText();
  const id = useId();
  const [typed, change, clear] = useTyped(model, `${visit.week}|${visit.enterprise.id}|arrival`, {
    code: '',
    ...lateStart(visit, model.now(), 'start'),
  });
  const [wrong, setWrong] = useState<FieldKey | null>(null);
  const [scanning, setScanning] = useState(false);
  const [seen, setSeen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const without = typed.without === 'yes';
  const code = codeIn(typed.code ?? '');
  const refuse = (key: FieldKey) => {
    setWrong(key);
    setScanning(false);
    field.current?.focus();
  };
  const take = (found: string) => {
    change({ code: spelled(found) });
    setWrong(null);
    setScanning(false);
    setSeen(true);
    button.current?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const now = model.now();
    const late = lateProblem(typed, dayOf(visit), now);
    const reason = (typed.reason ?? '').trim();
    if (!without && !isCode(code)) return refuse('arrive.wrongShape');
    if (without && reason === '') return refuse('arrive.needReason');
    if (late !== null) return refuse(late);
    const at = new Date(instantOf(typed, now) ?? now).toISOString();
    const body = { at, ...(without ? {} : { code }), ...(reason === '' ? {} : { reason }) };
    if (await model.tell(visit, { kind: 'arrival', body })) clear();
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = codeIn((await codeInPicture(file)) ?? '');
    if (isCode(found)) take(found);
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
            onChange={(event) => {
              setSeen(false);
              change({ code: event.target.value });
            }}
          />
          <p className="hint" role="status">
            {seen ? t('scan.seen', { code: spelled(code) }) : ''}
          </p>
        </>
      )}
      {without ? null : scanning ? (
        <Camera onCode={take} onClose={() => setScanning(false)} onFail={refuse} />
      ) : (
        <div className="scans">
          {hasCamera() ? (
            <button type="button" className="button" onClick={() => setScanning(true)}>
              {t('scan.open')}
            </button>
          ) : null}
          <label className="button scan">
            {t('arrive.scan')}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                void read(file);
              }}
            />
          </label>
        </div>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={without}
          onChange={(event) => {
            setWrong(null);
            setScanning(false);
            change({ without: event.target.checked ? 'yes' : '' });
          }}
        />
        {t('arrive.noCode')}
      </label>
      <LateFields day={dayOf(visit)} typed={typed} now={model.now()} change={change} />
      <p className="wrong" id={`${id}-wrong`} role="alert">
        {wrong === null ? '' : t(wrong)}
      </p>
      <button ref={button} type="submit" className="main-action">
        {t('arrive.button')}
      </button>
    </form>
  );
}
