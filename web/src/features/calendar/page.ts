import { query } from '../../api/http';
import type { PublicFiles } from '../../api/publicFiles';
import type { PublicCalendar, PublishedWeeks } from '../../api/types';
import { language, onLanguage } from '../../i18n/language';
import { stamp, weekFull } from '../../time/format';
import { weekOf } from '../../time/shanghai';
import { h, replaceContent } from '../../ui/dom';
import { footer, publishedLinks, topBar, type WeekLink, weekLinks } from './frame';
import { type CalendarFilter, calendarView, firstWeek } from './model';
import { dayList, facet, notice, skeleton, text, weekStrip } from './view';
import { ways } from './ways';

type Content =
  | { kind: 'loading' }
  | { kind: 'unpublished' }
  | { kind: 'failed' }
  | { kind: 'calendar'; calendar: PublicCalendar; stale: boolean };

/** What a jurisdiction looks like before its first publication, and one that is not here. */
const nothingPublished: PublishedWeeks = { jurisdiction: { id: '', name: '' }, weeks: [] };

/** The public calendar: what is published for one week, filtered by the address. */
export class CalendarPage {
  private readonly search = h('input', {
    type: 'search',
    id: 'search',
    name: 'q',
    autocomplete: 'off',
  }) as HTMLInputElement;
  private readonly top = h('header', { class: 'top' });
  private readonly head = h('div', { class: 'head' });
  private readonly aside = h('div', { class: 'aside' });
  private readonly list = h('div', { class: 'list' });
  private readonly foot = h('footer', {});
  private readonly searchLabel = h('label', { for: 'search' });
  private published: PublishedWeeks | null = null;
  private week = '';
  private content: Content = { kind: 'loading' };

  constructor(
    private readonly root: HTMLElement,
    private readonly files: PublicFiles,
    private readonly today: string,
  ) {}

  start(): void {
    const form = h(
      'form',
      { role: 'search', class: 'search', submit: (event) => event.preventDefault() },
      this.searchLabel,
      this.search,
    );
    this.search.value = this.filter().search;
    this.search.addEventListener('input', () => {
      this.go({ q: this.search.value }, 'replace');
    });
    replaceContent(
      this.root,
      this.top,
      h(
        'main',
        { id: 'main', tabindex: '-1' },
        this.head,
        h('div', { class: 'columns' }, h('div', { class: 'side' }, form, this.aside), this.list),
      ),
      this.foot,
    );
    onLanguage(() => this.render());
    addEventListener('popstate', () => {
      this.search.value = this.filter().search;
      void this.load();
    });
    this.render();
    void this.load();
  }

  private filter(): CalendarFilter {
    const asked = new URLSearchParams(location.search);
    return { town: asked.get('town') ?? '', department: asked.get('department') ?? '', search: asked.get('q') ?? '' };
  }

  private async load(): Promise<void> {
    const last = this.content.kind === 'calendar' ? this.content.calendar : null;
    try {
      this.published ??= (await this.files.json<PublishedWeeks>('index.json')) ?? nothingPublished;
      const asked = new URLSearchParams(location.search).get('week');
      const week = asked ?? firstWeek(this.published.weeks, weekOf(this.today)) ?? weekOf(this.today);
      if (week === this.week && this.content.kind === 'calendar') return this.render();
      this.week = week;
      this.content = { kind: 'loading' };
      this.render();
      if (!this.published.weeks.some((one) => one.week === week)) {
        this.published = null; // it may be published before the reader comes back to it
        this.content = { kind: 'unpublished' };
        return this.render();
      }
      const calendar = await this.files.json<PublicCalendar>(`${week}.json`);
      if (week === this.week)
        this.content = calendar === null ? { kind: 'unpublished' } : { kind: 'calendar', calendar, stale: false };
    } catch {
      if (last !== null && last.week === this.week) this.content = { kind: 'calendar', calendar: last, stale: true };
      else this.content = { kind: 'failed' };
      if (this.week === '') this.week = new URLSearchParams(location.search).get('week') ?? weekOf(this.today);
    }
    this.render();
  }

  private go(changes: Record<string, string>, how: 'push' | 'replace' = 'push'): void {
    const address = this.address(changes);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.load();
  }

  private address(changes: Record<string, string>): string {
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    return `/${query({ ...asked, ...changes })}`;
  }

