import type { FollowedLead, LeadReceipt } from '../../api/types';
import { words } from '../../i18n/citizen';
import { language } from '../../i18n/language';
import { dayLong, stamp } from '../../time/format';
import { facts } from '../../ui/citizenFrame';
import { h } from '../../ui/dom';
import { longest, type Told, toldFields } from './form';

export type Problems = { byField: ReadonlyMap<string, string[]>; rest: readonly string[] };

type Form = {
  told: Told;
  towns: readonly string[];
  problems: Problems;
  sending: boolean;
  onChange: (field: keyof Told, value: string) => void;
  onSend: () => void;
};

export function tellForm(form: Form): HTMLElement[] {
  const { told, towns, onChange } = form;
  const line = (field: 'target' | 'place' | 'name' | 'phone', label: string, hint: string, more = {}) =>
    fieldOf(form, field, label, hint, (tie) => {
      const input = h('input', { ...tie, autocomplete: 'off', maxlength: String(longest[field]), ...more });
      (input as HTMLInputElement).value = told[field];
      input.addEventListener('input', () => onChange(field, (input as HTMLInputElement).value));
      return input;
    });
  const town = fieldOf(form, 'town', words('tell.town'), '', (tie) => {
    const select = h(
      'select',
      tie,
      h('option', { value: '' }, words('tell.townUnknown')),
      ...towns.map((name) => h('option', { value: name, selected: name === told.town }, name)),
    );
    select.addEventListener('change', () => onChange('town', (select as HTMLSelectElement).value));
    return select;
  });
  const count = h('p', { class: 'count-line', id: 'text-count' }, counted(told.text));
  const text = fieldOf(form, 'text', words('tell.text'), words('tell.textHint'), (tie) => {
    const area = h('textarea', { ...tie, rows: '6', maxlength: String(longest.text) }) as HTMLTextAreaElement;
    area.value = told.text;
    area.addEventListener('input', () => {
      onChange('text', area.value);
      count.textContent = counted(area.value);
    });
    return area;
  });
  return [
    h('h1', { tabindex: '-1' }, words('tell.title')),
    h('p', { class: 'lead' }, words('tell.intro')),
    h(
      'form',
      {
        class: 'tell-form',
        novalidate: true,
        submit: (event) => {
          event.preventDefault();
          form.onSend();
        },
      },
      summary(form.problems),
      line('target', words('tell.target'), words('tell.targetHint')),
      town,
      line('place', words('tell.place'), ''),
      text,
      count,
      h(
        'fieldset',
        {},
        h('legend', {}, words('tell.identity')),
        h('p', { class: 'hint-line' }, words('tell.identityHint')),
        line('name', words('tell.name'), ''),
        line('phone', words('tell.phone'), '', { type: 'tel', inputmode: 'tel' }),
      ),
      h(
        'button',
        { type: 'submit', class: 'action', 'data-key': 'send', 'aria-disabled': form.sending ? 'true' : undefined },
        words(form.sending ? 'tell.sending' : 'tell.send'),
      ),
    ),
  ];
}

function counted(text: string): string {
  return words('tell.count', { n: text.length, most: longest.text });
}

function fieldOf(
  { problems }: Form,
  field: keyof Told,
  label: string,
  hint: string,
  control: (tie: Record<string, string>) => HTMLElement,
): HTMLElement {
  const wrong = problems.byField.get(field) ?? [];
  const described = [hint === '' ? '' : `${field}-hint`, wrong.length === 0 ? '' : `${field}-error`]
    .filter(Boolean)
    .join(' ');
  return h(
    'div',
    { class: wrong.length === 0 ? 'form-field' : 'form-field wrong' },
    h('label', { for: field }, label),
    hint === '' ? null : h('p', { class: 'hint-line', id: `${field}-hint` }, hint),
    wrong.length === 0 ? null : h('p', { class: 'error-line', id: `${field}-error` }, wrong.join(' ')),
    control({
      id: field,
      'data-key': field,
      ...(described === '' ? {} : { 'aria-describedby': described }),
      ...(wrong.length === 0 ? {} : { 'aria-invalid': 'true' }),
    }),
  );
}

