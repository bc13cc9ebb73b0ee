import { expect, it } from 'vitest';
import type { VerifiedNotice, VisitNotice } from '../src/api/types';
import { check, nothingSaid } from '../src/features/enterprise/form';
import { codeOf, groupedCode } from '../src/features/verify/code';
import { verdictView } from '../src/features/verify/view';
import { setLanguage } from '../src/i18n/language';
import { noticeSheet } from '../src/ui/noticeSheet';

const half = (session: string, day: number) => ({
  date: `2026-11-${day}`,
  session,
  start: `2026-11-${day}T08:30`,
  end: `2026-11-${day}T11:30`,
});

const notice: VisitNotice = {
  code: '8F3K-2Q7M',
  week: '2026-W48',
  stage: 'ahead',
  over: false,
  publisher: '诸暨市',
  version: 2,
  publishedAt: '2026-11-20T09:00:00+00:00',
  changes: ['when'],
  before: half('tue-am', 24),
  when: half('thu-am', 26),
  enterprise: { creditCode: '91330681DEM000014D', name: '<b>达兴管业</b>', address: '示例路 1 号', town: '店口镇' },
  departments: [{ id: 'market', name: '市场监督管理局', short: '市监', phone: '0575-1' }],
  matters: [
    {
      code: 'SJ-01',
      name: '食品生产检查',
      department: 'market',
      legalBasis: '《食品安全法》第一百一十条',
      weekOnly: false,
    },
  ],
  officers: [{ id: 'o1', name: '朱庚', certificates: [{ kind: '市场监管' }] }],
  documents: [{ name: '营业执照', departments: ['市监'] }],
  verify: {
    text: 'https://inspection.example.cn/verify/?jurisdiction=zhuji&c=8F3K2Q7M',
    size: 33,
    path: 'M4 4h7v1h-7z',
  },
};

it.each([
  ['8f3k-2q7m', '8F3K2Q7M'],
  [' ８Ｆ３Ｋ ２Ｑ７Ｍ ', '8F3K2Q7M'],
  ['8F3K2Q7', null],
  ['8F3K2Q70', null],
  ['8F3K2Q7I', null],
])('A code is read however it is typed: %s', (typed, code) => {
  expect(codeOf(typed)).toBe(code);
});

it('A code is written in two groups', () => {
  expect(groupedCode('8F3K2Q7M')).toBe('8F3K-2Q7M');
});

it('A notice that has changed says so, what it was before, and holds names as text', () => {
  setLanguage('zh');
  const sheet = noticeSheet(notice);
  expect(sheet.querySelector('h1')?.textContent).toBe('联合检查告知书（变更）');
  expect(sheet.querySelector('del')?.textContent).toBe('2026年11月24日（周二）上午（08:30–\u206011:30）');
  expect(sheet.textContent).toContain('变更内容：时间');
  expect(sheet.textContent).toContain('<b>达兴管业</b>');
  expect(sheet.querySelector('b')).toBeNull();
  expect(sheet.textContent).toContain('证号见证件');
  expect(sheet.querySelector('svg.qr')?.getAttribute('viewBox')).toBe('0 0 33 33');
});

it('A notice of a visit that is off says that it is void, and one for the week names no day', () => {
  setLanguage('en');
  const { when: _, before: __, ...rest } = notice;
  const sheet = noticeSheet({ ...rest, stage: 'cancelled' });
  expect(sheet.textContent).toContain('does not take place');
  expect(sheet.textContent).toContain('Week 48, 2026 (23–27 Nov); the day is not announced');
  setLanguage('zh');
});

it('An answer shows officers only where the server names them, and the second at which it was given', () => {
  const found = {
    verdict: 'valid',
    publisher: '诸暨市',
    publishedAt: notice.publishedAt,
    version: 1,
    week: notice.week,
    when: half('thu-am', 26),
    enterprise: '达兴管业',
    departments: ['市场监督管理局'],
    matters: ['食品生产检查'],
    answeredAt: '2026-11-26T01:12:07Z',
  } as const;
  const before = verdictView({ ...found, departments: [...found.departments], matters: [...found.matters] });
  expect(before.textContent).not.toContain('朱庚');
  expect(before.textContent).toContain('09:12:07');
  const there = verdictView({
    ...found,
    departments: [...found.departments],
    matters: [...found.matters],
    officers: notice.officers,
  });
  expect(there.textContent).toContain('朱庚');
});

it('A changed visit makes a notice of an older version void, and one of the newest good', () => {
  setLanguage('zh');
  const found: Omit<VerifiedNotice, 'verdict'> = {
    publisher: '诸暨市',
    publishedAt: notice.publishedAt,
    version: 2,
    week: notice.week,
    enterprise: '达兴管业',
    departments: [],
    matters: [],
    answeredAt: '2026-11-26T01:12:07Z',
  };
  const heading = (verdict: VerifiedNotice['verdict'], printed: number | null) =>
    verdictView({ ...found, verdict }, printed).querySelector('h2')?.textContent;
  expect([heading('amended', null), heading('replaced', 1), heading('amended', 2)]).toEqual([
    '已变更',
    '已作废',
    '有效',
  ]);
});

it('A form says what is missing before anything is sent', () => {
  expect(check('move', { ...nothingSaid, reason: '检修' })).toBe('请选择时段');
  expect(check('move', { ...nothingSaid, to: 'thu-am', reason: ' ' })).toBe('请写明理由，至少 2 个字');
  expect(check('recusal', nothingSaid)).toBe('请选择人员');
  expect(check('rate', nothingSaid)).toBe('请选择 1 到 5 分');
  expect(check('rate', { ...nothingSaid, stars: '4' })).toBe('');
});
