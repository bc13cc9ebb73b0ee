import { expect, it } from 'vitest';
import { publishedFacts } from '../src/features/session/publishedFacts';
import { Given } from './given';

it('The facts of a published week leave out what was cancelled, as the calendar does', () => {
  const gone = { ...Given.publicVisit('丙厂', '西镇', '应急'), status: 'cancelled' as const };
  expect(publishedFacts(Given.calendar(Given.publicVisit('甲厂', '北镇', '市监'), gone))).toEqual({
    visits: 1,
    departments: 1,
    towns: 1,
  });
});

it('The facts of a published week count an enterprise once, however often it is listed', () => {
  const calendar = Given.calendar(
    Given.publicVisit('甲厂', '北镇', '市监', '消防'),
    Given.publicVisit('乙厂', '北镇', '市监'),
    Given.publicVisit('甲厂', '南镇', '市监'),
  );
  calendar.weekOnly = [Given.publicVisit('乙厂', '北镇', '生态')];
  expect(publishedFacts(calendar)).toEqual({ visits: 3, departments: 3, towns: 2 });
});
