import type { Language } from '../i18n/language';
import { addDays, type Half, mondayOf, type WallTime, wallTime } from './shanghai';

const zhDays = ['一', '二', '三', '四', '五', '六', '日'];
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number) => String(value).padStart(2, '0');
const month = (at: WallTime) => enMonths[at.month - 1] ?? '';

export function halfName(language: Language, half: Half): string {
  if (language === 'zh') return half === 'am' ? '上午' : '下午';
  return half === 'am' ? 'morning' : 'afternoon';
}

/** The half day where it stands alone, as the title of a column or a list. */
export function halfTitle(language: Language, half: Half): string {
  const name = halfName(language, half);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function weekdayName(language: Language, date: string): string {
  const at = wallTime(date);
  return (language === 'zh' ? `周${zhDays[at.weekday - 1]}` : enDays[at.weekday - 1]) ?? '';
}

/** 2026年11月 · Nov 2026 */
export function monthName(language: Language, date: string): string {
  const at = wallTime(date);
  return language === 'zh' ? `${at.year}年${at.month}月` : `${month(at)} ${at.year}`;
}

/** 2026年11月24日 · 24 Nov 2026 */
export function dayPlain(language: Language, date: string): string {
  const at = wallTime(date);
  return language === 'zh' ? `${at.year}年${at.month}月${at.day}日` : `${at.day} ${month(at)} ${at.year}`;
}

/** 2026年11月24日（周二） · Tue 24 Nov 2026 */
export function dayLong(language: Language, date: string): string {
  const at = wallTime(date);
  return language === 'zh'
    ? `${at.year}年${at.month}月${at.day}日（周${zhDays[at.weekday - 1]}）`
    : `${enDays[at.weekday - 1]} ${at.day} ${month(at)} ${at.year}`;
}

/** 11-24 周二 · Tue 24 Nov */
export function dayShort(language: Language, date: string): string {
  const at = wallTime(date);
  return language === 'zh'
    ? `${two(at.month)}-${two(at.day)} 周${zhDays[at.weekday - 1]}`
    : `${enDays[at.weekday - 1]} ${at.day} ${month(at)}`;
}

/** 11-24 · 24 Nov */
export function dayBare(language: Language, date: string): string {
  const at = wallTime(date);
  return language === 'zh' ? `${two(at.month)}-${two(at.day)}` : `${at.day} ${month(at)}`;
}

/** 2026年11月24日（周二）上午 · Tue 24 Nov 2026, morning */
export function halfDayLong(language: Language, date: string, half: Half): string {
  return dayLong(language, date) + (language === 'zh' ? '' : ', ') + halfName(language, half);
}

/** 11-24 周二 上午 · Tue 24 Nov, morning */
export function halfDayShort(language: Language, date: string, half: Half): string {
  return dayShort(language, date) + (language === 'zh' ? ' ' : ', ') + halfName(language, half);
}

/** 08:30 */
export function clock(text: string): string {
  const at = wallTime(text);
  return `${two(at.hour)}:${two(at.minute)}`;
}

/** 2026年11月22日 18:00 · 22 Nov 2026, 18:00 */
export function stamp(language: Language, text: string): string {
  const at = wallTime(text);
  return language === 'zh'
    ? `${at.year}年${at.month}月${at.day}日 ${clock(text)}`
    : `${at.day} ${month(at)} ${at.year}, ${clock(text)}`;
}

/** 2026年第48周 · Week 48, 2026 */
export function weekName(language: Language, week: string): string {
  const [year, number] = week.split('-W');
  return language === 'zh' ? `${year}年第${Number(number)}周` : `Week ${Number(number)}, ${year}`;
}

/** 11月23日至27日 · 23–27 Nov (Monday to Friday) */
export function weekRange(language: Language, week: string): string {
  const first = wallTime(mondayOf(week));
  const last = wallTime(addDays(mondayOf(week), 4));
  const sameMonth = first.month === last.month;
  if (language === 'zh') {
    return `${first.month}月${first.day}日至${sameMonth ? '' : `${last.month}月`}${last.day}日`;
  }
  return sameMonth
    ? `${first.day}–${last.day} ${month(last)}`
    : `${first.day} ${month(first)} – ${last.day} ${month(last)}`;
}

/** 2026年第48周（11月23日至27日） · Week 48, 2026 (23–27 Nov) */
export function weekFull(language: Language, week: string): string {
  const range = weekRange(language, week);
  return weekName(language, week) + (language === 'zh' ? `（${range}）` : ` (${range})`);
}

/** 第48周 11-23至27 · W48, 23–27 Nov: where a phone has no room for more */
export function weekBrief(language: Language, week: string): string {
  const number = Number(week.split('-W')[1]);
  if (language === 'en') return `W${number}, ${weekRange(language, week)}`;
  const first = wallTime(mondayOf(week));
  const last = wallTime(addDays(mondayOf(week), 4));
  const from = `${two(first.month)}-${two(first.day)}`;
  return `第${number}周 ${from}至${first.month === last.month ? '' : `${two(last.month)}-`}${two(last.day)}`;
}

/** 1:05 for 65 seconds. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}
