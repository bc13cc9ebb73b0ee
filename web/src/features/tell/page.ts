import type { Http } from '../../api/http';
import { ApiError, issuesByField } from '../../api/problem';
import type { FollowedLead, LeadReceipt, PublicMatters } from '../../api/types';
import { words } from '../../i18n/citizen';
import { onLanguage } from '../../i18n/language';
import { citizenFoot, citizenTop } from '../../ui/citizenFrame';
import { h, replaceContent } from '../../ui/dom';
import { randomKey } from '../../ui/randomKey';
import { body, missing, nothingTold, type Told, toldFields } from './form';
import { followed, followForm, type Problems, receipt, tellForm } from './view';

const noProblems: Problems = { byField: new Map(), rest: [] };

/** Telling something without signing in, and following it by its number. */
export class TellPage {
  private readonly top = h('header', { class: 'top' });
  private readonly tell = h('div', { class: 'part' });
  private readonly follow = h('section', { class: 'part', 'aria-labelledby': 'follow-title' });
  private readonly foot = h('footer', {});
  private readonly base: string;
  private towns: readonly string[] = [];
  private told: Told = nothingTold;
  private problems: Problems = noProblems;
  private sending = false;
  private given: LeadReceipt | null = null;
  private number = '';
  private followProblem = '';
  private found: FollowedLead | null = null;
  /** The same key for the same words: a repeated click or a retry is one report. */
  private attempt = { words: '', key: '' };

  constructor(
    private readonly root: HTMLElement,
    private readonly http: Http,
    jurisdiction: string,
  ) {
    this.base = `/public/${encodeURIComponent(jurisdiction)}`;
  }

  start(): void {
    replaceContent(this.root, this.top, h('main', { id: 'main', tabindex: '-1' }, this.tell, this.follow), this.foot);
    onLanguage(() => {
      this.problems = noProblems;
      this.followProblem = '';
      this.render();
    });
    this.render();
    // Without the list of towns the form is still a form.
    this.http.json<PublicMatters>(`${this.base}/matters`).then(
      (known) => {
        this.towns = known.towns;
        this.renderTell();
      },
      () => undefined,
    );
  }

  private render(): void {
    replaceContent(this.top, citizenTop('lead'));
    replaceContent(this.foot, citizenFoot());
    this.renderTell();
    this.renderFollow();
  }

  private renderTell(): void {
    const wrong = this.problems.byField.size + this.problems.rest.length > 0;
    document.title = (wrong ? words('frame.wrong') : '') + words('tell.title');
    replaceContent(
      this.tell,
      ...(this.given === null
        ? tellForm({
            told: this.told,
            towns: this.towns,
            problems: this.problems,
            sending: this.sending,
            onChange: (field, value) => {
              this.told = { ...this.told, [field]: value };
            },
            onSend: () => void this.send(),
          })
        : receipt(this.given, () => {
            this.given = null;
            this.renderTell();
            this.tell.querySelector<HTMLElement>('input')?.focus();
          })),
    );
  }

  private renderFollow(): void {
    replaceContent(
      this.follow,
      followForm({
        number: this.number,
        problem: this.followProblem,
        onChange: (value) => {
          this.number = value;
        },
        onAsk: () => void this.ask(),
      }),
      h('div', { role: 'status' }, this.found === null ? null : followed(this.found)),
    );
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.problems = { byField: missing(this.told), rest: [] };
    if (this.problems.byField.size > 0) return this.showProblems();
    const sent = body(this.told);
    const text = JSON.stringify(sent);
    if (this.attempt.words !== text) this.attempt = { words: text, key: randomKey() };
    this.sending = true;
    this.renderTell();
    try {
      this.given = await this.http.json<LeadReceipt>(`${this.base}/leads`, {
        method: 'POST',
        body: sent,
        idempotencyKey: this.attempt.key,
      });
      this.told = nothingTold;
      this.attempt = { words: '', key: '' };
    } catch (error) {
      this.problems = problemsOf(error);
    }
    this.sending = false;
    if (this.given === null) return this.showProblems();
    this.renderTell();
    this.tell.querySelector<HTMLElement>('h1')?.focus();
  }

  private showProblems(): void {
    this.renderTell();
    this.tell.querySelector<HTMLElement>('[role=alert]')?.focus();
  }

  private async ask(): Promise<void> {
    this.found = null;
    this.followProblem = this.number.trim() === '' ? words('tell.needNumber') : '';
    if (this.followProblem === '') {
      try {
        this.found = await this.http.json<FollowedLead>(`${this.base}/leads/follow`, {
          method: 'POST',
          body: { number: this.number },
        });
      } catch (error) {
        this.followProblem =
          error instanceof ApiError && error.code !== 'network'
            ? (error.problem.detail ?? error.problem.title)
            : words('frame.offline');
      }
    }
    this.renderFollow();
    this.follow
      .querySelector<HTMLElement>(this.followProblem === '' ? '[data-key=ask]' : '#number')
      ?.focus({ preventScroll: this.followProblem === '' });
  }
}

function problemsOf(error: unknown): Problems {
  if (!(error instanceof ApiError) || error.code === 'network')
    return { byField: new Map(), rest: [words('frame.offline')] };
  const { fields, rest } = issuesByField(error.problem.issues ?? [], toldFields);
  const byField = new Map(
    [...fields].map(([field, issues]) => [field, issues.map(({ cause, action }) => `${cause}${action}`)]),
  );
  const others = rest.map(({ cause, action }) => `${cause}${action}`);
  return {
    byField,
    rest: byField.size + others.length > 0 ? others : [error.problem.detail ?? error.problem.title],
  };
}
