import { expect, it } from 'vitest';
import type { FieldVisit } from '../src/api/field';
import { changesBetween, withChanges } from '../src/features/officer/changes';
import { codeIn, isCode, spelled } from '../src/features/officer/code';
import { dayOf, instantOf, lateProblem, lateStart } from '../src/features/officer/late';
import { amapLink, geoLink } from '../src/features/officer/maps';
import type { Entry, Step } from '../src/features/officer/outbox';
import { shown } from '../src/features/officer/overlay';
import { placeIn } from '../src/features/officer/place';

const enterprise = '91330681DEM000014D';

function visit(change: Partial<FieldVisit> = {}): FieldVisit {
  return {
    week: '2026-W48',
    session: 'mon-am',
    date: '2026-11-23',
    version: 3,
    order: 1,
    start: '2026-11-23T08:45',
    end: '2026-11-23T09:35',
    depart: '2026-11-23T08:30',
    base: '店口镇',
    enterprise: {
      id: enterprise,
      name: '达兴管业',
      address: '示例路1号',
      town: '店口镇',
      lat: 29.94,
      lon: 120.28,
      contacts: [],
    },
    team: [{ id: 'o1', name: '朱庚', phone: null, leads: true }],
    items: ['r1', 'r2'].map((request) => ({
      request,
      matter: 'M1',
      matterName: '食品生产检查',
      department: '市监',
      legalBasis: '',
      minutes: 40,
      unannounced: false,
      found: null,
    })),
    documents: [],
    attendance: [],
    state: 'ahead',
    reason: null,
    ...change,
  } as FieldVisit;
}

const entry = (seq: number, step: Step, refused?: Entry['refused']): Entry => ({
  seq,
  id: `${seq}`,
  person: 'p',
  visit: { week: '2026-W48', enterprise },
  name: '达兴管业',
  step,
  ...(refused === undefined ? {} : { refused }),
});
const at = '2026-11-23T00:50:00Z';
const results = (request: string): Step => ({ kind: 'results', body: { at, request, result: 'pass' } });

it('A visit shows what is still on the phone as if it were sent, and says that it is not', () => {
  const steps = [entry(1, { kind: 'arrival', body: { at, code: '8F3K2Q7M' } }), entry(2, results('r1'))];
  const seen = shown(visit(), steps, 'o1', '朱庚');
  expect([seen.state, seen.own, seen.waiting.length]).toEqual(['onSite', { in: at }, 2]);
  expect(seen.items.map((item) => [item.pending, item.found?.result])).toEqual([
    [true, 'pass'],
    [false, undefined],
  ]);
  const left = shown(visit(), [...steps, entry(3, { kind: 'departure', body: { at } })], 'o1', '朱庚');
  expect([left.state, left.own?.out]).toEqual(['open', at]);
  expect(
    shown(visit(), [...steps, entry(3, results('r2')), entry(4, { kind: 'departure', body: { at } })], 'o1', '朱庚')
      .state,
  ).toBe('closed');
});

it('A refused step changes nothing but is shown', () => {
  const wrong = { title: 'wrong', status: 422, code: 'wrong-code' };
  const seen = shown(visit(), [entry(1, { kind: 'arrival', body: { at } }, wrong)], 'o1', '朱庚');
  expect([seen.state, seen.own, seen.refused.length]).toEqual(['ahead', null, 1]);
});

it('A changed, cancelled or lost visit is told once, and one that is over is not', () => {
  const kinds = (after: FieldVisit[]) => changesBetween([visit()], after, '2026-11-23').map((change) => change.kind);
  expect(kinds([visit({ start: '2026-11-23T10:00' })])).toEqual(['changed']);
  expect(kinds([visit({ state: 'cancelled' })])).toEqual(['cancelled']);
  expect(kinds([])).toEqual(['lost']);
  expect(kinds([visit({ state: 'onSite', version: 9 })])).toEqual([]);
  expect(changesBetween([visit()], [], '2026-11-24')).toEqual([]);
  const [lost] = changesBetween([visit()], [], '2026-11-23');
  const [changed] = changesBetween([visit()], [visit({ start: '2026-11-23T10:00' })], '2026-11-23');
  expect(withChanges(changed ? [changed] : [], lost ? [lost] : []).map((one) => one.kind)).toEqual(['lost']);
});

