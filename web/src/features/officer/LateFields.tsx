import { useId } from 'react';
import { useFieldText } from '../../i18n/field';
import { dayLong } from '../../time/format';
import { today } from '../../time/shanghai';
import type { Typed } from './storage';

/** For what happened earlier and is told now, at a visit of a day. */
export function LateFields({
  day,
  typed,
  now,
  change,
}: {
  day: string;
  typed: Typed;
  now: number;
  change: (part: Typed) => void;
}) {
  const t = useFieldText();
  const id = useId();
  return (
    <details className="late" open={(typed.day ?? '') !== '' || (typed.time ?? '') !== ''}>
      <summary>{t('late.title')}</summary>
      {day < today(now) ? <p className="hint">{t('late.passed', { day: dayLong(t.language, day) })}</p> : null}
      <div className="late-fields">
        <label htmlFor={`${id}-day`}>{t('late.day')}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={typed.day ?? ''}
          onChange={(event) => change({ day: event.target.value })}
        />
        <label htmlFor={`${id}-time`}>{t('late.time')}</label>
        <input
          id={`${id}-time`}
          type="time"
          value={typed.time ?? ''}
          onChange={(event) => change({ time: event.target.value })}
        />
        <label htmlFor={`${id}-reason`}>{t('late.reason')}</label>
        <input
          id={`${id}-reason`}
          type="text"
          maxLength={200}
          value={typed.reason ?? ''}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
    </details>
  );
}
