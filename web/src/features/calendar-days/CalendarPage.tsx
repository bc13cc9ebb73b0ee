import { Button } from 'antd';
import { useRole } from '../../api/client';
import { type CalendarDay, useAll } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayLong, monthName, weekdayName } from '../../time/format';
import { addDays, today } from '../../time/shanghai';
import { Files } from '../../ui/entries/Files';
import { RegistryFrame } from '../../ui/entries/RegistryFrame';
import { Filters } from '../../ui/Filters';
import { useFilters } from '../../ui/location';
import { Empty, Failure, Loading } from '../../ui/states';
import { DayDrawer } from './DayDrawer';
import { type Month, monthsOf } from './months';

/** The working days of a year: holidays, and the Saturdays and Sundays that make up for them. */
export function CalendarPage() {
  const t = useText();
  const [filters, setFilters] = useFilters();
  const mayEdit = useRole('office.planner');
  const calendar = useAll('calendar');
  const thisYear = Number(today().slice(0, 4));
  const year = Number(filters.get('year') ?? thisYear);
  const open = filters.get('day');
  const entered = (calendar.data ?? []).filter((day) => !day.archived && day.date.startsWith(`${year}-`));
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setFilters({ day: 'new' }, 'push')}>
      {t('calendarDays.add')}
    </Button>
  ) : null;
  return (
    <RegistryFrame
      part="calendar"
      actions={
        <>
          <Files
            kind="calendar"
            name="registry.calendar"
            asked={{ year: String(year) }}
            mayImport={mayEdit}
            importAt="/console/registry/calendar/import"
          />
          {add}
        </>
      }
    >
      <Filters>
        <label>
          <span>{t('calendarDays.year')}</span>
          <select value={year} onChange={(event) => setFilters({ year: event.target.value }, 'push')}>
            {[...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort().map((one) => (
              <option key={one} value={one}>
                {t('calendarDays.yearOf', { year: String(one) })}
              </option>
            ))}
          </select>
        </label>
        {calendar.isSuccess ? (
          <p className="filters-count" role="status">
            {t('calendarDays.count', {
              holidays: entered.filter((day) => day.kind === 'holiday').length,
              makeUps: entered.filter((day) => day.kind === 'workday').length,
            })}
          </p>
        ) : null}
      </Filters>
      {calendar.isPending ? <Loading rows={6} /> : null}
      {calendar.isError ? <Failure error={calendar.error} retry={() => void calendar.refetch()} /> : null}
      {calendar.isSuccess && entered.length === 0 ? (
        <Empty title={t('calendarDays.empty', { year: String(year) })} detail={t('calendarDays.emptyDetail')}>
          {add}
        </Empty>
      ) : null}
      {calendar.isSuccess ? (
        <div className="months">
          {monthsOf(year, entered).map((month) => (
            <MonthCard
              key={month.first}
              month={month}
              entered={entered.filter((day) => day.date.startsWith(month.first.slice(0, 7)))}
              onOpen={mayEdit ? (date) => setFilters({ day: date }, 'push') : null}
            />
          ))}
        </div>
      ) : null}
      {open === null || !mayEdit || !calendar.isSuccess ? null : (
        <DayDrawer key={open} id={open} year={year} onClose={() => setFilters({ day: '' })} />
      )}
    </RegistryFrame>
  );
}

function MonthCard({
  month,
  entered,
  onOpen,
}: {
  month: Month;
  entered: readonly CalendarDay[];
  onOpen: ((date: string) => void) | null;
}) {
  const t = useText();
  const name = monthName(t.language, month.first);
  return (
    <section className="month" aria-label={name}>
      <h2>
        {name}
        <span className="meta">{t('calendarDays.workdays', { n: month.workdays })}</span>
      </h2>
      <table>
        <caption className="hidden-text">{name}</caption>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, day) => addDays('2026-01-05', day)).map((date) => (
              <th key={date} scope="col">
                {weekdayName(t.language, date).replace('周', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find((day) => day !== null)?.date}>
              {week.map((day, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a week has a place for each weekday
                <td key={column} className={day?.kind}>
                  {day === null ? null : (
                    <>
                      {Number(day.date.slice(8))}
                      {day.kind === 'holiday' || day.kind === 'makeUp' ? (
                        <span className="day-mark">{t(`calendarMarks.${day.kind}`)}</span>
                      ) : null}
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {entered.length === 0 ? null : (
        <ul>
          {entered.map((day) => {
            const text = `${dayLong(t.language, day.date)}${t('calendarDays.between')}${t(`calendarKinds.${day.kind}`)}${t('calendarDays.between')}${day.name}`;
            return (
              <li key={day.date}>
                {onOpen === null ? (
                  text
                ) : (
                  <button type="button" className="link-button" onClick={() => onOpen(day.date)}>
                    {text}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
