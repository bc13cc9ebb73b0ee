import type { VerifiedNotice } from '../../api/types';
import { words } from '../../i18n/citizen';
import { language } from '../../i18n/language';
import { clock, halfDayLong, stamp, weekFull } from '../../time/format';
import { halfOf } from '../../time/shanghai';
import { facts } from '../../ui/citizenFrame';
import { h } from '../../ui/dom';
import { svg } from '../../ui/svg';

type Form = {
  typed: string;
  problem: string;
  asking: boolean;
  onChange: (typed: string) => void;
  onAsk: () => void;
};

export function codeForm({ typed, problem, asking, onChange, onAsk }: Form): HTMLElement[] {
  const input = h('input', {
    id: 'code',
    class: 'code-input',
    'data-key': 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    inputmode: 'text',
    maxlength: '32',
    'aria-describedby': problem === '' ? 'code-hint' : 'code-hint code-error',
    'aria-invalid': problem === '' ? undefined : 'true',
  }) as HTMLInputElement;
  input.value = typed;
  input.addEventListener('input', () => onChange(input.value));
  return [
    h('p', { class: 'lead' }, words('verify.intro')),
    h(
      'form',
      {
        class: 'tell-form',
        novalidate: true,
        submit: (event) => {
          event.preventDefault();
          onAsk();
        },
      },
      h(
        'div',
        { class: problem === '' ? 'form-field' : 'form-field wrong' },
        h('label', { for: 'code' }, words('verify.code')),
        h('p', { class: 'hint-line', id: 'code-hint' }, words('verify.codeHint')),
        problem === '' ? null : h('p', { class: 'error-line', id: 'code-error', role: 'alert' }, problem),
        input,
      ),
      h(
        'button',
        { type: 'submit', class: 'action', 'data-key': 'ask', 'aria-disabled': asking ? 'true' : undefined },
        words(asking ? 'verify.asking' : 'verify.ask'),
      ),
    ),
    h('p', { class: 'hint-line' }, words('verify.address'), h('strong', { class: 'host' }, location.host)),
  ];
}

type Verdict = VerifiedNotice['verdict'] | 'refused' | 'unchecked';

const signs: Record<Verdict, string> = {
  valid: 'M6 16l7 7L26 9',
  amended: 'M16 6v13M16 24v3',
  cancelled: 'M8 8l16 16M24 8L8 24',
  replaced: 'M8 8l16 16M24 8L8 24',
  over: 'M16 7v9l6 4M16 28a12 12 0 1 1 0-24 12 12 0 0 1 0 24z',
  refused: 'M8 8l16 16M24 8L8 24',
  unchecked: 'M11 12a5 5 0 1 1 7 5c-2 1-2 2-2 4M16 25v2',
};

function card(verdict: Verdict, title: string, says: string, ...more: (Node | null)[]): HTMLElement {
  return h(
    'section',
    { class: `verdict ${verdict}`, 'aria-labelledby': 'verdict' },
    h(
      'div',
      { class: 'verdict-head' },
      svg({ viewBox: '0 0 32 32', class: 'verdict-sign', 'aria-hidden': 'true' }, ['path', { d: signs[verdict] }]),
      h('h2', { id: 'verdict', tabindex: '-1' }, title),
    ),
    h('p', { class: 'verdict-says' }, says),
    ...more,
  );
}

/** Why there is no answer: nobody has the code; nobody published that version of the notice; or it cannot be checked now, and may well be good. */
export type Refusal = 'unknown' | 'forged' | 'unchecked';

export function refusedView(detail: string, refusal: Refusal): HTMLElement {
  return refusal === 'unchecked'
    ? card('unchecked', words('verify.unchecked'), detail)
    : card('refused', words(refusal === 'forged' ? 'verify.forged' : 'verify.refused'), detail);
}

/** @param printed Version of the notice in hand, which its QR code tells; null where the code was typed. */
export function verdictView(found: VerifiedNotice, printed: number | null = null): HTMLElement {
  const { when, before, officers } = found;
  const [verdict, says] = judged(found, printed);
  const coming = found.verdict !== 'cancelled' && found.verdict !== 'over';
  const time = (at: NonNullable<typeof when>) =>
    halfDayLong(language(), at.date, halfOf(at.session)) +
    words('verify.from', { start: clock(at.start), end: clock(at.end) });
  return card(
    verdict,
    words(`verdict.${verdict}`),
    words(`verdictSays.${says}`, { version: found.version }),
    facts(
      [
        words('verify.when'),
        when === undefined ? weekFull(language(), found.week) + words('verify.weekOnly') : time(when),
      ],
      [words('verify.before'), before === undefined ? undefined : h('del', {}, time(before))],
      [words('verify.enterprise'), found.enterprise],
      [words('verify.departments'), found.departments.join(words('verify.separator'))],
      [words('verify.matters'), found.matters.join(words('verify.separator'))],
      [
        words('verify.arrived'),
        coming
          ? found.checkedInAt === undefined
            ? words('verify.notArrived')
            : stamp(language(), found.checkedInAt)
          : undefined,
      ],
      [words('verify.officers'), officers === undefined ? undefined : officerList(officers)],
      [
        words('verify.publisher'),
        words('verify.publishedBy', {
          jurisdiction: found.publisher,
          at: stamp(language(), found.publishedAt),
          version: found.version,
        }),
      ],
      [words('verify.answered'), withSeconds(found.answeredAt)],
    ),
    officers === undefined && !coming
      ? null
      : h('p', { class: 'verdict-note' }, words(officers === undefined ? 'verify.later' : 'verify.compare')),
  );
}

/** An amended visit makes older notices void and leaves the newest as good as any. */
function judged(found: VerifiedNotice, printed: number | null) {
  return found.verdict === 'amended' && printed === found.version
    ? (['valid', 'newest'] as const)
    : ([found.verdict, found.verdict] as const);
}

function officerList(officers: NonNullable<VerifiedNotice['officers']>): HTMLElement {
  return h(
    'ul',
    { class: 'officers' },
    ...officers.map((officer) =>
      h(
        'li',
        {},
        h('strong', {}, officer.name),
        officer.department === undefined ? null : ` ${officer.department}`,
        ...officer.certificates.map((one) =>
          h('span', { class: 'certificate' }, `${one.kind} ${one.number ?? words('verify.noNumber')}`),
        ),
      ),
    ),
  );
}

/** 2026年11月24日 09:12:07: an answer counts for its moment only. */
function withSeconds(at: string): string {
  const seconds = String(new Date(at).getUTCSeconds()).padStart(2, '0');
  return `${stamp(language(), at)}:${seconds}`;
}
