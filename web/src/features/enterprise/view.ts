import type { EnterpriseHome, EnterpriseVisit } from '../../api/types';
import { language } from '../../i18n/language';
import { visitWords as words } from '../../i18n/visit';
import { dayPlain, stamp } from '../../time/format';
import { elderButton, languageButton } from '../../ui/barButtons';
import { h } from '../../ui/dom';
import { matterResult } from '../../ui/matterResult';
import { halfDayBrief, halfDayText, whenText } from '../../ui/visitTime';
import type { FormKind, Said } from './form';
import { visitForm } from './forms';
import type { Opened } from './page';

export type Doings = {
  open: (week: string, kind: FormKind) => void;
  close: () => void;
  type: (said: Said) => void;
  send: () => void;
  accept: (visit: EnterpriseVisit) => void;
  withdraw: (id: string) => void;
  renew: () => void;
  show: (week: string) => void;
};

const list = (items: readonly string[]) => items.join(language() === 'zh' ? '、' : ', ');

/** @param signOut Null for who has come by a link. */
export function top(signOut: (() => void) | null): HTMLElement {
  return h(
    'div',
    { class: 'bar' },
    h('p', { class: 'brand' }, h('span', {}, words('own.brand'))),
    elderButton(words('own.elder')),
    languageButton(),
    signOut === null
      ? null
      : h(
          'button',
          { type: 'button', class: 'language', 'data-key': 'sign-out', click: () => signOut() },
          words('own.signOut'),
        ),
  );
}

export function foot(): HTMLElement {
  return h(
    'div',
    { class: 'bar' },
    h('p', {}, h('a', { href: '/lead/' }, words('own.complain'))),
    h('p', {}, h('a', { href: '/verify/' }, words('own.check'))),
  );
}

/** The way in, for who has none yet or whose way has closed. */
export function doorView(why: string): HTMLElement {
  return h(
    'div',
    { class: 'part' },
    h('h1', {}, words('own.title')),
    why === '' ? null : h('p', { class: 'notice error', role: 'alert' }, why),
    h('p', { class: 'lead' }, words('own.signInLead')),
    h('a', { class: 'action', href: '/console/', 'data-key': 'sign-in' }, words('own.signIn')),
  );
}

export function failureView(retry: () => void): HTMLElement {
  return h(
    'div',
    { class: 'part' },
    h(
      'div',
      { class: 'notice error', role: 'alert' },
      h('p', { class: 'notice-title' }, words('own.failed')),
      h('button', { type: 'button', class: 'action', 'data-key': 'retry', click: retry }, words('own.retry')),
    ),
  );
}

export function homeView(
  home: EnterpriseHome,
  api: string,
  opened: Opened | null,
  said: string,
  doings: Doings,
): HTMLElement[] {
  const { year, visits, separately } = home.year;
  return [
    h(
      'div',
      { class: 'part' },
      h('h1', {}, home.enterprise.name),
      h(
        'p',
        { class: 'lead' },
        visits === 0 ? words('own.yearNone', { year }) : words('own.year', { year, visits, separately }),
      ),
      said === '' ? null : h('p', { class: 'said', role: 'status', tabindex: '-1' }, said),
    ),
    h(
      'section',
      { class: 'part own', 'aria-labelledby': 'coming' },
      h('h2', { id: 'coming' }, words('own.coming')),
      ...(home.coming.length === 0
        ? [
            h(
              'div',
              { class: 'notice empty' },
              h('p', { class: 'notice-title' }, words('own.none')),
              h('p', {}, words('own.noneDetail')),
            ),
          ]
        : home.coming.map((visit) => card(visit, opened, doings))),
    ),
    calendarSection(home, api, doings),
    h(
      'section',
      { class: 'part own', 'aria-labelledby': 'past' },
      h('h2', { id: 'past' }, words('own.past')),
      ...(home.past.length === 0
        ? [h('p', { class: 'hint-line' }, words('own.noPast'))]
        : home.past.map((visit) => card(visit, opened, doings))),
    ),
  ];
}

function card(visit: EnterpriseVisit, opened: Opened | null, doings: Doings): HTMLElement {
  const { notice } = visit;
  const { week, stage } = notice;
  const title = `visit-${week}-${notice.when?.session ?? ''}`;
  const chosen = opened !== null && opened.week === week ? opened : null;
  const button = (key: string, label: string, click: () => void, quiet = true) =>
    h(
      'button',
      { type: 'button', class: quiet ? 'action quiet' : 'action', 'data-key': `${key}-${week}`, click },
      label,
    );
  const may = (action: EnterpriseVisit['can'][number]) => visit.can.includes(action);
  return h(
    'article',
    { class: `visit ${stage}`, 'aria-labelledby': title },
    stage === 'ahead' && notice.over ? null : h('p', { class: 'visit-stage' }, words(`stages.${stage}`)),
    h('h3', { id: title }, whenText(notice)),
    notice.before === undefined || stage !== 'ahead'
      ? null
      : h('p', { class: 'visit-change' }, words('own.movedFrom', { before: halfDayText(notice.before) })),
    stage === 'cancelled' ? h('p', { class: 'visit-change' }, words('own.cancelled')) : null,
    notice.checkedInAt === undefined
      ? null
      : h('p', {}, words('own.arrivedAt', { at: stamp(language(), notice.checkedInAt) })),
    stage === 'ahead' && notice.over ? h('p', { class: 'visit-change' }, words('own.over')) : null,
    stage === 'cancelled' ? null : facts(visit),
    ...visit.wishes.map((wish) => wishView(wish, notice, doings)),
    h(
      'div',
      { class: 'visit-actions' },
      may('accept') ? button('accept', words('own.accept'), () => doings.accept(visit), false) : null,
      visit.acceptedVersion === undefined || may('accept')
        ? null
        : h('p', { class: 'visit-accepted' }, words('own.accepted', { version: visit.acceptedVersion })),
      may('rate') ? button('rate', words('own.rate'), () => doings.open(week, 'rate'), false) : null,
      visit.rated ? h('p', { class: 'visit-accepted' }, words('own.rated')) : null,
      button('notice', words('own.open'), () => doings.show(week)),
      may('move') ? button('move', words('own.move'), () => doings.open(week, 'move')) : null,
      may('recusal') ? button('recusal', words('own.recusal'), () => doings.open(week, 'recusal')) : null,
      stage === 'ahead' || stage === 'arrived'
        ? h('a', { class: 'action quiet', href: notice.verify.text, 'data-key': `check-${week}` }, words('own.check'))
        : null,
    ),
    chosen === null ? null : visitForm(chosen, notice, doings),
  );
}

