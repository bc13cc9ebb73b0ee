import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BoardTable } from '../src/features/board/BoardTable';
import { boardOf } from '../src/features/board/model';
import { Given } from './given';

const show = (onOpen: (enterprise: string) => void = () => undefined) => {
  const plan = Given.plan();
  render(
    <BoardTable
      plan={plan}
      board={boardOf(plan, { town: '', department: '', search: '' })}
      selected={null}
      onOpen={onOpen}
    />,
  );
};
const card = (name: string) => screen.getByRole('button', { name: new RegExp(name) });

afterEach(cleanup);

describe('The board on the screen', () => {
  it('is a table with towns and half days as headers', () => {
    show();
    const table = screen.getByRole('table', { name: /计划板/ });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((header) => header.textContent),
    ).toEqual(['北镇3 户', '南镇1 户']);
    expect(within(table).getAllByRole('columnheader', { name: /上午|下午/ })).toHaveLength(2);
  });

  it('is one tab stop for all visits', () => {
    show();
    const cards = within(screen.getByRole('table')).getAllByRole('button');
    const stops = cards.filter((button) => button.tabIndex === 0);
    expect(stops).toEqual([card('企业a')]);
  });

  it('moves the focus and the tab stop with the arrows', () => {
    show();
    card('企业a').focus();
    fireEvent.keyDown(card('企业a'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(card('企业c'));
    expect([card('企业a').tabIndex, card('企业c').tabIndex]).toEqual([-1, 0]);
  });

  it('lists its keys at a question mark and gives the focus back', () => {
    show();
    card('企业a').focus();
    fireEvent.keyDown(card('企业a'), { key: '?' });
    expect(screen.getByRole('dialog', { name: '键盘操作' }).textContent).toContain('打开检查详情');
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(card('企业a'));
  });

  it('opens the visit that is activated', () => {
    const onOpen = vi.fn();
    show(onOpen);
    fireEvent.click(card('企业d'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('d');
  });

  it('says tier and departments in words', () => {
    show();
    expect(card('企业a').textContent).toContain('绿·低风险');
    expect(card('企业a').textContent).toContain('市监');
  });
});
