import { Button } from 'antd';
import { useState } from 'react';
import { useMove } from '../api/moves';
import { useText } from '../i18n/text';
import { Failure } from './states';

/** One click tells whether a visit has a place in another half day: what changes for whom, or the rules in the way. */
export function MovePlace({ week, enterprise, session }: { week: string; enterprise: string; session: string }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const move = useMove(week, enterprise, session, asked);
  const found = move.data;
  return (
    <div className="move-place">
      <Button
        loading={move.isFetching}
        onClick={() => {
          if (asked) void move.refetch();
          else setAsked(true);
        }}
      >
        {t('moves.check')}
      </Button>
      <div role="status">
        {move.isFetching ? <p className="meta">{t('moves.checking')}</p> : null}
        {found === undefined || move.isFetching ? null : (
          <div className={found.possible ? 'state-box good' : 'state-box warning'}>
            <p className="state-title">{t(found.possible ? 'moves.possible' : 'moves.impossible')}</p>
            <ul className="broken-list">
              {(found.possible ? found.changes : found.broken.map((rule) => rule.says)).map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
            <p>
              {!found.possible
                ? t('moves.instead')
                : found.draft === undefined
                  ? t('moves.amends')
                  : t('moves.joins', { name: found.draft.name })}
            </p>
          </div>
        )}
      </div>
      {move.isError && !move.isFetching ? <Failure error={move.error} safe={t('moves.asBefore')} /> : null}
    </div>
  );
}
