import type { PublicFiles } from '../../api/publicFiles';
import type { PublicCalendar } from '../../api/types';
import { language } from '../../i18n/language';
import { h } from '../../ui/dom';
import type { CalendarFilter } from './model';
import { text } from './view';

/** The folder of what is filtered: a town's before a department's; empty where everything is shown. */
export function folderOf(calendar: PublicCalendar, filter: CalendarFilter): string {
  const town = calendar.towns?.find((item) => item.name === filter.town);
  const department = calendar.departments?.find((item) => item.short === filter.department);
  return (town ?? department)?.folder ?? '';
}

/** The same in other programs: a calendar to subscribe to, and the week as a file, as a plain page and as data. */
export function ways(calendar: PublicCalendar, filter: CalendarFilter, files: PublicFiles): HTMLElement {
  const folder = folderOf(calendar, filter);
  const week = folder === '' ? calendar.week : `${calendar.week}/${folder}`;
  const feed = files.address(`${folder === '' ? 'calendar' : folder}.ics`);
  const page = language() === 'zh' ? `${week}.html` : `${week}.en.html`;
  const item = (href: string, name: string, more: Record<string, string | boolean> = {}) =>
    h('li', {}, h('a', { href, 'data-key': name, ...more }, name));
  return h(
    'section',
    { class: 'ways elder-less', 'aria-label': text('calendar.ways') },
    h(
      'ul',
      {},
      item(feed.replace(/^https?:/, 'webcal:'), text('calendar.subscribe')),
      item(files.address(`${week}.ics`), text('calendar.download'), { download: true }),
      item(files.address(page), text('calendar.plain')),
      item(files.address(`${week}.json`), text('calendar.data')),
    ),
    h('p', { class: 'hint' }, text('calendar.subscribeHint'), text('calendar.space'), h('code', {}, feed)),
  );
}
