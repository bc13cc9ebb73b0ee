import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayBare, halfDayLong, halfName, weekdayName } from '../../time/format';
import { halfOf, sessionDate } from '../../time/shanghai';
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
  const counts = plan.sessions.map((item, column) => ({
    session: item,
    visits: board.rows.reduce(
      (total, row) => total + (row.cells[column]?.teams.reduce((sum, team) => sum + team.visits.length, 0) ?? 0),
      0,
    ),
  }));
  const chosen =
    counts.find((item) => item.session.id === session) ?? counts.find((item) => item.visits > 0) ?? counts[0];
  if (chosen === undefined) return null;
  const column = counts.indexOf(chosen);
  const { date, half } = sessionDate(plan.week, chosen.session.id);
  return (
    <>
      <fieldset className="half-days">
        <legend className="hidden-text">{t('board.chooseHalfDay')}</legend>
        {counts.map((item) => (
          <button
            key={item.session.id}
            type="button"
            aria-pressed={item === chosen}
            onClick={() => onSession(item.session.id)}
          >
            <span>{weekdayName(t.language, item.session.start.slice(0, 10))}</span>
            <span className="meta">{dayBare(t.language, item.session.start.slice(0, 10))}</span>
            <span>{halfName(t.language, halfOf(item.session.id))}</span>
            <span className="half-day-count">{t.number(item.visits)}</span>
          </button>
        ))}
      </fieldset>
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
