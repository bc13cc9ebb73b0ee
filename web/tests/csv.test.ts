import { describe, expect, it } from 'vitest';
import { csv, safeCell } from '../src/ui/csv';

describe('A cell of a downloaded table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('cannot be a formula: %j', (value) => {
    expect(safeCell(value).replace(/^"/, '')).toMatch(/^'/);
  });

  it('stays as it is where it is harmless', () => {
    expect(safeCell('店口五金厂')).toBe('店口五金厂');
  });

  it('is quoted where it holds a comma, a quote or a line end', () => {
    expect(safeCell('a,"b"')).toBe('"a,""b"""');
  });
});

it('A table opens in Excel as UTF-8 with Windows line ends', () => {
  expect(
    csv([
      ['行号', '列'],
      ['2', '权重'],
    ]),
  ).toBe('\uFEFF行号,列\r\n2,权重\r\n');
});
