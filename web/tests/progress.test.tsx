import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../src/api/types';
import { ProgressCurve } from '../src/features/drafts/ProgressCurve';
import { RunPanel } from '../src/features/drafts/RunPanel';
import { Spoken } from '../src/features/drafts/Spoken';
import { Given } from './given';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = (elapsed: number, over: Partial<Progress> = {}) => ({ ...Given.progress(), elapsed, ...over });
const draft = Given.draft();

describe('The curve of a calculation', () => {
  it('says in words what it draws', () => {
    render(<ProgressCurve progress={at(9)} running />);
    const name = document.getElementById(screen.getByRole('img').getAttribute('aria-labelledby')?.split(' ')[1] ?? '');
    for (const part of ['0:09', '900', '1,000', '10.0%', '800', '0:04']) expect(name?.textContent).toContain(part);
    expect(document.querySelector('.gap-area')?.getAttribute('d')).toMatch(/^M.*Z$/);
    expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(3);
  });

  it('draws a score for which no bound is proven', () => {
    render(<ProgressCurve progress={at(9, { history: [{ elapsed: 1, score: 800 }] })} running />);
    expect(screen.getByRole('img').textContent).not.toContain('已证明上限0');
    expect(document.querySelector('.gap-area')?.getAttribute('d')).toBe('');
    expect(screen.getAllByText(/尚未证明/).length).toBeGreaterThan(0);
  });

  it('is not drawn before there is a plan', () => {
    render(<ProgressCurve progress={at(0, { history: [] })} running />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('A calculation under way', () => {
  it('says whether waiting may still bring something, and can be stopped', () => {
    const stop = vi.fn();
    render(<RunPanel draft={draft} progress={at(9)} stopping={false} stop={stop} />);
    expect(
      screen.getByText(/最近一次改进在 0:04（5 秒前）。再等下去，得分最多还能提高 100 分（10.0%）。/),
    ).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '就此停止，保留当前最好方案' }));
    expect(stop).toHaveBeenCalledOnce();
  });

  it('that is being stopped says so, keeps its button in place, and asks only once', () => {
    const stop = vi.fn();
    render(<RunPanel draft={{ ...draft, can: [] }} progress={at(9)} stopping stop={stop} />);
    fireEvent.click(screen.getByRole('button', { name: '正在停止…' }));
    expect(stop).not.toHaveBeenCalled();
  });

  it('of which nothing was heard for a while says for how long', () => {
    vi.useFakeTimers();
    const panel = (elapsed: number) => (
      <RunPanel draft={draft} progress={at(elapsed)} stopping={false} stop={() => {}} />
    );
    const { rerender } = render(panel(9));
    act(() => vi.advanceTimersByTime(14_000));
    expect(screen.queryByText(/没有收到计算的消息/)).toBeNull();
    act(() => vi.advanceTimersByTime(6_000));
    expect(screen.getByText(/已有 20 秒没有收到计算的消息/)).toBeDefined();
    rerender(panel(10));
    expect(screen.queryByText(/没有收到计算的消息/)).toBeNull();
    vi.useRealTimers();
  });

  it('that began anew says so', () => {
    render(<RunPanel draft={draft} progress={at(2, { attempt: 2 })} stopping={false} stop={() => {}} />);
    expect(screen.getByRole('status').textContent).toContain('第 2 次');
  });

  it('that waits for its turn has nothing to keep yet', () => {
    const queued = at(0, { state: 'queued', phase: 'queue', attempt: 0, history: [] });
    render(<RunPanel draft={{ ...draft, state: 'queued' }} progress={queued} stopping={false} stop={() => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/轮到时自动开始/)).toBeDefined();
  });

  it('for somebody who may not stop it has no button', () => {
    render(<RunPanel draft={{ ...draft, can: [] }} progress={at(9)} stopping={false} stop={() => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('What is said aloud', () => {
  it('comes every ten seconds, when it is being stopped, and at the end', () => {
    const { container, rerender } = render(<Spoken progress={at(1)} stopping={false} />);
    const said = () => container.textContent ?? '';
    const heard = [said()];
    const hear = (progress: Progress, stopping = false) => {
      rerender(<Spoken progress={progress} stopping={stopping} />);
      if (said() !== heard.at(-1)) heard.push(said());
    };
    for (let second = 2; second < 25; second++) hear(at(second));
    hear(at(25), true);
    hear(at(31), true);
    hear(at(32, { state: 'solved', waiting: 2 }));
    expect(heard).toEqual([
      '已用 0:01，上门 12 次，候补 3 项，与上限的差距 10.0%',
      '已用 0:10，上门 12 次，候补 3 项，与上限的差距 10.0%',
      '已用 0:20，上门 12 次，候补 3 项，与上限的差距 10.0%',
      '正在停止…',
      '计算结束，上门 12 次，候补 2 项，与上限的差距 10.0%',
    ]);
  });

  it('is nothing for a calculation that ended before', () => {
    const { container } = render(<Spoken progress={at(32, { state: 'solved' })} stopping={false} />);
    expect(container.textContent).toBe('');
  });
});
