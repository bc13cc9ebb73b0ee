import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayBare, halfTitle, weekdayName } from '../../time/format';
import { halfOf } from '../../time/shanghai';
import type { Board } from './model';

/** The half days of a plan with how many visits are shown in each, to choose one of. */
export function HalfDays({
  plan,
  board,
  chosen,
  onChoose,
}: {
  plan: PlanView;
  board: Board;
  chosen: number;
  onChoose: (session: string) => void;
}) {
  const t = useText();
  return (
    <fieldset className="half-days">
      <legend className="hidden-text">{t('board.chooseHalfDay')}</legend>
      {plan.sessions.map((session, column) => (
        <button key={session.id} type="button" aria-pressed={column === chosen} onClick={() => onChoose(session.id)}>
          <span>{weekdayName(t.language, session.start.slice(0, 10))}</span>
          <span className="meta">{dayBare(t.language, session.start.slice(0, 10))}</span>
          <span>{halfTitle(t.language, halfOf(session.id))}</span>
          <span className="half-day-count">{t.number(visitsIn(board, column))}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The half day that was chosen, else the first with a visit. */
export function chosenHalfDay(plan: PlanView, board: Board, session: string): number {
  const named = plan.sessions.findIndex((one) => one.id === session);
  if (named >= 0) return named;
  return Math.max(
    0,
    plan.sessions.findIndex((_, column) => visitsIn(board, column) > 0),
  );
}

function visitsIn(board: Board, column: number): number {
  return board.rows.flatMap((row) => row.cells[column]?.teams ?? []).reduce((sum, team) => sum + team.visits.length, 0);
}
