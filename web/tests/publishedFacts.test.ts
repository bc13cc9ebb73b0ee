import { expect, it } from 'vitest';
import { publishedFacts } from '../src/features/session/publishedFacts';
import { Given } from './given';

it('The facts of a published week count an enterprise once, however often it is listed', () => {
  const calendar = Given.calendar(
    Given.publicVisit('甲厂', '北镇', '市监', '消防'),
    Given.publicVisit('乙厂', '北镇', '市监'),
    Given.publicVisit('甲厂', '南镇', '市监'),
  );
  calendar.weekOnly = [Given.publicVisit('乙厂', '北镇', '生态')];
  expect(publishedFacts(calendar)).toEqual({ visits: 3, departments: 3, towns: 2 });
});
