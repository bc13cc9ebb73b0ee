import { Button } from 'antd';
import { useState } from 'react';
import { useWeek } from '../../api/client';
import type { Edits } from '../../api/edits';
import type { Draft, PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { Link } from '../../ui/location';
import { SolveAgain } from './SolveAgain';
import { WhatIf } from './WhatIf';

/** What can be done with the plan as a whole: take back, plan the rest anew, try something out, compare. */
export function BoardTools({ plan, draft, edits }: { plan: PlanView; draft: Draft; edits: Edits }) {
  const t = useText();
  const [asking, setAsking] = useState<'again' | 'trial' | null>(null);
  const isPublic = useWeek().data?.published?.draft === draft.id;
  return (
    <div className="board-tools">
      <p className="check-state">
        {plan.broken.length === 0 ? t('edits.checked') : t('edits.checkedBut', { n: plan.broken.length })}
        {plan.locks.length === 0 ? null : <span className="meta"> {t('edits.locked', { n: plan.locks.length })}</span>}
      </p>
      <div className="actions">
        {edits.may ? (
          <>
            <Button disabled={!edits.undoable || edits.pending} onClick={edits.undo}>
              {t('edits.undo')}
            </Button>
            <Button disabled={!edits.redoable || edits.pending} onClick={edits.redo}>
              {t('edits.redo')}
            </Button>
          </>
        ) : null}
        {draft.amends === undefined || isPublic ? (
          <>
            <Button onClick={() => setAsking('again')}>{t('edits.solveAgain')}</Button>
            <Button onClick={() => setAsking('trial')}>{t('edits.whatIf')}</Button>
          </>
        ) : null}
        {draft.amends === undefined ? null : (
          <Link className="button" href={`/console/drafts/amend?week=${plan.week}`}>
            {t('edits.amendAgain')}
          </Link>
        )}
        <Link
          className="button"
          href={`/console/drafts/compare?week=${plan.week}&left=${encodeURIComponent(draft.from?.id ?? draft.id)}${draft.from === undefined ? '' : `&right=${encodeURIComponent(draft.id)}`}`}
        >
          {t('edits.compare')}
        </Link>
      </div>
      {asking === 'again' ? <SolveAgain plan={plan} draft={draft} onClose={() => setAsking(null)} /> : null}
      {asking === 'trial' ? <WhatIf plan={plan} draft={draft} onClose={() => setAsking(null)} /> : null}
    </div>
  );
}
