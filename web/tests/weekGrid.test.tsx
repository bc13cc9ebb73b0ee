import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { WeekGrid } from '../src/ui/WeekGrid';

const days = ['mon', 'tue', 'wed'].map((id, index) => ({ id, title: `周${'一二三'[index]}` }));

function Grid({ open }: { open?: (session: string) => boolean }) {
  const [value, setValue] = useState<string[]>(['mon-am']);
  return (
    <WeekGrid
      label="可用时段"
      days={days}
      value={value}
      onChange={setValue}
      words={{ on: '可用', off: '不可用' }}
      {...(open === undefined ? {} : { open })}
    />
  );
}
const cell = (name: string) => screen.getByRole('gridcell', { name: new RegExp(`^${name}`) });
const chosen = () => screen.getAllByRole('gridcell', { selected: true }).map((one) => one.textContent);

afterEach(cleanup);

describe('The grid of half days', () => {
  it('is one tab stop and says of each half day what it is', () => {
    render(<Grid />);
    expect(screen.getAllByRole('gridcell').filter((one) => one.tabIndex === 0)).toEqual([cell('周一上午')]);
    expect(cell('周一上午').textContent).toBe('周一上午 可用');
    expect(cell('周二下午').textContent).toContain('不可用');
  });

  it('changes one half day with Space and paints on with Shift and arrows', () => {
    render(<Grid />);
    cell('周一上午').focus();
    fireEvent.keyDown(cell('周一上午'), { key: 'ArrowRight', shiftKey: true });
    fireEvent.keyDown(cell('周二上午'), { key: 'ArrowDown', shiftKey: true });
    expect(chosen()).toEqual(['周一上午 可用', '周二上午 可用', '周一下午 可用', '周二下午 可用']);
    expect(screen.getByRole('status').textContent).toBe('周一上午至周二下午：可用');
    fireEvent.keyDown(cell('周二下午'), { key: ' ' });
    expect(chosen()).toEqual(['周一上午 可用', '周二上午 可用', '周一下午 可用']);
  });

  it('leaves half days without working time alone', () => {
    render(<Grid open={(session) => !session.startsWith('wed')} />);
    cell('周三上午').focus();
    fireEvent.keyDown(cell('周三上午'), { key: ' ' });
    fireEvent.click(screen.getByRole('button', { name: '全部可用' }));
    expect(chosen()).toHaveLength(4);
    expect(cell('周三上午').getAttribute('aria-disabled')).toBe('true');
  });
});
