import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PlaceChoice, PlanView, Session } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayBare, halfTitle, weekdayName } from '../../time/format';
import { halfOf, hasBegun } from '../../time/shanghai';
import { BoardKeys } from './BoardKeys';
import type { Hand } from './hand';
import { type Board, type BoardCell, type BoardRow, type Direction, firstVisit, neighbour } from './model';
import { VisitCard } from './VisitCard';

const directions: Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** The week as a table of towns × half days. All visits together are one tab stop; arrows walk between them. */
export function BoardTable({
  plan,
  board,
  selected,
  onOpen,
  hand,
}: {
  plan: PlanView;
  board: Board;
  selected: string | null;
  onOpen: (enterprise: string) => void;
  /** Left out where nothing can be moved. */
  hand?: Hand;
}) {
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [held, setHeld] = useState<string | null>(selected);
  const [listing, setListing] = useState(false);
  const aimed = hand?.spoken ?? '';
  useEffect(() => {
    if (aimed !== '') table.current?.querySelector('.aimed')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [aimed]);
  const onBoard = (enterprise: string | null) =>
    enterprise !== null &&
    board.rows.some((row) =>
      row.cells.some((cell) =>
        cell.teams.some((team) => team.visits.some((visit) => visit.enterprise.id === enterprise)),
      ),
    );
  const current = onBoard(held) ? held : (firstVisit(board) ?? null);

  const walk = (event: KeyboardEvent) => {
    if (hand?.key(event, board, current)) return;
    if (event.key === '?') {
      event.preventDefault();
      setListing(true);
      return;
    }
    const direction = directions.find((key) => key === event.key);
    if (direction === undefined || current === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = neighbour(board, current, direction);
    if (next === undefined) return;
    setHeld(next);
    const card = table.current?.querySelector<HTMLElement>(`[data-enterprise="${CSS.escape(next)}"]`);
    card?.focus();
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const cell = ({ session, teams, vehiclesUsed }: BoardCell, { id: base, vehicles }: BoardRow['base']) => (
    <td
      key={session.id}
      className={`${halfOf(session.id)}${hand?.className(base, session.id) ?? ''}`}
      onDragOver={(event) => {
        if (hand?.held === undefined) return;
        event.preventDefault();
        hand.aim({ base, session: session.id });
      }}
      onDrop={(event) => {
        event.preventDefault();
        const team = (event.target as HTMLElement).closest<HTMLElement>('[data-beside]');
        const beside = team?.getAttribute('data-beside') ?? undefined;
        hand?.drop({ base, session: session.id, ...(beside === undefined || beside === hand.held ? {} : { beside }) });
      }}
    >
      {hand === undefined ? null : <CellSays place={hand.says(base, session.id)} />}
      {teams.length === 0 ? (
        <span className="none">
          <span aria-hidden="true">–</span>
          <span className="hidden-text">{t('board.none')}</span>
        </span>
      ) : (
        <p className="load">{t('board.vehicles', { used: vehiclesUsed, vehicles })}</p>
      )}
      {teams.map(({ team, visits }) => (
        <div key={team.id} className="team" data-beside={visits[0]?.enterprise.id}>
          <p className="officers">{team.officers.map((officer) => officer.name).join(t('common.listComma'))}</p>
          <ol>
            {visits.map((visit) => (
              <li key={visit.enterprise.id}>
                <VisitCard
                  plan={plan}
                  visit={visit}
                  tabIndex={visit.enterprise.id === current ? 0 : -1}
                  onFocus={() => setHeld(visit.enterprise.id)}
                  onOpen={() => onOpen(visit.enterprise.id)}
                  inHand={hand?.held === visit.enterprise.id}
                  {...(hand === undefined ? {} : { onGrab: () => hand.take(visit.enterprise.id) })}
                />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </td>
  );

  const days = dayGroups(plan.sessions);
  return (
    <>
      <p className="meta board-keys">
        <span id="board-keys">{hand === undefined ? t('board.keys') : t('edits.keys')}</span>
        <button type="button" className="link-button" onClick={() => setListing(true)}>
          {t('board.keysTitle')}
        </button>
      </p>
      {listing ? <BoardKeys moves={hand !== undefined} onClose={() => setListing(false)} /> : null}
      <div className="board-frame">
        <table
          ref={table}
          className="board"
          aria-describedby="board-keys"
          onKeyDown={walk}
          onDragEnd={() => hand?.putBack()}
        >
          <caption className="hidden-text">{t('board.caption')}</caption>
          <colgroup>
            <col className="board-town" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="corner">
                {t('board.town')}
              </th>
              {days.map(({ date, sessions }) => (
                <th key={date} scope="colgroup" colSpan={sessions.length} className="board-day">
                  {weekdayName(t.language, date)}
                  <span className="meta">{dayBare(t.language, date)}</span>
                </th>
              ))}
            </tr>
            <tr>
              {plan.sessions.map((session) => (
                <th key={session.id} scope="col" className={halfOf(session.id)}>
                  {halfTitle(t.language, halfOf(session.id))}
                  {hasBegun(session.start) ? <span className="meta">{t('board.begun')}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <tr key={row.base.id}>
                <th scope="row">
                  {row.base.name}
                  <span className="meta">{t('board.visits', { n: row.visits })}</span>
                </th>
                {row.cells.map((item) => cell(item, row.base))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What the checker says of a cell for the visit in hand: in words, not by colour alone. */
function CellSays({ place }: { place: PlaceChoice | 'unreached' | null }) {
  const t = useText();
  if (place === null) return null;
  return (
    <p className="cell-says">
      {place === 'unreached' ? t('edits.unreached') : place.here ? t('edits.isHere') : t(`verdicts.${place.verdict}`)}
    </p>
  );
}

function dayGroups(sessions: readonly Session[]): { date: string; sessions: Session[] }[] {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const date = session.start.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return [...days].map(([date, list]) => ({ date, sessions: list }));
}
