import { query } from '../../api/http';
import type { PublicCalendar } from '../../api/types';
import { language } from '../../i18n/language';
import { stamp, weekFull, weekName, weekRange } from '../../time/format';
import { addWeeks } from '../../time/shanghai';
import { elderButton, languageButton } from '../../ui/barButtons';
import { h } from '../../ui/dom';
import { text } from './view';

/** Makes a link to another week that keeps the filters. */
export type WeekLink = (week: string, name: string, attributes?: Record<string, string>) => HTMLElement;

export function topBar(place: string): HTMLElement {
  return h(
    'div',
    { class: 'bar' },
    h(
      'p',
      { class: 'brand' },
      h('span', {}, text('calendar.brand')),
      place === '' ? null : h('span', { class: 'place' }, place),
    ),
    elderButton(text('calendar.elder')),
    languageButton(),
    pages(),
  );
}

/** The public pages, above a list that may be long. */
function pages(): HTMLElement {
  const link = (href: string, name: string, more: Record<string, string> = {}) => h('a', { href, ...more }, name);
  return h(
    'nav',
    { class: 'pages', 'aria-label': text('calendar.pages') },
    link(`/${other()}`, text('calendar.self'), { 'aria-current': 'page' }),
    link(`/verify/${other()}`, text('calendar.verify')),
    link(`/lead/${other()}`, text('calendar.tell')),
    link(`/in-charge/${other()}`, text('calendar.inCharge'), { class: 'elder-less' }),
    link(`/statistics/${other()}`, text('calendar.statistics'), { class: 'elder-less' }),
  );
}

export function weekLinks(week: string, link: WeekLink): HTMLElement {
  return h(
    'nav',
    { class: 'weeks', 'aria-label': text('calendar.weeks') },
    link(addWeeks(week, -1), text('calendar.previousWeek'), { class: 'step', 'data-key': 'previous' }),
    h('p', { class: 'week' }, h('strong', {}, weekName(language(), week)), h('span', {}, weekRange(language(), week))),
    link(addWeeks(week, 1), text('calendar.nextWeek'), { class: 'step', 'data-key': 'next' }),
  );
}

/** The way on from a week in which nothing is published. */
export function publishedLinks(weeks: readonly string[], link: WeekLink): HTMLElement | null {
  if (weeks.length === 0) return null;
  const items = weeks.slice(0, 6).map((week) => h('li', {}, link(week, weekFull(language(), week))));
  return h('ul', { class: 'published-weeks' }, ...items);
}

/** A jurisdiction asked for in the address goes along to the other public pages. */
function other(): string {
  return query({ jurisdiction: new URLSearchParams(location.search).get('jurisdiction') ?? '' });
}

/** Which version this is and since when, whom to call, and the way in for staff. */
export function footer(calendar: PublicCalendar | null): HTMLElement {
  const facts =
    calendar === null
      ? text('calendar.brand')
      : text('calendar.footer', { version: calendar.version, at: stamp(language(), calendar.publishedAt) });
  return h(
    'div',
    { class: 'bar' },
    h('p', {}, facts),
    h('p', {}, text('calendar.supervision')),
    h('p', {}, h('a', { href: '/console/' }, text('calendar.console'))),
  );
}
