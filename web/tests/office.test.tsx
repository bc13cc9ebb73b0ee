import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScopeContext } from '../src/api/client';
import { Http } from '../src/api/http';
import type { Role } from '../src/api/types';
import { DraftFrame } from '../src/features/drafts/DraftFrame';
import { RequestDrawer } from '../src/features/requests/RequestDrawer';
import { Reasons } from '../src/features/rules/Reasons';
import { OfficerPicker } from '../src/ui/OfficerPicker';
import { Given } from './given';

const registry = {
  departments: [{ id: 'fire', name: '消防救援大队', short: '消防' }],
  bases: [{ id: 'diankou', name: '店口镇' }],
  matters: [],
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server with an answer for the addresses that hold these parts; it remembers what was sent to it. */
function serve(answers: Record<string, unknown>): { address: string; body: unknown }[] {
  const sent: { address: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push({ address, body: JSON.parse(String(init.body)) });
    const found = Object.entries({ ...answers, '/registry': registry }).find(([part]) => address.includes(part));
    return Promise.resolve(new Response(JSON.stringify(found?.[1] ?? {}), { headers: { ETag: '"1"' } }));
  });
  return sent;
}

function show(page: ReactNode, ...roles: Role[]) {
  const http = new Http({ base: '/api', language: () => 'zh', token: () => Promise.resolve(null) });
  const me = { name: '何立', roles, jurisdiction: { id: 'zhuji', name: '诸暨市' } };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ScopeContext value={{ http, me, week: '2026-W48' }}>{page}</ScopeContext>
    </QueryClientProvider>,
  );
}

describe('The reasons that lift the rule about third visits', () => {
  const given = {
    items: [
      {
        enterprise: { id: 'e1', name: '店口达兴管业' },
        officer: { id: 'o1', name: '朱庚' },
        reason: '只有该人员持有资格',
        givenBy: '何立',
        day: '2026-11-20',
      },
    ],
  };

  it('are read by the planner, who enters none', async () => {
    serve({ '/reasons': given });
    show(<Reasons />, 'office.planner');
    expect(await screen.findByText('只有该人员持有资格')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are entered by the approver, who is told what is missing before anything is sent', async () => {
    const sent = serve({
      '/reasons': given,
      '/registry/officers': { items: [] },
      '/registry/enterprises': { items: [] },
    });
    show(<Reasons />, 'office.approver');
    await screen.findByText('只有该人员持有资格');
    fireEvent.click(screen.getByRole('button'));
    const form = screen.getByRole('form');
    fireEvent.submit(form);
    expect(within(within(form).getByRole('alert')).getAllByRole('link')).toHaveLength(3);
    expect(sent).toEqual([]);
  });

  it('are no business of a clerk', () => {
    serve({ '/reasons': given });
    show(<Reasons />, 'department.clerk');
    expect(document.body.textContent).toBe('');
  });
});

it('An officer is chosen from what the server finds, each told from others of the name', async () => {
  serve({
    '/registry/officers': {
      items: ['o1', 'o2'].map((id) => ({ id, entry: { id, name: '朱庚', department: 'fire', bases: ['diankou'] } })),
    },
  });
  const choose = vi.fn();
  show(<OfficerPicker tie={{ id: 'officer' }} value="" placeholder="选择人员" onChange={choose} />, 'office.approver');
  fireEvent.mouseDown(screen.getByRole('combobox'));
  expect(await screen.findByText('消防 店口镇 o1')).toBeTruthy();
  fireEvent.click(screen.getByText('消防 店口镇 o2'));
  expect(choose).toHaveBeenCalledWith('o2');
});

describe('A returned draft', () => {
  const returned = { ...Given.draft(), state: 'returned', comment: '周三人手不足' };

  it('says why, and leads the planner to the board', async () => {
    serve({ '/drafts/': returned });
    show(
      <DraftFrame id="d1" tab="progress">
        x
      </DraftFrame>,
      'office.planner',
    );
    const box = await screen.findByRole('status');
    expect(box.textContent).toContain('周三人手不足');
    expect(within(box).getByRole('link').getAttribute('href')).toContain('/board?week=2026-W48');
  });

  it('leaves the approver nothing to do', async () => {
    serve({ '/drafts/': { ...returned, comment: '' } });
    show(
      <DraftFrame id="d1" tab="progress">
        x
      </DraftFrame>,
      'office.approver',
    );
    expect(within(await screen.findByRole('status')).queryByRole('link')).toBeNull();
  });
});

describe('An exception', () => {
  const lift = { rule: 'green-tier', name: '绿色等级', reason: '群众反映', by: '何立', at: '2026-11-20T01:00:00Z' };
  const answers = (frozen: boolean) => ({
    '/history': { items: [] },
    '/requests/': {
      ...Given.request({ code: '', cause: '', remedy: '' }),
      waiting: undefined,
      status: 'pooled',
      frozen,
      lifts: [lift],
    },
  });

  it('is taken back with a reason of some length', async () => {
    const sent = serve(answers(false));
    show(<RequestDrawer id="r1" onClose={() => undefined} />, 'office.approver');
    fireEvent.click(await screen.findByRole('button', { name: '收回例外' }));
    const [, confirm] = screen.getAllByRole('button', { name: '收回例外' });
    fireEvent.click(confirm as HTMLElement);
    expect(screen.getByText('请写明理由，不少于 5 个字。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/理由/), { target: { value: '已由街道核实。' } });
    fireEvent.click(confirm as HTMLElement);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ body: { rule: 'green-tier', reason: '已由街道核实。' } });
    expect(sent[0]?.address).toContain('/unlift');
  });

  it('stays where a plan rests on it', async () => {
    serve(answers(true));
    show(<RequestDrawer id="r1" onClose={() => undefined} />, 'office.approver');
    expect(await screen.findByText(/群众反映/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '收回例外' })).toBeNull();
  });
});
