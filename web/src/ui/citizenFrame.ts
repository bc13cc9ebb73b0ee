import { query } from '../api/http';
import { words } from '../i18n/citizen';
import { elderButton, languageButton } from './barButtons';
import { h } from './dom';

type Place = 'calendar' | 'lead' | 'inCharge' | 'verify' | 'statistics';

const addresses: Record<Place, string> = {
  calendar: '/',
  lead: '/lead/',
  inCharge: '/in-charge/',
  verify: '/verify/',
  statistics: '/statistics/',
};

/** A jurisdiction asked for in the address goes along to the other public pages. */
function sameJurisdiction(): string {
  return query({ jurisdiction: new URLSearchParams(location.search).get('jurisdiction') ?? '' });
}

/** The bar of the public forms: product, the public pages, the other language. */
export function citizenTop(here: Place): HTMLElement {
  const places: Place[] = ['calendar', 'verify', 'lead', 'inCharge', 'statistics'];
  return h(
    'div',
    { class: 'bar' },
    h('p', { class: 'brand' }, h('span', {}, words('frame.brand'))),
    elderButton(words('frame.elder')),
    languageButton(),
    h(
      'nav',
      { class: 'pages', 'aria-label': words('frame.pages') },
      ...places.map((place) =>
        h(
          'a',
          {
            href: addresses[place] + sameJurisdiction(),
            'data-key': place,
            ...(place === 'statistics' || place === 'inCharge' ? { class: 'elder-less' } : {}),
            ...(place === here ? { 'aria-current': 'page' } : {}),
          },
          words(`frame.${place}`),
        ),
      ),
    ),
  );
}

export function citizenFoot(): HTMLElement {
  return h(
    'div',
    { class: 'bar' },
    h('p', {}, words('frame.supervision')),
    h('p', {}, h('a', { href: '/console/' }, words('frame.console'))),
  );
}

/** Something that could not be done: what, and what to do now. */
export function citizenFailure(detail: string, retry: (() => void) | null): HTMLElement {
  return h(
    'div',
    { class: 'notice error', role: 'alert' },
    h('p', { class: 'notice-title' }, words('frame.failed')),
    h('p', {}, detail),
    retry === null
      ? null
      : h('button', { type: 'button', class: 'action', click: retry, 'data-key': 'retry' }, words('frame.retry')),
  );
}

/** A definition list without the entries that have no value. */
export function facts(...entries: readonly [name: string, value: string | Node | undefined][]): HTMLElement {
  return h(
    'dl',
    { class: 'answer-facts' },
    ...entries.flatMap(([name, value]) => (value === undefined ? [] : [h('dt', {}, name), h('dd', {}, value)])),
  );
}
