import { Button } from 'antd';
import { useState } from 'react';
import type { Edits } from '../../api/edits';
import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { TierMark } from '../../ui/marks';
import type { Hand } from './hand';
import { waitingEnterprises } from './model';

const page = 8;

/** The enterprises that no visit goes to: each can be dragged onto the board or put in by a list of places. */
export function WaitingPanel({
  plan,
  edits,
  hand,
  onOpen,
}: {
  plan: PlanView;
  edits: Edits;
  hand: Hand;
  onOpen: (enterprise: string) => void;
}) {
  const t = useText();
  const [limit, setLimit] = useState(page);
  const waiting = waitingEnterprises(plan);
  if (waiting.length === 0) return null;
  return (
    <section className="waiting-panel" aria-labelledby="waiting-panel">
      <h2 id="waiting-panel">{t('edits.waiting', { n: waiting.length })}</h2>
      <ul>
        {waiting.slice(0, limit).map(({ id, name, tier, requests, excluded, reason }) => (
          <li
            key={id}
            draggable={!excluded}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', id);
              hand.take(id);
            }}
            onDragEnd={hand.putBack}
          >
            <span className="visit-name">{name}</span>
            <TierMark tier={tier} brief />
            <span className="meta">
              {t('edits.waitingRequests', { n: requests })} · {t.code('waitingCodes', reason, reason)}
            </span>
            {excluded ? (
              <Button size="small" disabled={edits.pending} onClick={() => edits.lock(id, 'none')}>
                {t('edits.letIn')}
              </Button>
            ) : (
              <Button size="small" onClick={() => onOpen(id)}>
                {t('edits.choosePlaceFor')}
                <span className="hidden-text">{name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > limit ? (
        <Button onClick={() => setLimit(limit + 50)}>{t('edits.moreWaiting', { n: waiting.length - limit })}</Button>
      ) : null}
    </section>
  );
}
