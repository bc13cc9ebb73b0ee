import type { CalendarDay, Leave, OfficerEntry } from '../../api/registers';
import type { Text } from '../../i18n/text';
import { weekdayName } from '../../time/format';
import { daysBetween, halfOf, sessionDate } from '../../time/shanghai';
import { allOf, weekDays } from '../../ui/halfDays';

/** The half days of a week on which anybody works: Monday to Friday but for holidays, and the days that make up for them. */
export function workingSessions(week: string, calendar: readonly CalendarDay[]): string[] {
  const kinds = new Map(calendar.map((day) => [day.date, day.kind]));
  return allOf(weekDays).filter((session) => {
    const { date } = sessionDate(week, session);
    const kind = kinds.get(date);
    return kind === undefined ? !/^(sat|sun)/.test(session) : kind === 'workday';
  });
}

export function isOnLeave(leave: readonly Leave[], date: string): boolean {
  return leave.some(({ from, to }) => from <= date && date <= to);
}

/** The half days of one week that an officer can give: as painted for the week or as always, without leave. */
export function freeSessions(
  officer: Pick<OfficerEntry, 'sessions' | 'exceptions' | 'leave'>,
  week: string,
  calendar: readonly CalendarDay[],
): string[] {
  const pattern = officer.exceptions[week] ?? officer.sessions;
  return workingSessions(week, calendar).filter(
    (session) =>
      (pattern === undefined || pattern.includes(session)) &&
      !isOnLeave(officer.leave, sessionDate(week, session).date),
  );
}

/** Half days as words: 周一上午、周三下午. The dates do not matter, any week has the same names. */
export function halfDayList(t: Text, sessions: readonly string[]): string {
  return sessions
    .map((session) => {
      const { date } = sessionDate('2026-W01', session);
      return `${weekdayName(t.language, date)}${t('common.space')}${t(`halves.${halfOf(session)}`)}`;
    })
    .join(t('common.listComma'));
}

export const warnDays = 60;

/** How a certificate stands: running out within sixty days, run out already, or neither. */
export function expiry(validUntil: string | undefined, today: string): { is: 'fine' | 'soon' | 'over'; days: number } {
  if (validUntil === undefined) return { is: 'fine', days: Number.POSITIVE_INFINITY };
  const days = daysBetween(today, validUntil);
  return { is: days < 0 ? 'over' : days <= warnDays ? 'soon' : 'fine', days: Math.abs(days) };
}
