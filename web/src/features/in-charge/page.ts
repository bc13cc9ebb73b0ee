import { type Http, query } from '../../api/http';
import type { InCharge, PublicMatters } from '../../api/types';
import { words } from '../../i18n/citizen';
import { onLanguage } from '../../i18n/language';
import { citizenFailure, citizenFoot, citizenTop } from '../../ui/citizenFrame';
import { h, replaceContent } from '../../ui/dom';
import { answerView, matterList } from './view';

const pause = 250;

/** Who is in charge of a matter in a town. What is asked lives in the address. */
export class InChargePage {
  private readonly top = h('header', { class: 'top' });
  private readonly head = h('div', { class: 'part' });
  private readonly list = h('div', { class: 'part' });
  private readonly answer = h('div', { class: 'part', role: 'status' });
  private readonly foot = h('footer', {});
  private readonly search = h('input', { type: 'search', id: 'q', autocomplete: 'off' }) as HTMLInputElement;
  private readonly town = h('select', { id: 'town' }) as HTMLSelectElement;
  private readonly base: string;
  private known: PublicMatters | null = null;
  private found: InCharge | null = null;
  private failed = false;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly http: Http,
    jurisdiction: string,
  ) {
    this.base = `/public/${encodeURIComponent(jurisdiction)}`;
  }

  start(): void {
    const main = h('main', { id: 'main', tabindex: '-1' }, this.head, this.list, this.answer);
    replaceContent(this.root, this.top, main, this.foot);
    this.search.value = this.of('q');
    this.search.addEventListener('input', () => {
      this.go({ q: this.search.value });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.find(), pause);
    });
    this.town.addEventListener('change', () => {
      this.go({ town: this.town.value });
      void this.ask();
    });
    onLanguage(() => this.render());
    addEventListener('popstate', () => {
      this.search.value = this.of('q');
      void this.find();
    });
    this.render();
    void this.find();
  }

  private of(name: string): string {
    return new URLSearchParams(location.search).get(name) ?? '';
  }

  private go(changes: Record<string, string>): void {
    const now = Object.fromEntries(new URLSearchParams(location.search));
    history.replaceState(null, '', location.pathname + query({ ...now, ...changes }));
  }

  private async find(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    try {
      const known = await this.http.json<PublicMatters>(
        `${this.base}/matters${query({ search: this.of('q').trim() })}`,
      );
      if (turn !== this.asked) return;
      this.known = known;
      this.failed = false;
    } catch {
      if (turn !== this.asked) return;
      this.failed = true;
    }
    this.render();
    await this.ask();
  }

  private async ask(): Promise<void> {
    const [matter, town] = [this.of('matter'), this.of('town')];
    this.found = null;
    if (matter !== '' && !this.failed) {
      this.found = await this.http.json<InCharge>(`${this.base}/in-charge${query({ matter, town })}`).catch(() => null);
      if (matter !== this.of('matter') || town !== this.of('town')) return;
    }
    this.renderAnswer();
    this.renderList();
  }

  private render(): void {
    document.title = words('charge.title');
    replaceContent(this.top, citizenTop('inCharge'));
    replaceContent(this.foot, citizenFoot());
    replaceContent(
      this.town,
      h('option', { value: '' }, words('charge.whole')),
      ...(this.known?.towns ?? []).map((name) => h('option', { value: name }, name)),
    );
    this.town.value = this.of('town');
    this.search.dataset.key = 'q';
    this.town.dataset.key = 'town';
    replaceContent(
      this.head,
      h('h1', {}, words('charge.title')),
      h('p', { class: 'lead' }, words('charge.intro')),
      h(
        'form',
        { role: 'search', class: 'ask', submit: (event) => event.preventDefault() },
        h('div', { class: 'form-field' }, h('label', { for: 'q' }, words('charge.search')), this.search),
        h('div', { class: 'form-field' }, h('label', { for: 'town' }, words('charge.town')), this.town),
      ),
    );
    this.renderList();
    this.renderAnswer();
  }

  private renderList(): void {
    if (this.failed) {
      replaceContent(
        this.list,
        citizenFailure(words('frame.failedDetail'), () => void this.find()),
      );
    } else if (this.known !== null) {
      replaceContent(
        this.list,
        ...matterList(this.known, this.of('matter'), (code) => {
          this.go({ matter: code });
          void this.ask();
        }),
      );
    }
  }

  private renderAnswer(): void {
    const hint = this.known === null || this.failed || this.known.items.length === 0;
    replaceContent(
      this.answer,
      this.found !== null ? answerView(this.found) : hint ? null : h('p', { class: 'lead' }, words('charge.choose')),
    );
  }
}
