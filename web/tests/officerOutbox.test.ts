import { expect, it } from 'vitest';
import type { FieldVisit } from '../src/api/field';
import { ApiError } from '../src/api/problem';
import { type Entry, type EntryStore, format, type Step, sendAll } from '../src/features/officer/outbox';

/** The phone's storage without a phone. */
class Memory implements EntryStore {
  entries: Entry[] = [];
  private seq = 0;

  all = async () => [...this.entries];

  add = async (entry: Omit<Entry, 'seq'>) => {
    this.seq += 1;
    const added = { ...entry, seq: this.seq };
    this.entries.push(added);
    return added;
  };

  put = async (entry: Entry) => {
    this.entries = this.entries.map((one) => (one.seq === entry.seq ? entry : one));
  };

  finish = async (entry: Entry) => {
    this.entries = this.entries.filter((one) => one.seq !== entry.seq);
  };
}

const answer = {} as FieldVisit;
const refusal = (status: number, code: string) => new ApiError({ title: code, status, code });
const arrival = (at = '2026-11-23T00:30:00Z'): Step => ({ kind: 'arrival', body: { at, code: '8F3K2Q7M' } });

async function given(...entries: [id: string, enterprise: string, person?: string][]): Promise<Memory> {
  const store = new Memory();
  for (const [id, enterprise, person = 'zheng'] of entries)
    await store.add({ id, person, visit: { week: '2026-W48', enterprise }, name: enterprise, step: arrival() });
  return store;
}

/** Sends, and tells which entries went out. */
async function send(store: Memory, say: (id: string) => ApiError | null) {
  const sent: string[] = [];
  const outcome = await sendAll(
    store,
    'zheng',
    async (entry) => {
      sent.push(entry.id);
      const error = say(entry.id);
      if (error !== null) throw error;
      return answer;
    },
    () => null,
  );
  return { outcome, sent };
}

it('Entries go out in the order in which they were made and are gone once the server has them', async () => {
  const store = await given(['1', 'A'], ['2', 'B'], ['3', 'A']);
  expect(await send(store, () => null)).toEqual({ outcome: 'sent', sent: ['1', '2', '3'] });
  expect(store.entries).toEqual([]);
});

it('Without a network nothing is lost and nothing further is tried', async () => {
  const store = await given(['1', 'A'], ['2', 'B']);
  expect(await send(store, () => refusal(0, 'network'))).toEqual({ outcome: 'waiting', sent: ['1'] });
  expect(store.entries.map((entry) => entry.id)).toEqual(['1', '2']);
});

it('What the server refuses stays with its words, and later entries of the same visit wait behind it', async () => {
  const store = await given(['1', 'A'], ['2', 'A'], ['3', 'B']);
  expect((await send(store, (id) => (id === '1' ? refusal(422, 'wrong-code') : null))).sent).toEqual(['1', '3']);
  expect(store.entries.map((entry) => [entry.id, entry.refused?.code])).toEqual([
    ['1', 'wrong-code'],
    ['2', undefined],
  ]);
  expect((await send(store, () => null)).sent).toEqual([]);
});

it('An answer that was lost is asked for under the same key, and a key the server knows already is done', async () => {
  const store = await given(['1', 'A']);
  await send(store, () => refusal(503, 'storage-unavailable'));
  expect((await send(store, () => refusal(422, 'idempotency-key-reused'))).sent).toEqual(['1']);
  expect(store.entries).toEqual([]);
});

it('Nobody sends what somebody else has recorded on the same phone', async () => {
  const store = await given(['1', 'A', 'wang'], ['2', 'A']);
  expect((await send(store, () => null)).sent).toEqual(['2']);
  expect(store.entries.map((entry) => entry.id)).toEqual(['1']);
});

it('An expired sign-in keeps everything and says so', async () => {
  const store = await given(['1', 'A'], ['2', 'B']);
  expect(await send(store, () => refusal(401, 'token-invalid'))).toEqual({ outcome: 'sign-in', sent: ['1'] });
  expect(store.entries).toHaveLength(2);
});

it('What waited for a network over night says why it comes late', async () => {
  const store = await given(['1', 'A']);
  const said: (string | undefined)[] = [];
  await sendAll(
    store,
    'zheng',
    async (_, step) => {
      said.push(step.body.reason ?? undefined);
      return answer;
    },
    () => 'no network',
  );
  expect(said).toEqual(['no network']);
});

it('Entries of an earlier form are sent as they are, and those of a later one wait untouched until the app is renewed', async () => {
  const store = await given(['1', 'A'], ['2', 'B'], ['3', 'B'], ['4', 'C']);
  store.entries = store.entries.map((entry) =>
    entry.id === '2' ? { ...entry, format: format + 1 } : entry.id === '4' ? { ...entry, format } : entry,
  );
  expect((await send(store, () => null)).sent).toEqual(['1', '4']);
  expect(store.entries.map((entry) => [entry.id, entry.refused])).toEqual([
    ['2', undefined],
    ['3', undefined],
  ]);
});
