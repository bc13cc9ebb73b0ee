import { useWeek } from '../../api/client';
import type { Draft } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { now } from '../../time/now';
import { hasBegun } from '../../time/shanghai';
import { waited } from './waited';

/** Since when the decision is waited for, and which half day begins next. */
export function Waited({ draft }: { draft: Draft }) {
  const t = useText();
  const week = useWeek();
  if (draft.state !== 'submitted' || draft.submittedAt === undefined) return null;
  const span = waited(draft.submittedAt, now());
  const next = week.data?.sessions.find((session) => !hasBegun(session.start));
  return (
    <p className="waited">
      {t('approval.submittedBy', { name: draft.submittedBy ?? '', at: stamp(t.language, draft.submittedAt) })}
      {t('common.space')}
      {t(`waitedFor.${span.unit}`, { n: span.n })}
      {next === undefined ? null : (
        <>
          {t('common.space')}
          {t('approval.startsAt', { at: stamp(t.language, next.start) })}
        </>
      )}
    </p>
  );
}
