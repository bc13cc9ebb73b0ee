import { expect, it, vi } from 'vitest';
import type { Http } from '../src/api/http';
import { ApiError } from '../src/api/problem';
import type { VerifiedNotice } from '../src/api/types';
import { VerifyPage } from '../src/features/verify/page';
import { setLanguage } from '../src/i18n/language';

/** Opens what a QR code says; the server answers, and what it was asked is kept. */
async function scanned(query: string, verdict: VerifiedNotice['verdict']) {
  history.replaceState(null, '', `/verify/?c=8F3K2Q7M${query}`);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const bodies: unknown[] = [];
  const http = {
    json: async (_: string, call: { body: unknown }) => {
      bodies.push(JSON.parse(JSON.stringify(call.body)));
      return { ...notice, verdict };
    },
  } as unknown as Http;
  new VerifyPage(root, http, 'zhuji').start();
  await vi.waitFor(() => expect(root.querySelector('.verdict')).not.toBeNull());
  return {
    body: bodies[0],
    title: root.querySelector('.verdict h2')?.textContent,
    says: root.querySelector('.verdict-says')?.textContent,
  };
}

const notice: Omit<VerifiedNotice, 'verdict'> = {
  publisher: '诸暨市',
  publishedAt: '2026-11-20T08:00:00Z',
  version: 2,
  week: '2026-W48',
  enterprise: '甲厂（虚构）',
  departments: ['市场监督管理局'],
  matters: ['食品生产检查'],
  answeredAt: '2026-11-23T01:00:00Z',
};

it('The version of a scanned notice is asked about: an older one is replaced by the newest, which holds', async () => {
  const older = await scanned('&v=1', 'replaced');
  expect(older).toEqual({
    body: { code: '8F3K2Q7M', version: 1 },
    title: '已作废',
    says: expect.stringContaining('第 2 版取代') as string,
  });
  expect((await scanned('&v=2', 'amended')).title).toBe('有效');
  expect(await scanned('', 'amended')).toMatchObject({ body: { code: '8F3K2Q7M' }, title: '已变更' });
  for (const odd of ['0', '-1', '1.5', 'x', ''])
    expect((await scanned(`&v=${odd}`, 'amended')).body).toEqual({ code: '8F3K2Q7M', version: 0 });
});

it('A version that was never published is a notice that is not valid', async () => {
  expect((await asked(404, 'never-published')).verdict()).toBe('告知书无效');
});

/** Asks for a code; the server refuses. */
async function asked(status: number, code: string) {
  history.replaceState(null, '', '/verify/?c=8F3K2Q7M');
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const calls: string[] = [];
  const http = {
    json: async () => {
      calls.push(document.documentElement.lang);
      throw new ApiError({ title: code, detail: document.documentElement.lang, status, code });
    },
  } as unknown as Http;
  new VerifyPage(root, http, 'zhuji').start();
  await vi.waitFor(() => expect(root.querySelector('.verdict')).not.toBeNull());
  return { root, calls, verdict: () => root.querySelector('.verdict h2')?.textContent };
}

it('Only a code that nobody has is called unknown; one that cannot be checked now may well be good', async () => {
  expect((await asked(404, 'not-found')).verdict()).toBe('查无此码');
  for (const [status, code] of [
    [429, 'too-often'],
    [503, 'storage-unavailable'],
    [0, 'network'],
  ] as const)
    expect((await asked(status, code)).verdict()).toBe('现在无法核验');
});

it('A refusal is told in the language of the page', async () => {
  const { root, calls } = await asked(404, 'not-found');
  setLanguage('en');
  await vi.waitFor(() => expect(root.querySelector('.verdict-says')?.textContent).toBe('en'));
  expect(calls).toEqual(['zh-CN', 'en']);
  setLanguage('zh');
});
