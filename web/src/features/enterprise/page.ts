import type { Http } from '../../api/http';
import { ApiError } from '../../api/problem';
import type { TabSession } from '../../api/tabSession';
import type { EnterpriseHome, EnterpriseVisit, MoveOptions, RenewedLinks } from '../../api/types';
import { onLanguage } from '../../i18n/language';
import { visitWords as words } from '../../i18n/visit';
import { h, replaceContent } from '../../ui/dom';
import type { noticeSheet } from '../../ui/noticeSheet';
import { randomKey } from '../../ui/randomKey';
import { check, type FormKind, nothingSaid, type Said } from './form';
import { doorView, failureView, foot, homeView, top } from './view';

/** A form that is open at a visit. */
export type Opened = {
  week: string;
  kind: FormKind;
  said: Said;
  problem: string;
  sending: boolean;
  options: MoveOptions['items'] | null;
  key: string;
};

type State = 'loading' | 'door' | 'failed' | 'home';

/** The page of one enterprise: its visits, their notices, and what it can do about them. */
export class EnterprisePage {
  private readonly top = h('header', { class: 'top no-print' });
  private readonly main = h('main', { id: 'main', tabindex: '-1' });
  private readonly foot = h('footer', { class: 'no-print' });
  private http: Http;
  private state: State = 'loading';
  private why = '';
  private home: EnterpriseHome | null = null;
  private opened: Opened | null = null;
  private said = '';
  /** How a notice is drawn; fetched when the first one is opened. */
  private sheet: typeof noticeSheet | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly api: string,
    private readonly link: () => string,
    private readonly connect: (link: string) => Http,
    private readonly session: TabSession,
  ) {
    this.http = connect(link());
  }

  start(): void {
    replaceContent(this.root, this.top, this.main, this.foot);
    onLanguage(() => this.render());
    addEventListener('popstate', () => this.render());
    addEventListener('hashchange', () => {
      this.http = this.connect(this.link());
      void this.load();
    });
    this.render();
    void this.load();
  }

  private async load(): Promise<void> {
    if (this.link() === '' && this.session.token() === null) {
      this.state = 'door';
      this.why = '';
      return this.render();
    }
    try {
      this.home = await this.http.json<EnterpriseHome>('/enterprise');
      this.state = 'home';
    } catch (error) {
      const code = error instanceof ApiError ? error.code : '';
      this.state = ['token-invalid', 'no-enterprise', 'forbidden-role', 'not-found'].includes(code) ? 'door' : 'failed';
      this.why = code === 'token-invalid' ? words('own.linkBad') : words('own.noCode');
    }
    this.render();
  }

  private render(): void {
    const shown = this.shownNotice();
    document.title = shown === undefined ? words('own.title') : `${words('notice.title')} ${shown.notice.code}`;
    const signedIn = this.link() === '' && this.session.token() !== null;
    replaceContent(this.top, top(signedIn ? () => void this.session.signOut() : null));
    replaceContent(this.foot, foot());
    replaceContent(this.main, ...(shown === undefined ? this.content() : this.noticeOf(shown)));
  }

  private content(): HTMLElement[] {
    const { home } = this;
    if (this.state === 'door') return [doorView(this.why)];
    if (this.state === 'failed') return [failureView(() => void this.load())];
    if (home === null) return [h('div', { class: 'part', role: 'status' })];
    return homeView(home, this.api, this.opened, this.said, {
      open: (week, kind) => void this.open(week, kind),
      close: () => this.close(),
      type: (said) => {
        if (this.opened !== null) this.opened = { ...this.opened, said };
      },
      send: () => void this.send(),
      accept: (visit) => void this.accept(visit),
      withdraw: (id) => void this.change(`/enterprise/wishes/${id}/withdraw`, {}, ''),
      renew: () => void this.renew(),
      show: (week) => this.go(week),
    });
  }

  /** The visit whose notice the address asks for. */
  private shownNotice(): EnterpriseVisit | undefined {
    const week = new URLSearchParams(location.search).get('notice');
    return [...(this.home?.coming ?? []), ...(this.home?.past ?? [])].find((visit) => visit.notice.week === week);
  }

  private noticeOf({ notice }: EnterpriseVisit): HTMLElement[] {
    if (this.sheet === null) {
      void import('../../ui/noticeSheet').then((module) => {
        this.sheet = module.noticeSheet;
        this.render();
      });
      return [h('div', { class: 'part', role: 'status' })];
    }
    return [
      h(
        'div',
        { class: 'sheet-tools no-print' },
        h(
          'button',
          { type: 'button', class: 'action quiet', 'data-key': 'back', click: () => this.go(null) },
          words('own.back'),
        ),
        h('button', { type: 'button', class: 'action', 'data-key': 'print', click: () => print() }, words('own.print')),
      ),
      this.sheet(notice),
    ];
  }

  private go(week: string | null): void {
    const address = new URL(location.href);
    if (week === null) address.searchParams.delete('notice');
    else address.searchParams.set('notice', week);
    history.pushState(null, '', address);
    this.render();
    this.main.focus();
    scrollTo(0, 0);
  }

  private async open(week: string, kind: FormKind): Promise<void> {
    this.said = '';
    this.opened = { week, kind, said: nothingSaid, problem: '', sending: false, options: null, key: randomKey() };
    this.render();
    this.focusForm();
    if (kind !== 'move') return;
    try {
      const { items } = await this.http.json<MoveOptions>(`/enterprise/visits/${week}/moves`);
      if (this.opened?.week === week && this.opened.kind === kind) this.opened = { ...this.opened, options: items };
    } catch (error) {
      if (this.opened !== null) this.opened = { ...this.opened, problem: saidBy(error) };
    }
    this.render();
  }

  private close(): void {
    this.opened = null;
    this.render();
  }

  private focusForm(): void {
    this.main.querySelector<HTMLElement>('.visit-form h4')?.focus();
  }

  private async send(): Promise<void> {
    const { opened } = this;
    if (opened === null || opened.sending) return;
    const problem = check(opened.kind, opened.said);
    if (problem !== '') {
      this.opened = { ...opened, problem };
      this.render();
      this.main.querySelector<HTMLElement>('.visit-form [role=alert]')?.focus();
      return;
    }
    const { to, officer, reason, stars, text } = opened.said;
    const path = { move: 'moves', recusal: 'recusals', rate: 'rating' }[opened.kind];
    const body = {
      move: { to, reason },
      recusal: { officer, reason },
      rate: { stars: Number(stars), ...(text.trim() === '' ? {} : { text }) },
    }[opened.kind];
    this.opened = { ...opened, problem: '', sending: true };
    this.render();
    await this.change(
      `/enterprise/visits/${opened.week}/${path}`,
      body,
      words(opened.kind === 'rate' ? 'own.rated' : 'own.asked'),
      opened.key,
    );
  }

  private async accept({ notice }: EnterpriseVisit): Promise<void> {
    await this.change(
      `/enterprise/visits/${notice.week}/accept`,
      { version: notice.version },
      words('own.accepted', { version: notice.version }),
    );
  }

  private async renew(): Promise<void> {
    try {
      const renewed = await this.http.json<RenewedLinks>('/enterprise/links', { method: 'POST', body: {} });
      this.said = words('own.renewed');
      if (this.link() === '') await this.load();
      else location.hash = renewed.page;
    } catch (error) {
      this.said = saidBy(error);
      this.render();
    }
  }

  /** Sends something, and shows what is there afterwards. What was typed stays where it was refused. */
  private async change(path: string, body: unknown, done: string, key?: string): Promise<void> {
    try {
      await this.http.send(path, { method: 'POST', body, ...(key === undefined ? {} : { idempotencyKey: key }) });
      this.opened = null;
      this.said = done;
      await this.load();
      this.main.querySelector<HTMLElement>('.said')?.focus();
    } catch (error) {
      if (this.opened === null) this.said = saidBy(error);
      else this.opened = { ...this.opened, sending: false, problem: saidBy(error) };
      this.render();
      this.main.querySelector<HTMLElement>('.visit-form [role=alert], .said')?.focus();
    }
  }
}

function saidBy(error: unknown): string {
  if (!(error instanceof ApiError) || error.code === 'network') return words('own.offline');
  const [issue] = error.problem.issues ?? [];
  return issue === undefined ? (error.problem.detail ?? error.problem.title) : `${issue.cause}${issue.action}`;
}