function facts({ notice }: EnterpriseVisit): HTMLElement {
  const phones = notice.departments.flatMap((one) => (one.phone === undefined ? [] : [one.phone]));
  const entries: [string, string | HTMLElement | null][] = [
    [words('own.what'), list([...new Set(notice.matters.map((matter) => matter.name))])],
    [words('notice.department'), list(notice.departments.map((one) => one.name))],
    [words('own.who'), notice.officers.length === 0 ? null : list(notice.officers.map((one) => one.name))],
    [words('own.prepare'), notice.documents.length === 0 ? null : list(notice.documents.map((one) => one.name))],
    [words('own.phone'), phones.length === 0 ? null : phoneLinks(phones)],
    [words('own.result'), resultsOf(notice)],
    [words('own.code'), notice.code],
  ];
  return h(
    'dl',
    { class: 'answer-facts' },
    ...entries.flatMap(([name, value]) => (value === null ? [] : [h('dt', {}, name), h('dd', {}, value)])),
  );
}

function phoneLinks(phones: readonly string[]): HTMLElement {
  return h(
    'span',
    { class: 'phones' },
    ...phones.map((phone) => h('a', { href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }, phone)),
  );
}

function resultsOf(notice: EnterpriseVisit['notice']): string | null {
  const known = notice.matters
    .filter((matter) => matter.result !== undefined)
    .map((matter) => `${matter.name}${language() === 'zh' ? '：' : ': '}${matterResult(matter)}`);
  return known.length === 0 ? null : known.join(language() === 'zh' ? '；' : '; ');
}

/** An agreed move is shown as moved only once a notice with the new time is published. */
function stateOf(wish: EnterpriseVisit['wishes'][number], notice: EnterpriseVisit['notice']) {
  if (wish.kind !== 'move' || wish.state !== 'accepted' || notice.stage !== 'ahead') return wish.state;
  return notice.when?.session === wish.to?.session ? 'moved' : 'beingArranged';
}

function wishView(
  wish: EnterpriseVisit['wishes'][number],
  notice: EnterpriseVisit['notice'],
  doings: Doings,
): HTMLElement {
  const what =
    wish.kind === 'move'
      ? words('wishes.move', { to: wish.to === undefined ? '' : halfDayBrief(wish.to) })
      : words('wishes.recusal', { officer: wish.officer ?? '' });
  return h(
    'div',
    { class: `wish ${wish.state}` },
    h('p', {}, h('strong', {}, what), ` · ${words(`wishStates.${stateOf(wish, notice)}`)}`),
    wish.answer === undefined ? null : h('p', { class: 'as-typed' }, words('own.answer', { text: wish.answer })),
    wish.state === 'open'
      ? h(
          'button',
          {
            type: 'button',
            class: 'action quiet',
            'data-key': `withdraw-${wish.id}`,
            click: () => doings.withdraw(wish.id),
          },
          words('own.withdraw'),
        )
      : null,
  );
}

function calendarSection(home: EnterpriseHome, api: string, doings: Doings): HTMLElement {
  const address = `${api}${home.calendar.path}.ics`;
  const copy = h('button', { type: 'button', class: 'action quiet', 'data-key': 'copy' }, words('own.copy'));
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(address).then(() => {
      copy.textContent = words('own.copied');
    });
  });
  return h(
    'section',
    { class: 'part own elder-less', 'aria-labelledby': 'calendar' },
    h('h2', { id: 'calendar' }, words('own.calendar')),
    h('p', {}, words('own.calendarLead', { day: dayPlain(language(), home.calendar.lastDay) })),
    h(
      'div',
      { class: 'visit-actions' },
      h(
        'a',
        { class: 'action', href: address.replace(/^https?:/, 'webcal:'), 'data-key': 'subscribe' },
        words('own.subscribe'),
      ),
      copy,
    ),
    h(
      'details',
      {},
      h('summary', {}, words('own.renew')),
      h('p', {}, words('own.renewLead')),
      h(
        'button',
        { type: 'button', class: 'action quiet', 'data-key': 'renew', click: () => doings.renew() },
        words('own.renew'),
      ),
    ),
  );
}
