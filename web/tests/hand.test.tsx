import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Choices } from '../src/api/types';
import { BoardTable } from '../src/features/board/BoardTable';
import type { Hand } from '../src/features/board/hand';
import { boardOf, waitingEnterprises } from '../src/features/board/model';
import { placeAt, rankedPlaces } from '../src/features/board/places';
import { figuresOf } from '../src/features/compare/figures';
import { textIn } from '../src/i18n/text';
import { Given } from './given';

const choices = {
  places: [
    { base: 'north', session: 'mon-am', here: true, verdict: 'valid', difference: 0 },
    { base: 'north', session: 'mon-pm', here: false, verdict: 'exception', difference: 50, says: '北镇不接受检查。' },
    { base: 'south', session: 'mon-am', here: false, verdict: 'valid', difference: -40 },
    { base: 'south', session: 'mon-pm', here: false, verdict: 'never', difference: 90 },
  ],
  officers: [],
  requests: [],
} satisfies Choices;

afterEach(cleanup);

describe('A visit in hand', () => {
  it('is offered what the rules allow first, exceptions after it, and never what nobody may except', () => {
    expect(rankedPlaces(choices).map((place) => `${place.base} ${place.session}`)).toEqual([
      'south mon-am',
      'north mon-pm',
    ]);
  });

  it('knows of each cell whether it fits, and says so where the checker was not asked', () => {
    expect(placeAt(undefined, 'north', 'mon-am')).toBeNull();
    expect(placeAt(choices, 'east', 'mon-am')).toBe('unreached');
  });

  it('gets its keys before the board does', () => {
    const plan = Given.plan();
    const key = vi.fn(() => true);
    const hand: Hand = {
      held: 'a',
      spoken: '',
      take: vi.fn(),
      putBack: vi.fn(),
      aim: vi.fn(),
      drop: vi.fn(),
      says: (base, session) => placeAt(choices, base, session),
      className: () => '',
      key,
    };
    render(
      <BoardTable
        plan={plan}
        board={boardOf(plan, { town: '', department: '', search: '' })}
        selected={null}
        onOpen={() => undefined}
        hand={hand}
      />,
    );
    const card = screen.getByRole('button', { name: /企业a/ });
    fireEvent.keyDown(card, { key: 'ArrowRight' });
    expect(key).toHaveBeenCalledOnce();
    expect(document.activeElement).not.toBe(screen.getByRole('button', { name: /企业c/ }));
    expect(screen.getAllByText('需例外')).toHaveLength(1);
    const cell = screen.getByText('需例外').closest('td');
    if (cell === null) throw new Error('no cell');
    fireEvent.drop(cell);
    expect(hand.drop).toHaveBeenCalledWith({ base: 'north', session: 'mon-pm' });
  });

  it('shows what stays locked and what was excepted in words', () => {
    const plan = Given.plan();
    plan.locks.push({ enterprise: 'a', kind: 'both' });
    plan.broken.push({ code: 'session-open', enterprise: 'b', never: false, says: '企业b不接受检查。' });
    render(
      <BoardTable
        plan={plan}
        board={boardOf(plan, { town: '', department: '', search: '' })}
        selected={null}
        onOpen={() => undefined}
      />,
    );
    expect(screen.getByRole('button', { name: /企业a/ }).textContent).toContain('锁定时间和人员');
    expect(screen.getByRole('button', { name: /企业b/ }).textContent).toContain('例外');
  });
});

describe('Enterprises that wait', () => {
  it('can be put in, but not those that a rule holds back', () => {
    const plan = Given.plan();
    const reason = { code: 'no-capacity', cause: '', remedy: '' };
    plan.waiting.push(Given.waiting(reason), Given.waiting({ ...reason, code: 'quiet-days' }), {
      ...Given.waiting(reason),
      enterprise: { id: 'a', name: '企业a', tier: 'green' },
    });
    expect(waitingEnterprises(plan)).toEqual([
      { id: 'e1', name: '甲厂', tier: 'green', requests: 1, excluded: false, reason: 'no-capacity' },
    ]);
  });
});

describe('Figures of drafts', () => {
  it('are told with sign and word, and a number of visits is neither better nor worse', () => {
    const { summary } = Given.plan();
    const left = {
      id: 'd1',
      name: '甲',
      state: 'solved' as const,
      summary,
      hand: { edits: 0, locks: 0, exceptions: 0, undo: false, redo: false },
      kilometres: 100,
      changes: 0,
    };
    const right = { ...left, id: 'd2', summary: { ...summary, waiting: 3, visits: 5 }, kilometres: 90 };
    const says = figuresOf(textIn('zh'), left, [right]).map((line) => `${line.label} ${line.others[0]?.says}`);
    expect(says).toContain('候补需求 +3 更差');
    expect(says).toContain('路程（公里） −10 更好');
    expect(says).toContain('上门次数 +1');
    expect(says).toContain('已排需求 相同');
  });
});
