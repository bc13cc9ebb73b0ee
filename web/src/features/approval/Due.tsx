import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { now } from '../../time/now';
import { Field } from '../../ui/Field';
import { dueAt, usualDue } from './due';

/** Publication at a set time: when it is due and how to take it back, or the form that sets it. */
export function Due({
  draft,
  pending,
  onSchedule,
  onUnschedule,
}: {
  draft: Draft;
  pending: boolean;
  onSchedule: (at: string) => void;
  onUnschedule: () => void;
}) {
  const t = useText();
  const [time, setTime] = useState(() => usualDue(now()));
  const [wrong, setWrong] = useState(false);
  if (draft.due !== undefined)
    return (
      <div className={draft.stale ? 'state-box warning' : 'state-box plain'} role="status">
        <p className="state-title">{t('approval.dueAt', { at: stamp(t.language, draft.due.at) })}</p>
        <p>{draft.stale ? t('approval.dueStale') : t('approval.dueBy', { name: draft.due.by })}</p>
        {draft.can.includes('unschedule') ? (
          <Button loading={pending} onClick={onUnschedule}>
            {t('approval.unschedule')}
          </Button>
        ) : null}
      </div>
    );
  if (!draft.can.includes('schedule')) return null;
  return (
    <details className="due">
      <summary>{t('approval.schedule')}</summary>
      <Field
        id="due"
        label={t('approval.dueTime')}
        hint={t('approval.dueHint')}
        errors={wrong ? [t('approval.dueWrong')] : []}
      >
        {(tie) => (
          <input {...tie} type="datetime-local" value={time} onChange={(event) => setTime(event.target.value)} />
        )}
      </Field>
      <Button
        loading={pending}
        onClick={() => {
          const at = dueAt(time);
          setWrong(at === null || Date.parse(at) <= now());
          if (at !== null && Date.parse(at) > now()) onSchedule(at);
        }}
      >
        {t('approval.setDue')}
      </Button>
    </details>
  );
}
