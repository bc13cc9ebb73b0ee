import type { VisitNotice } from '../api/types';
import { language } from '../i18n/language';
import { visitWords } from '../i18n/visit';
import { clock, halfDayLong, halfDayShort, weekFull } from '../time/format';
import { halfOf } from '../time/shanghai';

type HalfDay = NonNullable<VisitNotice['when']>;

/** 2026年11月24日（周二）上午（08:30–11:30） */
export function halfDayText(at: HalfDay): string {
  return (
    halfDayLong(language(), at.date, halfOf(at.session)) +
    visitWords('notice.from', { start: clock(at.start), end: clock(at.end) })
  );
}

/** 11-24 周二 上午 */
export function halfDayBrief(at: HalfDay): string {
  return halfDayShort(language(), at.date, halfOf(at.session));
}

/** When a visit is, as far as that is announced. */
export function whenText(notice: VisitNotice): string {
  return notice.when === undefined
    ? visitWords('notice.weekOnly', { week: weekFull(language(), notice.week) })
    : halfDayText(notice.when);
}
