import { expect, it, vi } from 'vitest';
import type { FieldDays, FieldVisit } from '../src/api/field';
import type { Http } from '../src/api/http';
import { ApiError } from '../src/api/problem';
import { FieldModel, type Phone } from '../src/features/officer/model';
import type { Entry, Step } from '../src/features/officer/outbox';
import type { Kept } from '../src/features/officer/storage';

const now = Date.parse('2026-11-23T01:00:00Z');
const visit = {
  week: '2026-W48',
  date: '2026-11-23',
  enterprise: { id: 'A', name: '达兴管业' },
  version: 1,
  team: [],
  items: [],
} as unknown as FieldVisit;
const arrival: Step = { kind: 'arrival', body: { at: '2026-11-23T00:50:00Z', code: '8F3K2Q7M' } };

/** The storage of one phone, which several people may use one after the other. */
class Memory implements Phone {
  entries: Entry[] = [];
  copy: Kept | undefined;
  full = false;
  private seq = 0;

  kept = async () => this.copy;
  all = async () => [...this.entries];
  typed = async () => undefined;

  keep = async (kept: Kept) => {
    this.write();
    this.copy = kept;
  };

  add = async (entry: Omit<Entry, 'seq'>) => {
    this.write();
    this.seq += 1;
    const added = { ...entry, seq: this.seq };
    this.entries.push(added);
    return added;
  };

  put = async (entry: Entry) => {
    this.write();
    this.entries = this.entries.map((one) => (one.seq === entry.seq ? entry : one));
  };

  finish = async (entry: Entry) => {
    this.entries = this.entries.filter((one) => one.seq !== entry.seq);
  };

  type = async () => this.write();

  forget = async () => {
    this.copy = undefined;
  };

  private write(): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
  }
}

/** The server, as the phone's calls meet it. */
class Server {
  sent: [person: string, path: string][] = [];
  away = false;
  private readonly people = new Map<string, string>();

  /** What a person's page talks to; null for a sign-in that has expired. */
  page(phone: Phone, person: () => string | null, clock: () => number = () => now): FieldModel {
    const http = {
      json: async (path: string, call?: { method?: string; idempotencyKey?: string }) => {
        if (this.away) throw new ApiError({ title: 'network', status: 0, code: 'network' });
        const who = person();
        if (who === null) throw new ApiError({ title: 'expired', status: 401, code: 'token-invalid' });
        if (call?.method !== 'POST')
          return {
            now: new Date(now).toISOString(),
            officer: { id: who, name: who },
            today: '2026-11-23',
            visits: [visit],
          } as unknown as FieldDays;
        const key = call.idempotencyKey ?? '';
        if (!this.people.has(key)) this.sent.push([who, path]);
        this.people.set(key, who);
        return visit;
      },
    } as unknown as Http;
    return new FieldModel(phone, http, async () => person(), 'no network', clock);
  }
}

it('What was recorded when the sign-in had expired is sent once the same person has signed in again, and by nobody else', async () => {
  const [phone, server] = [new Memory(), new Server()];
  let signedIn: string | null = 'zhu';
  await server.page(phone, () => signedIn).start();
  server.away = true;
  signedIn = null;
  const page = server.page(phone, () => signedIn);
  await page.start();
  expect(page.state().signInNeeded).toBe(true);
  await page.tell(visit, arrival);
  expect(phone.entries.map((entry) => entry.person)).toEqual(['zhu']);

  server.away = false;
  signedIn = 'luo';
  const others = server.page(phone, () => signedIn);
  await others.start();
  expect(server.sent).toEqual([]);
  expect(others.state().kept?.person).toBe('luo');
  expect(phone.entries).toHaveLength(1);

  signedIn = 'zhu';
  await server.page(phone, () => signedIn).start();
  expect(server.sent).toEqual([['zhu', '/my/visits/2026-W48/A/arrival']]);
  expect(phone.entries).toEqual([]);
});

it('A full phone says so, and takes nothing that it does not keep', async () => {
  const [phone, server] = [new Memory(), new Server()];
  const page = server.page(phone, () => 'zhu');
  await page.start();
  phone.full = true;
  expect(await page.tell(visit, arrival)).toBe(false);
  expect([page.state().full, page.state().entries.length]).toEqual([true, 0]);
  phone.full = false;
  expect(await page.tell(visit, arrival)).toBe(true);
  await vi.waitFor(() => expect(server.sent).toHaveLength(1));
  expect(page.state().full).toBe(false);
});

it('A phone whose clock is wrong records by the clock of the server', async () => {
  const [phone, server] = [new Memory(), new Server()];
  const page = server.page(
    phone,
    () => 'zhu',
    () => now - 3 * 3_600_000,
  );
  await page.start();
  expect(page.now()).toBe(now);
  expect(page.state().kept?.ahead).toBe(3 * 3_600_000);
});
