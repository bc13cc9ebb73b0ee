import { type Http, query } from '../../api/http';
import type { PublicStatistics } from '../../api/types';
import { words } from '../../i18n/citizen';
import { onLanguage } from '../../i18n/language';
import { today } from '../../time/shanghai';
import { citizenFailure, citizenFoot, citizenTop } from '../../ui/citizenFrame';
import { h, replaceContent } from '../../ui/dom';
import { statisticsView } from './view';

/** The year in numbers, for anyone. The year lives in the address. */
export class StatisticsPage {
  private readonly top = h('header', { class: 'top' });
  private readonly head = h('div', { class: 'part' });
  private readonly body = h('div', { class: 'part', role: 'status' });
  private readonly foot = h('footer', {});
  private readonly thisYear = Number(today().slice(0, 4));
  private asked = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly http: Http,
    private readonly jurisdiction: string,
  ) {}

  start(): void {
    replaceContent(this.root, this.top, h('main', { id: 'main', tabindex: '-1' }, this.head, this.body), this.foot);
    onLanguage(() => void this.show());
    addEventListener('popstate', () => void this.show());
    void this.show();
  }

  private year(): number {
    const asked = Number(new URLSearchParams(location.search).get('year'));
    return asked >= 2020 && asked <= this.thisYear ? asked : this.thisYear;
  }

  private frame(): void {
    document.title = words('statistics.title');
    replaceContent(this.top, citizenTop('statistics'));
    replaceContent(this.foot, citizenFoot());
    const years = [this.thisYear, this.thisYear - 1, this.thisYear - 2];
    const choice = h('select', {
      id: 'year',
      'data-key': 'year',
      change: (event) => this.go((event.target as HTMLSelectElement).value),
    });
    choice.append(
      ...years.map((year) =>
        h('option', { value: String(year), selected: year === this.year() }, words('statistics.yearName', { year })),
      ),
    );
    replaceContent(
      this.head,
      h('h1', {}, words('statistics.title')),
      h('p', { class: 'lead' }, words('statistics.intro')),
      h(
        'div',
        { class: 'ask' },
        h('div', { class: 'form-field' }, h('label', { for: 'year' }, words('statistics.year')), choice),
      ),
    );
  }

  private go(year: string): void {
    const now = Object.fromEntries(new URLSearchParams(location.search));
    history.replaceState(null, '', location.pathname + query({ ...now, year }));
    void this.show();
  }

  private async show(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.frame();
    const path = `/public/${encodeURIComponent(this.jurisdiction)}/statistics${query({ year: this.year() })}`;
    const found = await this.http.json<PublicStatistics>(path).catch(() => null);
    if (turn !== this.asked) return;
    replaceContent(
      this.body,
      ...(found === null
        ? [citizenFailure(words('frame.failedDetail'), () => void this.show())]
        : statisticsView(found)),
    );
  }
}
