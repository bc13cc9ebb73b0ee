import { query } from '../../api/http';
import type { InCharge, PublicMatters } from '../../api/types';
import { words } from '../../i18n/citizen';
import { language } from '../../i18n/language';
import { dayLong } from '../../time/format';
import { facts } from '../../ui/citizenFrame';
import { h } from '../../ui/dom';

/** The matters found, each a button; the chosen one says so. */
export function matterList(known: PublicMatters, chosen: string, choose: (code: string) => void): HTMLElement[] {
  if (known.items.length === 0) {
    return [
      h(
        'div',
        { class: 'notice empty', role: 'status' },
        h('p', { class: 'notice-title' }, words('charge.none')),
        h('p', {}, words('charge.noneDetail')),
      ),
    ];
  }
  return [
    h('p', { class: 'hint-line', role: 'status' }, words('charge.found', { n: known.total })),
    h(
      'ul',
      { class: 'matters' },
      ...known.items.map((matter) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              'data-key': `matter-${matter.code}`,
              'aria-pressed': matter.code === chosen ? 'true' : 'false',
              click: () => choose(matter.code),
            },
            h('span', { class: 'matter-name' }, matter.name),
            h('span', { class: 'matter-code' }, `${matter.code} · ${matter.department}`),
          ),
        ),
      ),
    ),
    ...(known.total > known.items.length
      ? [h('p', { class: 'hint-line' }, words('charge.more', { n: known.items.length }))]
      : []),
  ];
}

export function answerView(found: InCharge): HTMLElement {
  const { decision, town } = found;
  const ground =
    decision === undefined
      ? words('charge.catalogue')
      : words(decision.town === undefined && town !== undefined ? 'charge.decidedWhole' : 'charge.decided', {
          from: dayLong(language(), decision.from),
          reason: decision.legalReason,
        });
  return h(
    'section',
    { class: 'receipt' },
    h('h2', {}, found.department.name),
    facts(
      [words('charge.matter'), found.matter.name],
      [words('charge.town'), town ?? words('charge.whole')],
      [words('charge.basis'), found.legalBasis],
      [words('charge.ground'), ground],
      [
        words('charge.towns'),
        town === undefined || found.empowered === undefined
          ? undefined
          : words(found.empowered ? 'charge.empowered' : 'charge.notEmpowered', { town }),
      ],
    ),
    h(
      'p',
      {},
      h(
        'a',
        {
          href: `/lead/${query({ jurisdiction: new URLSearchParams(location.search).get('jurisdiction') ?? '' })}`,
          class: 'tell-link',
        },
        words('charge.tell'),
      ),
    ),
  );
}
