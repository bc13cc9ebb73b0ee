import type { FieldDays, FieldVisit } from '../../api/field';
import type { Http } from '../../api/http';
import { ApiError } from '../../api/problem';
import { now } from '../../time/now';
import { today, wallTimeOf } from '../../time/shanghai';
import { randomKey } from '../../ui/randomKey';
import { changesBetween, withChanges } from './changes';
import { type Entry, type EntryStore, format, type Step, sendAll, type VisitKey } from './outbox';
import type { Kept, Typed } from './storage';

/** What the model needs of the phone's storage. */
export type Phone = EntryStore & {
  kept: () => Promise<Kept | undefined>;
  keep: (kept: Kept) => Promise<void>;
  typed: (key: string) => Promise<Typed | undefined>;
  type: (key: string, typed: Typed | null) => Promise<void>;
  forget: () => Promise<void>;
};

export type FieldView = {
  ready: boolean;
  kept: Kept | null;
  entries: readonly Entry[];
  /** The server was not reached at the last attempt. */
  offline: boolean;
  busy: boolean;
  /** The server refuses to show anything to this account; its words. */
  forbidden: string | null;
  signInNeeded: boolean;
  /** The phone did not store the last thing that it was given, as when it is full. */
  full: boolean;
};

const firstPause = 4_000;
const longestPause = 60_000;
/** A call without an answer counts as lost after so long: in a weak network many never end. */
const patience = 20_000;

/**
 * The officer's day on the phone: the copy of the server's list, and what is still to be sent. Sends when something is told, when the network comes back,
 * when the page is looked at, and from time to time.
 */
