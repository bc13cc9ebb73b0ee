import { useState } from 'react';
import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayLong } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { MapGround, TierPoint } from '../../ui/MapGround';
import { around, onPaper, type Place } from '../../ui/mapView';
import { chosenHalfDay, HalfDays } from './HalfDays';
import type { Board, BoardTeam } from './model';
import { VisitCard } from './VisitCard';

type Route = BoardTeam & { base: PlanView['bases'][number] };

/** The routes of one half day on a map, and beside it the same as a list, by which everything is reached without a pointer. */
export function PlanMap({
  plan,
  board,
  session,
  onSession,
  onOpen,
}: {
  plan: PlanView;
  board: Board;
  session: string;
  onSession: (session: string) => void;
  onOpen: (enterprise: string) => void;
}) {
  const t = useText();
  const [chosen, choose] = useState<string | null>(null);
  const column = chosenHalfDay(plan, board, session);
  const halfDay = plan.sessions[column];
  if (halfDay === undefined) return null;
  const routes: Route[] = board.rows.flatMap((row) =>
    (row.cells[column]?.teams ?? []).map((team) => ({ ...team, base: row.base })),
  );
  const near = routes.filter((route) => route.team.id === chosen);
  const { date, half } = sessionDate(plan.week, halfDay.id);
  return (
    <>
      <HalfDays plan={plan} board={board} chosen={column} onChoose={onSession} />
      <h2 className="day-title">{halfDayLong(t.language, date, half)}</h2>
      <div className="plan-map">
        <div className="map">
          <Routes plan={plan} routes={routes} near={near} onOpen={onOpen} />
          <p className="meta">{t('board.mapNote')}</p>
          {near.length === 0 ? null : (
            <button type="button" className="button" onClick={() => choose(null)}>
              {t('board.mapAll')}
            </button>
          )}
        </div>
        <ol className="plan-routes">
          {routes.map((route) => (
            <li key={route.team.id} className={route.team.id === chosen ? 'team chosen' : 'team'}>
              <button
                type="button"
                className="link-button officers"
                aria-pressed={route.team.id === chosen}
                onClick={() => choose(route.team.id === chosen ? null : route.team.id)}
              >
                {t('board.mapTeam', {
                  base: route.base.name,
                  officers: route.team.officers.map((officer) => officer.name).join(t('common.listComma')),
                })}
              </button>
              <ol>
                {route.visits.map((visit) => (
                  <li key={visit.enterprise.id}>
                    <VisitCard plan={plan} visit={visit} roomy onOpen={() => onOpen(visit.enterprise.id)} />
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Straight lines from the base through the visits in their order and back; the map shows the whole of what is near. */
function Routes({
  plan,
  routes,
  near,
  onOpen,
}: {
  plan: PlanView;
  routes: readonly Route[];
  near: readonly Route[];
  onOpen: (enterprise: string) => void;
}) {
  const places = (shown: readonly Route[]): Place[] =>
    shown.flatMap((route) => [route.base, ...route.visits.map((visit) => visit.enterprise)]);
  const view = around(places(near.length === 0 ? routes : near));
  const { at } = onPaper(view);
  return (
    <div className="map-frame routes">
      <MapGround view={view} bases={plan.bases}>
        {routes.map((route) => (
          <g key={route.team.id} className={near.length === 0 || near.includes(route) ? 'route' : 'route far'}>
            <polyline
              points={[route.base, ...route.visits.map((visit) => visit.enterprise), route.base]
                .map((place) => at(place))
                .map(({ x, y }) => `${x},${y}`)
                .join(' ')}
            />
            {route.visits.map((visit, index) => {
              const { x, y } = at(visit.enterprise);
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map opens the same by keyboard
                <g
                  key={visit.enterprise.id}
                  className={`map-neighbour ${visit.enterprise.tier}`}
                  transform={`translate(${x} ${y})`}
                  onClick={() => onOpen(visit.enterprise.id)}
                >
                  <title>{visit.enterprise.name}</title>
                  <TierPoint tier={visit.enterprise.tier} scale={near.includes(route) ? 1.6 : 1} />
                  {near.includes(route) ? (
                    <text x="9" y="5">
                      {index + 1}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        ))}
      </MapGround>
    </div>
  );
}
