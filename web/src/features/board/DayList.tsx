import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayLong } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { chosenHalfDay, HalfDays } from './HalfDays';
import type { Board } from './model';
import { VisitCard } from './VisitCard';

/** The board on a phone: one half day at a time, its towns, teams and visits as a list. */
export function DayList({
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
  const column = chosenHalfDay(plan, board, session);
  const chosen = plan.sessions[column];
  if (chosen === undefined) return null;
  const { date, half } = sessionDate(plan.week, chosen.id);
  return (
    <>
      <HalfDays plan={plan} board={board} chosen={column} onChoose={onSession} />
      <h2 className="day-title">{halfDayLong(t.language, date, half)}</h2>
      {board.rows
        .filter((row) => (row.cells[column]?.teams.length ?? 0) > 0)
        .map((row) => (
          <section key={row.base.id} className="day-town">
            <h3>
              {row.base.name}
              <span className="meta">
                {t('board.vehicles', { used: row.cells[column]?.vehiclesUsed ?? 0, vehicles: row.base.vehicles })}
              </span>
            </h3>
            {row.cells[column]?.teams.map(({ team, visits }) => (
              <div key={team.id} className="team">
                <p className="officers">{team.officers.map((officer) => officer.name).join(t('common.listComma'))}</p>
                <ol>
                  {visits.map((visit) => (
                    <li key={visit.enterprise.id}>
                      <VisitCard plan={plan} visit={visit} roomy onOpen={() => onOpen(visit.enterprise.id)} />
                    </li>
                  ))}
                </ol>
              </div>
            ))}
          </section>
        ))}
    </>
  );
}
