import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScopeContext } from '../src/api/client';
import { Http } from '../src/api/http';
import type { Draft, Role } from '../src/api/types';
import { ApprovalPage } from '../src/features/approval/ApprovalPage';
import { DraftMark } from '../src/ui/marks';
import { Given } from './given';

const submitted: Draft = {
  ...Given.draft(),
  state: 'submitted',
  submittedBy: '周敏',
  submittedAt: '2026-11-22T09:00:00Z',
  fingerprint: 'f'.repeat(64),
  summary: Given.plan().summary,
  review: { needed: true, own: false },
  can: ['review', 'return'],
};
const passed = { needed: true, own: false, by: '吴桐', at: '2026-11-22T10:00:00Z', remark: '人员资格已核对' };

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The approval page over a server that has this draft; it remembers what was sent to it. */
function show(draft: Draft, role: Role): { address: string; body: unknown }[] {
  const sent: { address: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    if (init.method === 'POST') sent.push({ address, body: JSON.parse(String(init.body)) });
    const week = { week: '2026-W48', sessions: [], pool: { requests: 0, enterprises: 0, mandatory: 0 } };
    const found = address.includes('/plan') ? Given.plan() : address.includes('/drafts/') ? draft : week;
    return Promise.resolve(new Response(JSON.stringify(found), { headers: { ETag: '"1"' } }));
  });
  const http = new Http({ base: '/api', language: () => 'zh', token: () => Promise.resolve(null) });
  const me = { name: '何立', roles: [role], jurisdiction: { id: 'zhuji', name: '诸暨市' } };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ScopeContext value={{ http, me, week: '2026-W48' }}>
        <ApprovalPage id="d1" />
      </ScopeContext>
    </QueryClientProvider>,
  );
  return sent;
}

const decision = async () => within(await screen.findByRole('complementary'));

describe('The legal review of a submitted plan', () => {
  it('is passed with a remark on exactly the plan that was shown, by somebody who then cannot approve it', async () => {
    const sent = show(submitted, 'office.approver');
    const box = await decision();
    expect(box.getByText('等待法制审核，通过后才能审批。')).toBeTruthy();
    expect(box.queryByRole('button', { name: '通过方案' })).toBeNull();
    expect(box.getByText(/您审核通过后，不能再审批这个方案/)).toBeTruthy();
    fireEvent.change(document.getElementById('comment') as HTMLElement, { target: { value: '人员资格已核对' } });
    fireEvent.click(box.getByRole('button', { name: '法制审核通过' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/交另一位审批人审批/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: '法制审核通过' }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.address).toContain('/drafts/d1/review');
    expect(sent[0]?.body).toEqual({ fingerprint: submitted.fingerprint, comment: '人员资格已核对' });
  });

  it('is shown to the approver with its reviewer, time and remark', async () => {
    show({ ...submitted, review: passed, can: ['approve', 'return'] }, 'office.approver');
    const status = within((await decision()).getByRole('status'));
    expect(status.getByText(/吴桐/)).toBeTruthy();
    expect(status.getByText('人员资格已核对')).toBeTruthy();
    expect((await decision()).getByRole('button', { name: '通过方案' })).toBeTruthy();
  });

  it('tells the reviewer why the approval is not theirs', async () => {
    show({ ...submitted, review: { ...passed, own: true }, can: ['return'] }, 'office.approver');
    expect((await decision()).getByText(/您对这个方案作了法制审核，不能再审批/)).toBeTruthy();
  });

  it('tells the planner whose step is next', async () => {
    show({ ...submitted, can: [] }, 'office.planner');
    expect((await decision()).getByText(/已提交，等待法制审核/)).toBeTruthy();
    cleanup();
    show({ ...submitted, review: passed, can: [] }, 'office.planner');
    expect((await decision()).getByText(/已提交，等待审批人办理/)).toBeTruthy();
  });

  it('is what a submitted draft waits for in lists, until somebody passed it', () => {
    render(
      <>
        <DraftMark draft={submitted} />
        <DraftMark draft={{ ...submitted, review: passed }} />
      </>,
    );
    expect(screen.getByText('待法制审核')).toBeTruthy();
    expect(screen.getByText('待审批')).toBeTruthy();
  });
});
