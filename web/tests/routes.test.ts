import { describe, expect, it } from 'vitest';
import { openingWeek } from '../src/api/client';
import { groups, placeAt, places, placesOf } from '../src/app/navigation';
import { routeOf } from '../src/app/routes';

describe('An address of the console', () => {
  it('leads to a page, with or without a slash at the end', () => {
    expect(routeOf('/console/requests')?.kind).toBe('page');
    expect(routeOf('/console/requests/import/')?.kind).toBe('page');
  });

  it('of a draft opens its progress first, or the part it names', () => {
    expect(routeOf('/console/drafts/d1')).toMatchObject({ kind: 'draft', id: 'd1', tab: 'progress' });
    expect(routeOf('/console/drafts/d%2F1/board')).toMatchObject({ id: 'd/1', tab: 'board' });
  });

  it('of an entry opens it by its id, to look at or to edit', () => {
    expect(routeOf('/console/catalogue/SJ-01')).toMatchObject({ kind: 'entry', id: 'SJ-01' });
    expect(routeOf('/console/registry/officers/a%2Fb/edit')).toMatchObject({ kind: 'entry', id: 'a/b' });
    expect(routeOf('/console/registry/officers/new')?.kind).toBe('page');
    expect(routeOf('/console/registry/officers/a/nothing')).toBeNull();
  });

  it('that is unknown leads nowhere', () => {
    expect(routeOf('/console/nothing')).toBeNull();
    expect(routeOf('/console/drafts/d1/nothing')).toBeNull();
  });
});

describe('The places of a role', () => {
  it('begin with requests for a clerk and hold nothing of the office alone; none for an officer', () => {
    const paths = placesOf(['department.clerk']).map((place) => place.path);
    expect(paths[0]).toBe('/console/requests');
    expect(paths).toEqual(expect.arrayContaining(['/console/catalogue', '/console/registry', '/console/rules']));
    for (const own of ['drafts', 'audit', 'operations', 'webhooks']) expect(paths).not.toContain(`/console/${own}`);
    expect(placesOf(['officer'])).toEqual([]);
  });

  it('are told by the address, also of the pages below them', () => {
    expect(placeAt('/console/drafts/d1/board')?.path).toBe('/console/drafts');
    expect(placeAt('/console/requests')?.path).toBe('/console/requests');
    expect(placeAt('/console/requestsX')).toBeUndefined();
    expect(placeAt('/console/')).toBeUndefined();
  });

  it('begin with the plans for planner and approver', () => {
    expect(placesOf(['office.planner'])[0]?.path).toBe('/console/drafts');
    expect(placesOf(['office.approver'])[0]?.path).toBe('/console/drafts');
  });
});

describe('The places of the console', () => {
  it('are in the order in which their groups are listed, so that the first that fits is on top', () => {
    const order = places.map((place) => groups.indexOf(place.group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(placesOf(['department.clerk'])[0]?.path).toBe('/console/requests');
    expect(placesOf(['auditor'])[0]?.path).toBe('/console/drafts');
  });
});

describe('The week opened first', () => {
  const week = (id: string, requests: number) => ({ id, start: '', end: '', state: 'open', requests });

  it('is the next that holds requests, else this one, else the next', () => {
    const current = '2026-W47';
    expect(openingWeek({ current, items: [week(current, 5), week('2026-W48', 0), week('2026-W49', 2)] })).toBe(
      '2026-W49',
    );
    expect(openingWeek({ current, items: [week(current, 5), week('2026-W48', 0)] })).toBe(current);
    expect(openingWeek({ current, items: [week(current, 0), week('2026-W48', 0)] })).toBe('2026-W48');
  });
});
