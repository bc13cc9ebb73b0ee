import { describe, expect, it } from 'vitest';
import type { ImportIssue } from '../src/api/types';
import { corrected, together } from '../src/features/imports/corrections';

const issue = (row: number, column: string, value = 'x'): ImportIssue => ({
  row,
  column,
  value,
  code: 'row-number',
  cause: '不是整数。',
  action: '请填数字。',
});

describe('The corrections of a file', () => {
  it('hold one value for a cell, the last one typed', () => {
    const once = corrected([], issue(3, '权重'), '4');
    expect(corrected(once, issue(3, '权重'), '40')).toEqual([{ row: 3, column: '权重', value: '40' }]);
  });

  it('hold nothing for a cell that is as the file has it', () => {
    const once = corrected([], issue(3, '权重'), '4');
    expect(corrected(once, issue(3, '权重'), 'x')).toEqual([]);
  });

  it('add up from check to check', () => {
    const first = corrected(corrected([], issue(2, '编码'), 'A'), issue(3, '编码'), 'B');
    const second = corrected([], issue(3, '编码'), 'C');
    expect(together(first, second)).toEqual([
      { row: 2, column: '编码', value: 'A' },
      { row: 3, column: '编码', value: 'C' },
    ]);
  });
});
