import type { FieldDays, FieldVisit } from '../../api/field';
import type { Change } from './changes';
import type { Entry, EntryStore } from './outbox';

/** What the phone keeps of the server, for one person. */
export type Kept = {
  person: string;
  days: FieldDays;
  /** When it was fetched, by the server's clock. */
  fetched: number;
  /** By how much the server's clock is ahead of the phone's, in milliseconds. */
  ahead: number;
  /** What has changed since it was read. */
  changes: Change[];
};

/** What was typed and not yet told, by visit and request. */
export type Typed = Record<string, string>;

const name = 'inspection-officer';

/** The phone's own storage. It survives the browser; everything in it belongs to one person at a time, except entries that are still to be sent. */
export class PhoneStorage implements EntryStore {
  private constructor(private base: IDBDatabase) {
    this.watch();
  }

  static async open(): Promise<PhoneStorage> {
    return new PhoneStorage(await connected());
  }

  /** Phones close the storage of pages that they put to sleep, and a newer app in another tab may ask for it: it is opened again when it is needed. */
  private async begin(stores: string | string[], mode?: IDBTransactionMode, options?: IDBTransactionOptions) {
    try {
      return this.base.transaction(stores, mode, options);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.base = await connected();
      this.watch();
      return this.base.transaction(stores, mode, options);
    }
  }

  private watch(): void {
    const { base } = this;
    base.onversionchange = () => base.close();
  }

  async kept(): Promise<Kept | undefined> {
    return await done((await this.begin('kept')).objectStore('kept').get('days'));
  }

  async keep(kept: Kept): Promise<void> {
    const change = await this.begin('kept', 'readwrite');
    change.objectStore('kept').put(kept, 'days');
    await finished(change);
  }

  async all(): Promise<Entry[]> {
    return await done((await this.begin('outbox')).objectStore('outbox').getAll());
  }

  async add(entry: Omit<Entry, 'seq'>): Promise<Entry> {
    const change = await this.begin('outbox', 'readwrite', { durability: 'strict' });
    const seq = await done(change.objectStore('outbox').add(entry));
    await finished(change);
    return { ...entry, seq: Number(seq) };
  }

  async put(entry: Entry): Promise<void> {
    const change = await this.begin('outbox', 'readwrite');
    change.objectStore('outbox').put(entry);
    await finished(change);
  }

  async finish(entry: Entry, visit: FieldVisit | null): Promise<void> {
    const change = await this.begin(['outbox', 'kept'], 'readwrite');
    change.objectStore('outbox').delete(entry.seq);
    const kept: Kept | undefined = await done(change.objectStore('kept').get('days'));
    if (visit !== null && kept !== undefined && kept.person === entry.person) {
      const same = (one: FieldVisit) => one.week === visit.week && one.enterprise.id === visit.enterprise.id;
      const visits = kept.days.visits.map((one) => (same(one) && one.version <= visit.version ? visit : one));
      change.objectStore('kept').put({ ...kept, days: { ...kept.days, visits } }, 'days');
    }
    await finished(change);
  }

  async typed(key: string): Promise<Typed | undefined> {
    return await done((await this.begin('typed')).objectStore('typed').get(key));
  }

  async type(key: string, typed: Typed | null): Promise<void> {
    const change = await this.begin('typed', 'readwrite');
    if (typed === null) change.objectStore('typed').delete(key);
    else change.objectStore('typed').put(typed, key);
    await finished(change);
  }

  /** Forgets what was read and typed, when the person signs out or another one signs in. What is to be sent stays. */
  async forget(): Promise<void> {
    const change = await this.begin(['kept', 'typed'], 'readwrite');
    change.objectStore('kept').clear();
    change.objectStore('typed').clear();
    await finished(change);
  }
}

async function connected(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('kept');
    opening.result.createObjectStore('typed');
    opening.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
  };
  try {
    return await done(opening);
  } catch (error) {
    // A newer app has been here: its storage holds the same under the same names, and more.
    if (error instanceof DOMException && error.name === 'VersionError') return await done(indexedDB.open(name));
    throw error;
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
    change.onabort = () => reject(change.error);
  });
}
