import type { Http } from '../../api/http';
import { ApiError } from '../../api/problem';
import type { VerifiedNotice } from '../../api/types';
import { words } from '../../i18n/citizen';
import { onLanguage } from '../../i18n/language';
import { citizenFoot, citizenTop } from '../../ui/citizenFrame';
import { h, replaceContent } from '../../ui/dom';
import { codeOf, groupedCode } from './code';
import { codeForm, type Refusal, refusedView, verdictView } from './view';

/** Whether a notice is genuine. Nothing is kept: every answer is asked for anew, and without a network there is none. */
export class VerifyPage {
  private readonly top = h('header', { class: 'top' });
  private readonly head = h('div', { class: 'part' });
  private readonly form = h('div', { class: 'part' });
  private readonly answer = h('div', { class: 'verdict-place', 'aria-live': 'polite' });
  private readonly foot = h('footer', {});
  private readonly address: string;
  private typed = '';
  private readonly scanned = new URLSearchParams(location.search);
  private problem = '';
  private asking = false;
  private found: VerifiedNotice | null = null;
  private refused: { detail: string; why: Refusal } | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly http: Http,
    jurisdiction: string,
  ) {
    this.address = `/public/${encodeURIComponent(jurisdiction)}/verify`;
  }

  start(): void {
    const scanned = codeOf(this.scanned.get('c') ?? '');
    // Who has scanned a code reads the answer first; who types one begins with the field.
    const parts = scanned === null ? [this.form, this.answer] : [this.answer, this.form];
    replaceContent(
      this.root,
      this.top,
      h('main', { id: 'main', class: 'narrow', tabindex: '-1' }, this.head, ...parts),
      this.foot,
    );
    if (scanned !== null) this.typed = groupedCode(scanned);
    // A refusal is in the server's words, which are asked for anew in the other language.
    onLanguage(() => (this.refused === null ? this.render() : void this.ask()));
    this.render();
    if (scanned !== null) void this.ask();
  }

  private render(): void {
    document.title = (this.problem === '' ? '' : words('frame.wrong')) + words('verify.title');
    replaceContent(this.top, citizenTop('verify'));
    replaceContent(this.head, h('h1', {}, words('verify.title')));
    replaceContent(this.foot, citizenFoot());
    this.renderForm();
    this.renderAnswer();
  }

  private renderForm(): void {
    replaceContent(
      this.form,
      ...codeForm({
        typed: this.typed,
        problem: this.problem,
        asking: this.asking,
        onChange: (typed) => {
          this.typed = typed;
        },
        onAsk: () => void this.ask(),
      }),
    );
  }

  private renderAnswer(): void {
    replaceContent(
      this.answer,
      this.found === null
        ? this.refused === null
          ? null
          : refusedView(this.refused.detail, this.refused.why)
        : verdictView(this.found, this.printed()),
    );
  }

  /** Version of the notice whose QR code was scanned, 0 where it names none that there can be; null for a code that was typed, of which nobody knows. */
  private printed(): number | null {
    const version = this.scanned.get('v');
    if (version === null || codeOf(this.typed) !== codeOf(this.scanned.get('c') ?? '')) return null;
    return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : 0;
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    const code = codeOf(this.typed);
    this.found = null;
    this.refused = null;
    this.problem = code === null ? words('verify.needCode') : '';
    this.asking = code !== null;
    this.render();
    if (code === null) {
      this.form.querySelector<HTMLElement>('#code')?.focus();
      return;
    }
    try {
      this.found = await this.http.json<VerifiedNotice>(this.address, {
        method: 'POST',
        body: { code, version: this.printed() ?? undefined },
      });
    } catch (error) {
      this.refused =
        error instanceof ApiError && error.code !== 'network'
          ? {
              detail: error.problem.detail ?? error.problem.title,
              why: error.code === 'never-published' ? 'forged' : error.status === 404 ? 'unknown' : 'unchecked',
            }
          : { detail: words('verify.offline'), why: 'unchecked' };
    }
    this.asking = false;
    this.render();
    this.answer.querySelector<HTMLElement>('h2')?.focus();
  }
}
