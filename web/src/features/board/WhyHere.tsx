import { useState } from 'react';
import { useExplanation } from '../../api/drafts';
import type { Explanation } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayLong } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Failure } from '../../ui/states';

const mostPlaces = 3;

/** Why a visit is where and when it is, and what the nearest other places would cost. Asked for when it is opened. */
export function WhyHere({ draft, week, request }: { draft: string; week: string; request: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const why = useExplanation(draft, request, isOpen);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('board.why')}</summary>
      {isOpen && why.isPending ? <p role="status">{t('board.whyPending')}</p> : null}
      {why.isError ? <Failure error={why.error} retry={() => void why.refetch()} /> : null}
      {why.isSuccess ? <Answer week={week} explanation={why.data} /> : null}
    </details>
  );
}

function Answer({ week, explanation }: { week: string; explanation: Explanation }) {
  const t = useText();
  const possible = explanation.places.filter((place) => place.state === 'possible').slice(0, mostPlaces);
  return (
    <>
      <p>{explanation.reason}</p>
      {possible.length === 0 ? null : (
        <>
          <h4>{t('board.whyPlaces')}</h4>
          <ul>
            {possible.map((place) => {
              const { date, half } = sessionDate(week, place.session);
              return (
                <li key={`${place.base.id} ${place.session}`}>
                  {place.base.name} {halfDayLong(t.language, date, half)}
                  <span className="meta">
                    {' '}
                    {t('board.whyDifference', { n: t.number(Number(place.difference ?? 0)) })}
                  </span>
                  <br />
                  {place.note}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
