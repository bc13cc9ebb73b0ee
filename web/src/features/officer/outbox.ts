import type { ArrivalBody, DepartureBody, FieldVisit, FoundBody, HindranceBody } from '../../api/field';
import { ApiError } from '../../api/problem';
import type { Problem } from '../../api/types';

/** What an officer did at a visit, as it goes to the server. */
export type Step =
  | { kind: 'arrival'; body: ArrivalBody }
  | { kind: 'results'; body: FoundBody }
  | { kind: 'hindrance'; body: HindranceBody }
  | { kind: 'departure'; body: DepartureBody };

/**
 * What entries look like, counted up with every change of it; entries of before numbers were kept are 1, since 2 there are hindrances. The app is renewed while
 * entries wait: those of an earlier form are brought into the present one here, those of a later form wait until the app is renewed again.
 */
export const format = 2;

/** A step on its way. It stays on the phone until the server has it; `id` is its Idempotency-Key, the same however often it is sent. */
export type Entry = {
  seq: number;
  id: string;
  format?: number;
  person: string;
  visit: VisitKey;
  name: string;
  step: Step;
  /** The server's words where it said no: the entry waits for the officer. */
  refused?: Problem;
};

export type VisitKey = { week: string; enterprise: string };

/** Made by an app newer than this one, which may say what this one cannot send. */
export function isNewer(entry: Entry): boolean {
  return (entry.format ?? 1) > format;
}

export function sameVisit(a: VisitKey, b: VisitKey): boolean {
  return a.week === b.week && a.enterprise === b.enterprise;
}

/** Where entries are kept. */
export type EntryStore = {
  all: () => Promise<Entry[]>;
  add: (entry: Omit<Entry, 'seq'>) => Promise<Entry>;
  put: (entry: Entry) => Promise<void>;
  /** The entry is done: it goes, and the server's answer is kept in the same transaction. */
  finish: (entry: Entry, visit: FieldVisit | null) => Promise<void>;
};

export type Sending = 'sent' | 'waiting' | 'sign-in';

type Send = (entry: Entry, step: Step) => Promise<FieldVisit>;

/**
 * Sends entries in the order in which they were made. What the server refuses stays, and later entries of the same visit wait behind it; where it cannot be
 * reached everything stays and is sent later.
 */
export async function sendAll(
  store: EntryStore,
  person: string,
  send: Send,
  lateReason: (step: Step) => string | null,
) {
  const held: VisitKey[] = [];
  let outcome: Sending = 'sent';
  for (const entry of (await store.all()).toSorted((a, b) => a.seq - b.seq)) {
    if (entry.person !== person) continue;
    if (entry.refused !== undefined || isNewer(entry) || held.some((visit) => sameVisit(visit, entry.visit))) {
      held.push(entry.visit);
      continue;
    }
    try {
      const visit = await send(entry, withReason(entry.step, lateReason(entry.step)));
      await store.finish(entry, visit);
    } catch (error) {
      if (!(error instanceof ApiError) || isTransient(error)) return 'waiting';
      if (error.status === 401) {
        outcome = 'sign-in';
        break;
      }
      if (error.code === 'idempotency-key-reused') {
        // The server has had it since an earlier attempt, whose answer was lost.
        await store.finish(entry, null);
        continue;
      }
      await store.put({ ...entry, refused: error.problem });
      held.push(entry.visit);
    }
  }
  return outcome;
}

/** The server was not reached, or cannot say: the same is sent again later. */
function isTransient(error: ApiError): boolean {
  return error.status === 0 || error.status >= 500 || error.status === 408 || error.code === 'http-429';
}

function withReason(step: Step, reason: string | null): Step {
  if (reason === null || (step.body.reason ?? '') !== '') return step;
  return { ...step, body: { ...step.body, reason } } as Step;
}
