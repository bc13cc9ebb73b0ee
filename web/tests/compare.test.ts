import { describe, expect, it } from 'vitest';
import type { ComparedVisit } from '../src/api/types';
import { countsOf, gravest } from '../src/features/compare/differences';
import { textIn } from '../src/i18n/text';
import { trialFacts } from '../src/ui/trial';

const visit = (id: string, ...kinds: string[]) => ({ enterprise: { id, name: id }, kinds, says: '' }) as ComparedVisit;

describe('The differences of two drafts', () => {
  const visits = [
    visit('a', 'time'),
    visit('b', 'officers', 'base'),
    visit('c', 'added'),
    visit('d', 'session', 'time'),
    visit('e', 'time'),
  ];

  it('come with the gravest first', () => {
    expect(gravest(visits).map((one) => one.enterprise.id)).toEqual(['c', 'd', 'b', 'a', 'e']);
  });

  it('are counted once each, by the gravest', () => {
    expect(countsOf(visits)).toEqual([
      { kind: 'added', n: 1 },
      { kind: 'session', n: 1 },
      { kind: 'officers', n: 1 },
      { kind: 'time', n: 2 },
    ]);
  });
});

describe('What a trial assumes', () => {
  it('is said with names in the place of ids', () => {
    const trial = {
      officers: [{ base: 'b', sessions: ['wed-am', 'wed-pm'], count: 2 }],
      vehicles: [{ base: 'b', fewer: 1 }],
      without: ['quiet-days'],
    };
    const facts = trialFacts(
      textIn('zh'),
      '2026-W49',
      trial,
      [{ id: 'b', name: '牌头镇' }],
      [{ id: 'quiet-days', name: '静默日' }],
    );
    expect(facts).toEqual(['牌头镇增加 2 人：12-02 周三 上午、12-02 周三 下午', '牌头镇少 1 辆车', '不执行“静默日”']);
  });
});
