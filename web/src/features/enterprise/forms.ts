import type { VisitNotice } from '../../api/types';
import { visitWords as words } from '../../i18n/visit';
import { h } from '../../ui/dom';
import { halfDayText, whenText } from '../../ui/visitTime';
import type { Said } from './form';
import type { Opened } from './page';
import type { Doings } from './view';

const mostCharacters = '500';
const starNames = ['one', 'two', 'three', 'four', 'five'] as const;

/** The form that is open at a visit: another half day, an objection, or a rating. */
export function visitForm(opened: Opened, notice: VisitNotice, doings: Doings): HTMLElement {
  const { kind, said, problem, sending } = opened;
  // The latest of what was typed: the form is not drawn again at each letter.
  let now = said;
  const put = (part: Partial<Said>) => {
    now = { ...now, ...part };
    doings.type(now);
  };
  const title = { move: 'own.moveTitle', recusal: 'own.recusalTitle', rate: 'own.rateTitle' } as const;
  return h(
    'form',
    {
      class: 'tell-form visit-form',
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        doings.send();
      },
    },
    h('h4', { tabindex: '-1' }, words(title[kind])),
    h('p', { class: 'hint-line' }, lead(opened, notice)),
    problem === ''
      ? null
      : h('p', { class: 'error-line', role: 'alert', tabindex: '-1' }, words('own.wrong') + problem),
    ...fields(opened, notice, put),
    h(
      'div',
      { class: 'visit-actions' },
      h(
        'button',
        { type: 'submit', class: 'action', 'data-key': 'send', 'aria-disabled': sending ? 'true' : undefined },
        words(kind === 'rate' ? 'own.sendRating' : 'own.send'),
      ),
      h(
        'button',
        { type: 'button', class: 'action quiet', 'data-key': 'cancel', click: () => doings.close() },
        words('own.cancel'),
      ),
    ),
  );
}

function lead({ kind }: Opened, notice: VisitNotice): string {
  if (kind === 'move') return words('own.moveLead', { now: whenText(notice) });
  return words(kind === 'rate' ? 'own.rateLead' : 'own.recusalLead');
}

function fields(
  { kind, said, options }: Opened,
  notice: VisitNotice,
  put: (part: Partial<Said>) => void,
): (HTMLElement | null)[] {
  if (kind === 'rate') {
    return [
      radios(
        'stars',
        words('own.stars'),
        starNames.map((name, n) => [String(n + 1), words(`stars.${name}`), null]),
        said.stars,
        (stars) => put({ stars }),
      ),
      area('text', words('own.text'), '', said.text, (text) => put({ text })),
    ];
  }
  const reason = area('reason', words('own.reason'), words('own.reasonHint'), said.reason, (text) =>
    put({ reason: text }),
  );
  if (kind === 'recusal') {
    return [
      radios(
        'officer',
        words('own.officer'),
        notice.officers.map((one) => [one.id, one.name, null]),
        said.officer,
        (officer) => put({ officer }),
      ),
      reason,
    ];
  }
  if (options === null) return [h('p', { role: 'status' }), reason];
  const free = options.some((option) => option.refused === undefined);
  return [
    free ? null : h('p', { role: 'status' }, words('own.noOther')),
    radios(
      'to',
      words('own.to'),
      options.map(({ time, refused = null }) => [
        time.session,
        halfDayText(time),
        refused === null ? null : words(`noMoves.${refused}`),
      ]),
      said.to,
      (to) => put({ to }),
    ),
    reason,
  ];
}

type Choice = readonly [value: string, label: string, refused: string | null];

function radios(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  return h(
    'fieldset',
    {},
    h('legend', {}, legend),
    ...choices.map(([value, label, refused]) => {
      const input = h('input', {
        type: 'radio',
        name,
        value,
        'data-key': `${name}-${value}`,
        disabled: refused !== null,
      }) as HTMLInputElement;
      input.checked = value === chosen;
      input.addEventListener('change', () => choose(value));
      return h(
        'label',
        { class: refused === null ? 'choice' : 'choice refused' },
        input,
        h('span', {}, refused === null ? label : `${label} · ${refused}`),
      );
    }),
  );
}

function area(name: string, label: string, hint: string, value: string, change: (value: string) => void): HTMLElement {
  const input = h('textarea', {
    id: name,
    'data-key': name,
    rows: '3',
    maxlength: mostCharacters,
    'aria-describedby': hint === '' ? undefined : `${name}-hint`,
  }) as HTMLTextAreaElement;
  input.value = value;
  input.addEventListener('input', () => change(input.value));
  return h(
    'div',
    { class: 'form-field' },
    h('label', { for: name }, label),
    hint === '' ? null : h('p', { class: 'hint-line', id: `${name}-hint` }, hint),
    input,
  );
}