export class FieldModel {
  private view: FieldView = {
    ready: false,
    kept: null,
    entries: [],
    offline: false,
    busy: false,
    forbidden: null,
    signInNeeded: false,
    full: false,
  };
  private readonly listeners = new Set<() => void>();
  private pause = firstPause;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly phone: Phone,
    private readonly http: Http,
    /** Who is signed in; null while nobody is, so that nothing can be sent. */
    private readonly person: () => Promise<string | null>,
    private readonly lateReason: string,
    private readonly clock: () => number = now,
  ) {}

  readonly state = (): FieldView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** By the server's clock, as far as it is known. */
  now(): number {
    return this.clock() + (this.view.kept?.ahead ?? 0);
  }

  async start(): Promise<void> {
    const person = await this.person();
    let kept = (await this.phone.kept()) ?? null;
    if (kept !== null && person !== null && kept.person !== person) {
      await this.phone.forget();
      kept = null;
    }
    this.set({ ready: true, kept, entries: await this.phone.all(), signInNeeded: person === null });
    await this.sync();
  }

  /** Whose entries are shown and made: who is signed in, or else whose list is on the phone. */
  get owner(): string | null {
    return this.view.kept?.person ?? null;
  }

  /** Keeps a step on the phone and begins to send it. False where the phone did not keep it: then nothing has happened. */
  async tell(visit: Pick<FieldVisit, 'week' | 'enterprise'>, step: Step): Promise<boolean> {
    const person = this.owner;
    if (person === null) throw new Error('Nobody is signed in');
    const key = { week: visit.week, enterprise: visit.enterprise.id };
    const entry = { id: randomKey(), format, person, visit: key, name: visit.enterprise.name, step };
    if (!(await this.stored(() => this.phone.add(entry)))) return false;
    this.set({ entries: await this.phone.all() });
    void this.sync();
    return true;
  }

  /** Sends a refused entry once more, perhaps corrected: under a new key, since it says something else. */
  async replace(entry: Entry, step: Step): Promise<void> {
    const { refused: _, ...rest } = entry;
    if (!(await this.stored(() => this.phone.put({ ...rest, id: randomKey(), step })))) return;
    this.set({ entries: await this.phone.all() });
    void this.sync();
  }

  /** Gives an entry up. */
  async drop(entry: Entry): Promise<void> {
    await this.phone.finish(entry, null);
    this.set({ entries: await this.phone.all() });
    void this.sync();
  }

  async acknowledge(visit: VisitKey): Promise<void> {
    const { kept } = this.view;
    if (kept === null) return;
    const changes = kept.changes.filter((one) => one.week !== visit.week || one.enterprise !== visit.enterprise);
    await this.stored(() => this.phone.keep({ ...kept, changes }));
    this.set({ kept: { ...kept, changes } });
  }

  typed(key: string): Promise<Typed | undefined> {
    return this.phone.typed(`${this.owner}|${key}`);
  }

  async type(key: string, typed: Typed | null): Promise<void> {
    await this.stored(() => this.phone.type(`${this.owner}|${key}`, typed));
  }

  forget(): Promise<void> {
    return this.phone.forget();
  }

  /** Sends what is to be sent, then reads the list anew. One run at a time; what is told meanwhile goes in a further one. */
  sync(): Promise<void> {
    if (this.running !== null) {
      this.again = true;
      return this.running;
    }
    clearTimeout(this.timer);
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        void this.sync();
      }
    });
    return this.running;
  }

  private async run(): Promise<void> {
    const person = await this.person();
    if (person === null) {
      this.set({ signInNeeded: true });
      return;
    }
    this.set({ busy: true });
    try {
      const sent = await alone(() => sendAll(this.phone, person, this.send, (step) => this.reasonFor(step)));
      const kept = (await this.phone.kept()) ?? null;
      this.set({ entries: await this.phone.all(), kept: kept?.person === person ? kept : null });
      if (sent === 'sign-in') return this.set({ signInNeeded: true });
      if (sent === 'waiting') return this.later();
      await this.read(person);
      this.pause = firstPause;
      this.set({ offline: false, signInNeeded: false, forbidden: null });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.set({ signInNeeded: true });
      else if (error instanceof ApiError && error.status === 403)
        this.set({ forbidden: error.problem.detail ?? error.problem.title });
      else this.later();
    } finally {
      this.set({ busy: false });
    }
  }

  private async read(person: string): Promise<void> {
    const days = await this.http.json<FieldDays>('/my/days', { signal: AbortSignal.timeout(patience) });
    const before = await this.phone.kept();
    const known = before?.person === person ? before : undefined;
    const fresh = known === undefined ? [] : changesBetween(known.days.visits, days.visits, days.today);
    const at = this.clock();
    const kept: Kept = {
      person,
      days,
      fetched: Date.parse(days.now),
      ahead: Date.parse(days.now) - at,
      changes: withChanges(known?.changes ?? [], fresh),
    };
    await this.stored(() => this.phone.keep(kept));
    this.set({ kept, entries: await this.phone.all() });
  }

  private async stored(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      if (this.view.full) this.set({ full: false });
      return true;
    } catch {
      this.set({ full: true });
      return false;
    }
  }

  private readonly send = async (entry: Entry, step: Step): Promise<FieldVisit> => {
    const { week, enterprise } = entry.visit;
    const visit = await this.http.json<FieldVisit>(`/my/visits/${week}/${enterprise}/${step.kind}`, {
      method: 'POST',
      body: step.body,
      idempotencyKey: entry.id,
      signal: AbortSignal.timeout(patience),
    });
    if (visit.enterprise?.id !== enterprise) throw new ApiError({ title: 'network', status: 0, code: 'network' });
    return visit;
  };

  /** Whatever was told on its day and could not be sent then says so by itself. */
  private reasonFor(step: Step): string | null {
    return today(Date.parse(step.body.at)) < today(this.now()) ? this.lateReason : null;
  }

  private later(): void {
    this.set({ offline: true });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sync(), this.pause);
    this.pause = Math.min(longestPause, this.pause * 2);
  }

  private set(change: Partial<FieldView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** 08:12 in the jurisdiction. */
export function clockAt(instant: number): string {
  const at = wallTimeOf(instant);
  return `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
}

/** Of several tabs only one sends at a time. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager | null };
  return locks == null ? await work() : await locks.request('inspection-officer-outbox', work);
}