  private readonly follow = (event: Event): void => {
    const link = (event.currentTarget as HTMLElement).closest('a');
    const mouse = event as MouseEvent;
    if (link === null || mouse.ctrlKey || mouse.metaKey || mouse.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    void this.load();
  };

  private readonly retry = (): void => {
    this.published = null;
    this.week = '';
    this.content = { kind: 'loading' };
    void this.load();
  };

  private render(): void {
    const place = this.published?.jurisdiction.name ?? '';
    const week = this.week === '' ? '' : weekFull(language(), this.week);
    document.title = `${text('calendar.title')} ${week}`.trim();
    this.searchLabel.textContent = text('calendar.search');
    replaceContent(this.top, topBar(place));
    replaceContent(
      this.head,
      h('h1', {}, text('calendar.title')),
      h('p', { class: 'lead' }, text('calendar.lead')),
      this.week === '' ? null : weekLinks(this.week, this.weekLink),
      this.status(),
    );
    const view = this.content.kind === 'calendar' ? calendarView(this.content.calendar, this.filter()) : null;
    this.search.parentElement?.toggleAttribute('hidden', view === null || view.listed === 0);
    replaceContent(this.aside, ...(view === null || view.listed === 0 ? [] : this.facets(view)));
    replaceContent(this.list, ...this.body(view));
    replaceContent(this.foot, footer(this.content.kind === 'calendar' ? this.content.calendar : null));
  }

  private readonly weekLink: WeekLink = (week, name, attributes = {}) =>
    h('a', { href: this.address({ week }), click: this.follow, ...attributes }, name);

  private status(): HTMLElement | null {
    if (this.content.kind !== 'calendar' || !this.content.stale) return null;
    const at = stamp(language(), this.content.calendar.publishedAt);
    return notice('stale', text('calendar.stale'), text('calendar.staleDetail', { at }), this.retryButton());
  }

  private facets(view: ReturnType<typeof calendarView>): HTMLElement[] {
    const filter = this.filter();
    const wasOpen = this.aside.querySelector('details')?.open === true;
    const links = (param: string, current: string, items: { name: string; count: number }[]) =>
      items.map(({ name, count }) => ({
        name,
        count,
        current: name === current,
        href: this.address({ [param]: name === current ? '' : name }),
      }));
    return [
      h(
        'details',
        {
          class: 'facets',
          open: wasOpen || matchMedia('(min-width: 760px)').matches || filter.town !== '' || filter.department !== '',
        },
        h('summary', {}, text('calendar.filter')),
        facet(text('calendar.towns'), links('town', filter.town, view.towns), this.follow),
        facet(text('calendar.departments'), links('department', filter.department, view.departments), this.follow),
      ),
    ];
  }

  private body(view: ReturnType<typeof calendarView> | null): HTMLElement[] {
    switch (this.content.kind) {
      case 'loading':
        return [skeleton()];
      case 'failed':
        return [notice('error', text('calendar.failed'), text('calendar.failedDetail'), this.retryButton())];
      case 'unpublished':
        return [this.nothing()];
    }
    if (view === null || view.listed === 0) return [this.nothing()];
    const filtered = view.shown !== view.total;
    const count = h(
      'p',
      { class: 'count', role: 'status' },
      filtered
        ? text('calendar.shown', { shown: view.shown, total: view.total })
        : text('calendar.total', { n: view.total }),
      filtered
        ? h(
            'a',
            { href: this.address({ town: '', department: '', q: '' }), click: this.clear, 'data-key': 'clear' },
            text('calendar.clear'),
          )
        : null,
    );
    if (view.weekOnly.length === 0 && view.days.every((day) => day.listed === 0))
      return [count, notice('empty', text('calendar.noMatch'), text('calendar.noMatchDetail'), null)];
    const calendar = this.content.calendar;
    return [weekStrip(view, this.today), count, ...dayList(view), ways(calendar, this.filter(), this.files)];
  }

  private nothing(): HTMLElement {
    const others = (this.published?.weeks ?? []).map((item) => item.week).filter((week) => week !== this.week);
    return notice('empty', text('calendar.empty'), text('calendar.emptyDetail'), publishedLinks(others, this.weekLink));
  }

  private readonly clear = (event: Event): void => {
    this.search.value = '';
    this.follow(event);
  };

  private retryButton(): HTMLElement {
    return h('button', { type: 'button', class: 'action', click: this.retry }, text('calendar.retry'));
  }
}
