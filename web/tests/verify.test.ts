import { expect, it, vi } from 'vitest';
import type { Http } from '../src/api/http';
import { ApiError } from '../src/api/problem';
import { VerifyPage } from '../src/features/verify/page';
import { setLanguage } from '../src/i18n/language';

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
