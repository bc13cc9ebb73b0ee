import { useState } from 'react';
import { useScope } from '../../api/client';
import type { CalendarDay, Leave } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayBare, weekdayName, weekFull } from '../../time/format';
import { addWeeks, sessionDate, today, weekOf } from '../../time/shanghai';
import { Group } from '../../ui/Group';
import { weekDays } from '../../ui/halfDays';
import { WeekGrid } from '../../ui/WeekGrid';
import { isOnLeave, workingSessions } from './availability';

export type Weeks = Record<string, string[]>;

/** The half days of every ordinary week, and of single weeks that differ. */
export function OfficerWeeks({
  pattern,
  exceptions,
  leave,
  calendar,
  errors,
  onPattern,
  onExceptions,
}: {
  pattern: string[];
  exceptions: Weeks;
  leave: readonly Leave[];
  calendar: readonly CalendarDay[];
  errors: readonly string[];
  onPattern: (sessions: string[]) => void;
  onExceptions: (weeks: Weeks) => void;
}) {
  const t = useText();
  const { week: inView } = useScope();
  const [week, setWeek] = useState(inView);
  const thisWeek = weekOf(today());
  const weeks = [
    ...new Set([inView, ...Array.from({ length: 13 }, (_, n) => addWeeks(thisWeek, n)), ...Object.keys(exceptions)]),
  ].sort();
  const working = workingSessions(week, calendar);
  const painted = exceptions[week];
  const words = { on: t('registry.free'), off: t('registry.notFree') };
  const nameOf = (day: string) => weekdayName(t.language, sessionDate(week, `${day}-am`).date);
  return (
    <>
      <Group id="sessions" label={t('registry.pattern')} hint={t('registry.patternHint')} errors={errors}>
        <WeekGrid
          label={t('registry.pattern')}
          days={weekDays.map((id) => ({
            id,
            title: nameOf(id),
            ...(id === 'sat' || id === 'sun' ? { note: t('registry.makeUp') } : {}),
          }))}
          value={pattern}
          onChange={onPattern}
          words={words}
        />
      </Group>
      <Group id="exceptions" label={t('registry.oneWeek')} hint={t('registry.oneWeekHint')}>
        <div className="actions start">
          <label className="inline">
            <span>{t('shell.week')}</span>
            <select value={week} onChange={(event) => setWeek(event.target.value)}>
              {weeks.map((one) => (
                <option key={one} value={one}>
                  {weekFull(t.language, one)}
                  {exceptions[one] === undefined ? '' : t('registry.painted')}
                </option>
              ))}
            </select>
          </label>
          {painted === undefined ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                onExceptions({ ...exceptions, [week]: working.filter((session) => pattern.includes(session)) })
              }
            >
              {t('registry.paintWeek')}
            </button>
          ) : (
            <button
              type="button"
              className="button"
              onClick={() =>
                onExceptions(Object.fromEntries(Object.entries(exceptions).filter(([one]) => one !== week)))
              }
            >
              {t('registry.unpaintWeek')}
            </button>
          )}
        </div>
        {painted === undefined ? null : (
          <WeekGrid
            key={week}
            label={t('registry.sessionsOf', { week: weekFull(t.language, week) })}
            days={weekDays
              .filter((day) => working.some((session) => session.startsWith(day)))
              .map((id) => {
                const { date } = sessionDate(week, `${id}-am`);
                const bare = dayBare(t.language, date);
                return {
                  id,
                  title: nameOf(id),
                  note: isOnLeave(leave, date) ? t('registry.onLeave', { date: bare }) : bare,
                };
              })}
            value={painted}
            open={(session) => working.includes(session) && !isOnLeave(leave, sessionDate(week, session).date)}
            onChange={(sessions) => onExceptions({ ...exceptions, [week]: sessions })}
            words={words}
          />
        )}
      </Group>
    </>
  );
}
