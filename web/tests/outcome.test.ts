import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '../src/api/types';
import { bodyOf, missing, outcomeOf } from '../src/features/board/outcome';

const visit: VisitRecord = {
  enterprise: { id: '91330681DEM000001X', name: '企业一', town: '店口镇' },
  week: '2026-W48',
  session: 'tue-am',
  date: '2026-11-24',
  state: 'reserved',
  items: [
    { request: 'r1', matter: { code: 'SJ-01', name: '食品生产检查' }, department: 'market', counts: true },
    { request: 'r2', matter: { code: 'XF-01', name: '消防监督检查' }, department: 'fire', counts: true },
  ],
  etag: '"1"',
};

describe('What a person says about a visit', () => {
  it('begins with the planned day, or as cancelled while that lies ahead', () => {
    expect(outcomeOf(visit, '2026-11-24')).toMatchObject({ carriedOut: true, date: '2026-11-24' });
    expect(outcomeOf(visit, '2026-11-23')).toMatchObject({ carriedOut: false, date: '' });
  });

  it('lacks a result for each matter, and a day to put things right by', () => {
    const input = outcomeOf(visit, '2026-11-25');
    expect(missing(input)).toEqual(['result-0', 'result-1']);
    const [first, second] = input.items;
    if (first === undefined || second === undefined) throw new Error('two matters');
    const filled = {
      ...input,
      items: [
        { ...first, result: 'pass' as const },
        { ...second, result: 'rectify' as const },
      ],
    };
    expect(missing(filled)).toEqual(['rectifyBy-1']);
    expect(
      bodyOf({
        ...filled,
        items: [filled.items[0] ?? first, { ...second, result: 'rectify', rectifyBy: '2026-12-24', note: ' ' }],
      }),
    ).toEqual({
      carriedOut: true,
      date: '2026-11-24',
      results: [
        { request: 'r1', result: 'pass' },
        { request: 'r2', result: 'rectify', rectifyBy: '2026-12-24' },
      ],
    });
  });

  it('needs a reason where the visit was cancelled, and nothing else', () => {
    const input = outcomeOf(visit, '2026-11-20');
    expect(missing(input)).toEqual(['reason']);
    expect(bodyOf({ ...input, reason: ' 企业停业 ' })).toEqual({ carriedOut: false, reason: '企业停业' });
  });
});
