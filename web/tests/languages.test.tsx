import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ScopeContext } from '../src/api/client';
import { Http } from '../src/api/http';
import { WaitingPage } from '../src/features/board/WaitingPage';
import { RequestDrawer } from '../src/features/requests/RequestDrawer';
import { language, setLanguage } from '../src/i18n/language';
import { Given } from './given';

const reason = {
  zh: { code: 'left-out', cause: '该队只剩 5 分钟。', remedy: '留待下一周期优先安排。' },
  en: { code: 'left-out', cause: 'The team has 5 minutes left.', remedy: 'Give it priority in the next period.' },
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setLanguage('zh');
});

/** A server that answers in the language it is asked in. */
function serve(answer: (asked: 'zh' | 'en') => unknown) {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const asked = new Headers(init.headers).get('Accept-Language') === 'en' ? 'en' : 'zh';
    const others = [
      { of: '/registry', body: { departments: [] } },
      { of: '/drafts/d1', body: { remarks: [] } },
    ];
    const body = others.find((one) => address.endsWith(one.of))?.body ?? answer(asked);
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { ETag: '"1"' } }));
  });
}

function show(page: React.ReactNode) {
  const http = new Http({ base: '/api', language, token: () => Promise.resolve(null) });
  const me = { name: '周敏', roles: ['office.planner' as const], jurisdiction: { id: 'zhuji', name: '诸暨市' } };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ScopeContext value={{ http, me, week: '2026-W48' }}>{page}</ScopeContext>
    </QueryClientProvider>,
  );
}

it('The reasons for waiting follow the language of the page', async () => {
  serve((asked) => ({ ...Given.plan(), waiting: [Given.waiting(reason[asked])] }));
  show(<WaitingPage id="d1" />);
  expect(await screen.findByText(reason.zh.cause)).toBeTruthy();
  expect(screen.getByRole('heading', { name: /未能并入本次上门/ })).toBeTruthy();
  act(() => setLanguage('en'));
  expect(await screen.findByText(reason.en.cause)).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Left out of the visit/ })).toBeTruthy();
  expect(screen.getByText(reason.en.remedy)).toBeTruthy();
  expect(screen.queryByText(reason.zh.cause)).toBeNull();
});

it('So does the reason in the drawer of a request', async () => {
  serve((asked) => Given.request(reason[asked]));
  show(<RequestDrawer id="r1" onClose={() => undefined} />);
  expect(await screen.findByText(reason.zh.cause)).toBeTruthy();
  act(() => setLanguage('en'));
  await waitFor(() => expect(screen.getByText(reason.en.cause)).toBeTruthy());
  expect(screen.queryByText(reason.zh.cause)).toBeNull();
});
