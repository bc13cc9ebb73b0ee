import { describe, expect, it } from 'vitest';
import { type FieldInfo, lines, merged } from '../src/ui/merge';
import { readTrail, shownRows, trailText } from '../src/ui/trail';

type Form = { name: string; minutes: number; towns: string[] };
const base: Form = { name: '消防检查', minutes: 60, towns: ['店口镇'] };
const fields: FieldInfo<Form>[] = [
  { name: 'name', label: '名称', text: (form) => form.name },
  { name: 'minutes', label: '时长', text: (form) => String(form.minutes) },
  { name: 'towns', label: '乡镇', text: (form) => form.towns.join('、') },
];

describe('Two people’s changes to one thing', () => {
  it('are listed where the other one changed something, and clash only where both did', () => {
    const mine = { ...base, minutes: 45 };
    const theirs = { ...base, minutes: 90, towns: ['店口镇', '枫桥镇'] };
    expect(lines(fields, base, mine, theirs)).toEqual([
      { name: 'minutes', label: '时长', before: '60', mine: '45', theirs: '90', clash: true },
      { name: 'towns', label: '乡镇', before: '店口镇', mine: '店口镇', theirs: '店口镇、枫桥镇', clash: false },
    ]);
  });

  it('do not clash when both changed it to the same', () => {
    const mine = { ...base, minutes: 90 };
    expect(lines(fields, base, mine, { ...base, minutes: 90 })[0]?.clash).toBe(false);
  });

  it('come together: mine and theirs each where only one changed, as chosen where both did', () => {
    const mine = { ...base, name: '消防监督抽查', minutes: 45 };
    const theirs = { ...base, minutes: 90, towns: [] };
    expect(merged(base, mine, theirs, {})).toEqual({ name: '消防监督抽查', minutes: 45, towns: [] });
    expect(merged(base, mine, theirs, { minutes: 'theirs' })).toEqual({ name: '消防监督抽查', minutes: 90, towns: [] });
  });
});

describe('The trail of pages in the address', () => {
  it('survives cursors with any character', () => {
    const trail = ['甲~乙', '2&3', 'plain'];
    expect(readTrail(trailText(trail))).toEqual(trail);
    expect(readTrail(null)).toEqual([]);
  });

  it('says which rows are shown', () => {
    expect(shownRows([], 50, 50)).toEqual({ from: 1, to: 50 });
    expect(shownRows(['a'], 50, 43)).toEqual({ from: 51, to: 93 });
  });
});
