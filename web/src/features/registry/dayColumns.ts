import type { Text } from '../../i18n/text';
import { weekdayName } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { weekDays } from '../../ui/halfDays';
import type { GridDay } from '../../ui/WeekGrid';

/** The columns of an ordinary week; Saturday and Sunday count only where they make up for a holiday. */
export function dayColumns(t: Text): GridDay[] {
  return weekDays.map((id) => ({
    id,
    title: weekdayName(t.language, sessionDate('2026-W01', `${id}-am`).date),
    ...(id === 'sat' || id === 'sun' ? { note: t('registry.makeUp') } : {}),
  }));
}