it('A code is read as it is typed, pasted or scanned', () => {
  for (const text of [
    '8F3K2Q7M',
    ' 8f3k-2q7m ',
    '８Ｆ３Ｋ２Ｑ７Ｍ',
    'https://example.org/verify/?code=8F3K-2Q7M',
    'https://example.org/verify/8F3K2Q7M',
  ])
    expect(codeIn(text)).toBe('8F3K2Q7M');
  expect(spelled('8F3K2Q7M')).toBe('8F3K-2Q7M');
  expect(['8F3K2Q7M', '8F3K2Q7', '0F3K2Q7M', '8F3K2Q7I'].map(isCode)).toEqual([true, false, false, false]);
});

it('A time told later is that of the jurisdiction, and a later day needs a reason', () => {
  const now = Date.parse('2026-11-24T01:00:00Z');
  expect(instantOf({}, now)).toBe(now);
  expect(instantOf({ day: '2026-11-23', time: '08:50' }, now)).toBe(Date.parse('2026-11-23T00:50:00Z'));
  expect(lateProblem({ day: '2026-11-23', time: '08:50' }, '2026-11-23', now)).toBe('late.needReason');
  expect(lateProblem({ day: '2026-11-23', time: '08:50', reason: '没有信号' }, '2026-11-23', now)).toBeNull();
  expect(lateProblem({ time: '09:30' }, '2026-11-24', now)).toBe('late.future');
});

it('A visit of an earlier day is told with its own time filled in, and never as of now without a reason', () => {
  const officer = (attendance: FieldVisit['attendance']) => shown(visit({ attendance }), [], 'o1', '朱庚');
  const [onDay, after] = ['2026-11-23T08:00:00Z', '2026-11-25T01:00:00Z'].map(Date.parse) as [number, number];
  expect(lateStart(officer([]), onDay, 'start')).toEqual({});
  expect(lateStart(officer([]), after, 'start')).toEqual({ day: '2026-11-23', time: '08:45' });
  expect(lateProblem({}, '2026-11-23', after)).toBe('late.needReason');
  expect(lateProblem({ reason: '改在今天' }, '2026-11-23', after)).toBeNull();
  const came = officer([{ officer: 'o1', in: '2026-11-24T02:10:00Z', withoutCode: false }] as never);
  expect(dayOf(came)).toBe('2026-11-24');
  expect(lateStart(came, after, 'end')).toEqual({ day: '2026-11-24', time: '10:10' });
});

it('An address opens in a map at the registered point, and nowhere without one', () => {
  const place = visit().enterprise;
  expect(geoLink(place)).toContain('geo:29.94,120.28');
  expect(amapLink(place)).toContain('position=120.28,29.94');
  const { lat: _, lon: __, ...nowhere } = place;
  expect(geoLink(nowhere)).toBeNull();
});

it('Every page has an address, and nonsense is the day', () => {
  expect(placeIn(`#/2026-W48/${enterprise}`)).toEqual({ page: 'visit', visit: { week: '2026-W48', enterprise } });
  expect(placeIn('#/outbox').page).toBe('outbox');
  expect(placeIn('#/2026-W48/<script>').page).toBe('day');
});

it('A visit that cannot take place says so at once, until somebody gets on with it after all', () => {
  const hindered = entry(1, { kind: 'hindrance', body: { at, cause: 'closed', note: '关门' } });
  const seen = shown(visit(), [hindered], 'o1', '朱庚');
  expect([seen.state, seen.hindrance]).toEqual(['hindered', { cause: 'closed', note: '关门', by: '朱庚', at }]);
  const there = shown(visit(), [hindered, entry(2, { kind: 'arrival', body: { at, code: '8F3K2Q7M' } })], 'o1', '朱庚');
  expect([there.state, there.hindrance]).toEqual(['onSite', null]);
});
