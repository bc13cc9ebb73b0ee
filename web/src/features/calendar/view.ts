import type { PublicVisit } from '../../api/types';
import { language } from '../../i18n/language';
import en from '../../i18n/public/en.json';
import zh from '../../i18n/public/zh.json';
import { type KeyOf, translate, type Values } from '../../i18n/translate';
import { clock, dayBare, dayLong, halfDayShort, halfTitle, weekdayName } from '../../time/format';
import { halfOf } from '../../time/shanghai';
import { departmentColours } from '../../ui/departments';
import { h } from '../../ui/dom';
import type { CalendarDay, CalendarView } from './model';

const dictionaries = { zh, en };

export type CalendarKey = KeyOf<typeof dictionaries.zh>;

export function text(key: CalendarKey, values?: Values): string {
  return translate(dictionaries[language()], language(), key, values);
}

/** Five days with their number of visits; each leads to its heading in the list, and that of today says so. */
export function weekStrip(view: CalendarView, today: string): HTMLElement {
  return h(
    'ol',
    { class: 'strip' },
    ...view.days.map((day) =>
      h(
        'li',
        {},
        h(
          'a',
          {
            href: `#day-${day.date}`,
            'data-key': `day-${day.date}`,
            class: day.total === 0 ? 'none' : '',
            ...(day.date === today ? { 'aria-current': 'date' } : {}),
          },
          h(
            'span',
            { class: 'strip-day' },
            day.date === today ? text('calendar.today') : weekdayName(language(), day.date),
          ),
          h('span', { class: 'strip-date' }, dayBare(language(), day.date)),
          h('span', { class: 'strip-count' }, text('calendar.visits', { n: day.total })),
        ),
      ),
    ),
  );
}

export type FacetLink = { name: string; count: number; href: string; current: boolean };

export function facet(label: string, links: FacetLink[], follow: (event: Event) => void): HTMLElement {
  return h(
    'nav',
    { 'aria-label': label, class: 'facet' },
    h('p', { class: 'facet-name' }, label),
    h(
      'ul',
      {},
      ...links.map((link) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: link.href,
              'data-key': `${label}-${link.name}`,
              click: follow,
              ...(link.current ? { 'aria-current': 'true' } : {}),
            },
            h('span', {}, link.name),
            h('span', { class: 'facet-count' }, String(link.count)),
          ),
        ),
      ),
    ),
  );
}

export function dayList(view: CalendarView): HTMLElement[] {
  const lists = view.days.filter((day) => day.listed > 0).map(daySection);
  if (view.weekOnly.length > 0) {
    lists.push(
      h(
        'section',
        { class: 'day' },
        h('h2', {}, text('calendar.weekOnly')),
        h('p', { class: 'hint' }, text('calendar.weekOnlyWhy')),
        visitList(view.weekOnly),
      ),
    );
  }
  return lists;
}

function daySection(day: CalendarDay): HTMLElement {
  return h(
    'section',
    { class: 'day' },
    h(
      'h2',
      { id: `day-${day.date}` },
      dayLong(language(), day.date),
      h('span', { class: 'day-count' }, text('calendar.visits', { n: day.total })),
    ),
    ...day.sessions
      .filter((session) => session.visits.length > 0)
      .flatMap((session) => [
        h(
          'h3',
          {},
          halfTitle(language(), halfOf(session.id)),
          h('span', { class: 'hours' }, `${clock(session.start)}–${clock(session.end)}`),
        ),
        visitList(session.visits),
      ]),
  );
}

function visitList(visits: PublicVisit[]): HTMLElement {
  return h(
    'ul',
    { class: 'visits' },
    ...visits.map((visit) =>
      h(
        'li',
        { class: visit.status },
        h('p', { class: 'who' }, h('strong', {}, visit.enterprise), h('span', { class: 'town' }, visit.town)),
        h(
          'p',
          { class: 'what' },
          ...visit.departments.map(chip),
          h('span', {}, visit.matters.join(text('calendar.comma'))),
        ),
        state(visit),
      ),
    ),
  );
}

/** What became of it since it was announced first. */
function state(visit: PublicVisit): HTMLElement {
  const said = visit.status === 'cancelled' ? 'cancelled' : visit.status === 'amended' ? 'amended' : 'published';
  const was = visit.was;
  return h(
    'p',
    { class: 'state' },
    text(`calendar.${said}`),
    was === undefined || was === null
      ? null
      : h('del', {}, text('calendar.was', { at: halfDayShort(language(), was.date, halfOf(was.session)) })),
  );
}

function chip(short: string): HTMLElement {
  const [background, colour] = departmentColours(short);
  const element = h('span', { class: 'department' }, short);
  element.style.background = background;
  element.style.color = colour;
  return element;
}

export function notice(
  kind: 'empty' | 'error' | 'stale',
  title: string,
  detail: string,
  action: HTMLElement | null,
): HTMLElement {
  return h(
    'div',
    { class: `notice ${kind}`, ...(kind === 'error' ? { role: 'alert' } : {}) },
    h('p', { class: 'notice-title' }, title),
    h('p', {}, detail),
    action,
  );
}

export function skeleton(): HTMLElement {
  const lines = Array.from({ length: 6 }, () => h('div', { class: 'skeleton' }));
  return h('div', { 'aria-hidden': 'true' }, ...lines);
}
