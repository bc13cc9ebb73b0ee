import type { CalendarDay } from '../../api/registers';
import { addDays, wallTime } from '../../time/shanghai';

export type DayKind = 'holiday' | 'makeUp' | 'workday' | 'weekend';
export type Day = { date: string; kind: DayKind; name?: string };
export type Month = { first: string; weeks: (Day | null)[][]; workdays: number };

/** What a day is: as entered, else as its weekday says. */
function kindOf(date: string, entered: CalendarDay | undefined): DayKind {
  if (entered !== undefined) return entered.kind === 'holiday' ? 'holiday' : 'makeUp';
  return wallTime(date).weekday > 5 ? 'weekend' : 'workday';
}

/** The twelve months of a year, in rows of weeks from Monday to Sunday; null outside the month. */
export function monthsOf(year: number, entered: readonly CalendarDay[]): Month[] {
  const days = new Map(entered.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const weeks: (Day | null)[][] = [];
    let workdays = 0;
    for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
      const weekday = wallTime(date).weekday;
      if (weekday === 1 || weeks.length === 0) weeks.push(Array.from({ length: 7 }, () => null));
      const day = days.get(date);
      const kind = kindOf(date, day);
      if (kind === 'workday' || kind === 'makeUp') workdays++;
      const week = weeks.at(-1);
      if (week !== undefined) week[weekday - 1] = { date, kind, ...(day === undefined ? {} : { name: day.name }) };
    }
    return { first, weeks, workdays };
  });
}

/** Whether a day can be of a kind: only Saturdays and Sundays make up for a holiday. */
export function mayBe(date: string, kind: CalendarDay['kind']): boolean {
  return kind === 'holiday' || wallTime(date).weekday > 5;
}
