import { describe, expect, it } from 'vitest';
import type { ImportIssue } from '../src/api/types';
import { annotated, readRows } from '../src/features/imports/annotated';

const words = { result: '结果', error: '错误', good: '可提交', bad: '需修改' };
const issue = (row: number, column: string): ImportIssue => ({
  row,
  column,
  value: 'x',
  code: 'number',
  cause: '不是整数。',
  action: '请填数字。',
});
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('The corrected copy of a file', () => {
  it('keeps every row and says in two more columns what is wrong with it', () => {
    const rows = [
      ['编码', '权重'],
      ['A', '40'],
      ['B', '很多'],
    ];
    expect(annotated(rows, [issue(3, '权重'), issue(3, '编码')], words)).toEqual([
      ['编码', '权重', '结果', '错误'],
      ['A', '40', '可提交', ''],
      ['B', '很多', '需修改', '权重：不是整数。请填数字。 编码：不是整数。请填数字。'],
    ]);
  });

  it('counts blank rows as the spreadsheet does, and leaves them out', () => {
    const rows = [['编码'], ['', ''], ['B']];
    expect(annotated(rows, [issue(3, '编码')], words)[1]).toEqual(['B', '需修改', '编码：不是整数。请填数字。']);
  });

  it('does not grow when it is brought and corrected again', () => {
    const once = annotated([['编码'], ['B']], [issue(2, '编码')], words);
    expect(annotated(once, [], words)).toEqual([
      ['编码', '结果', '错误'],
      ['B', '可提交', ''],
    ]);
  });
});

describe('The rows of a text file', () => {
  it('are read with quotes, breaks inside quotes and either line end', () => {
    expect(readRows(bytes('\uFEFFa,b\r\n"1,""x""\ny", 2 \n'))).toEqual([['a', 'b'], ['1,"x"\ny', '2'], ['']]);
  });

  it('are separated by what the first line has most of', () => {
    expect(readRows(bytes('a;b\n1,5;2'))).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('may be in GB18030', () => {
    expect(readRows(Uint8Array.of(0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x31).buffer)).toEqual([['企业', '1']]);
  });
});