function summary(problems: Problems): HTMLElement | null {
  const inOrder = toldFields.flatMap((field) =>
    (problems.byField.get(field) ?? []).map((message) => ({ field, message })),
  );
  const n = inOrder.length + problems.rest.length;
  if (n === 0) return null;
  // Where no field is wrong, it is not the person who has something to put right.
  const title = inOrder.length === 0 ? words('tell.notSent') : words('frame.toCorrect', { n });
  return h(
    'div',
    { class: 'notice error', role: 'alert', tabindex: '-1', 'aria-labelledby': 'summary-title' },
    h('p', { class: 'notice-title', id: 'summary-title' }, title),
    h(
      'ul',
      {},
      ...inOrder.map(({ field, message }) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: `#${field}`,
              click: (event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              },
            },
            message,
          ),
        ),
      ),
      ...problems.rest.map((message) => h('li', {}, message)),
    ),
  );
}

/** The number, large, once. */
export function receipt(given: LeadReceipt, another: () => void): HTMLElement[] {
  const copy = h('button', { type: 'button', class: 'action quiet', 'data-key': 'copy' }, words('tell.copy'));
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(given.number).then(() => {
      copy.textContent = words('tell.copied');
    });
  });
  return [
    h('h1', { tabindex: '-1' }, words('tell.sent')),
    h(
      'div',
      { class: 'receipt' },
      h('p', { class: 'receipt-name' }, words('tell.number')),
      h('p', { class: 'receipt-number' }, given.number),
      copy,
      h('p', {}, words('tell.keep')),
      facts([words('tell.due'), dayLong(language(), given.due)]),
    ),
    h('button', { type: 'button', class: 'action', 'data-key': 'another', click: another }, words('tell.another')),
  ];
}

export function followForm({
  number,
  problem,
  onChange,
  onAsk,
}: {
  number: string;
  problem: string;
  onChange: (value: string) => void;
  onAsk: () => void;
}): HTMLElement {
  const input = h('input', {
    id: 'number',
    'data-key': 'number',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: '40',
    'aria-describedby': problem === '' ? 'number-hint' : 'number-hint number-error',
    'aria-invalid': problem === '' ? undefined : 'true',
  }) as HTMLInputElement;
  input.value = number;
  input.addEventListener('input', () => onChange(input.value));
  return h(
    'form',
    {
      class: 'tell-form',
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        onAsk();
      },
    },
    h('h2', { id: 'follow-title' }, words('tell.follow')),
    h(
      'div',
      { class: problem === '' ? 'form-field' : 'form-field wrong' },
      h('label', { for: 'number' }, words('tell.number')),
      h('p', { class: 'hint-line', id: 'number-hint' }, words('tell.followHint')),
      problem === '' ? null : h('p', { class: 'error-line', id: 'number-error', role: 'alert' }, problem),
      input,
    ),
    h('button', { type: 'submit', class: 'action', 'data-key': 'ask' }, words('tell.ask')),
  );
}

export function followed(lead: FollowedLead): HTMLElement {
  return facts(
    [words('tell.state'), words(`tell.${lead.state}`)],
    [words('tell.department'), lead.department],
    [words('tell.answer'), lead.answer === undefined ? undefined : h('span', { class: 'as-typed' }, lead.answer)],
    [words('tell.answeredAt'), lead.answeredAt === undefined ? undefined : stamp(language(), lead.answeredAt)],
    [words('tell.receivedAt'), stamp(language(), lead.receivedAt)],
    [
      words('tell.due'),
      lead.state === 'answered' || lead.state === 'closed' ? undefined : dayLong(language(), lead.due),
    ],
  );
}
