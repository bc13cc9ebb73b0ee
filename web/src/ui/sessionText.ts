import type { Text } from '../i18n/text';
import { halfDayShort } from '../time/format';
import { sessionDate } from '../time/shanghai';

/** The half days of a list as words; none listed means every half day of the week. */
export function sessionText(t: Text, week: string, sessions: readonly string[] | undefined): string {
  if (sessions === undefined || sessions.length === 0) return t('requests.anySession');
  return sessions
    .map((session) => {
      const { date, half } = sessionDate(week, session);
      return halfDayShort(t.language, date, half);
    })
    .join(t('common.listComma'));
}
