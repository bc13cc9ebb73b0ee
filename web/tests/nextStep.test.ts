import { describe, expect, it } from 'vitest';
import type { Draft, DraftState } from '../src/api/types';
import { nextStep, pageOf } from '../src/features/drafts/nextStep';

const draft = (id: string, state: DraftState, createdAt = '2026-11-22T02:00:00Z') =>
  ({ id, name: id, state, createdAt }) as Draft;
const published = { draft: 'a', version: 1, at: '2026-11-22T03:00:00Z', by: '何立' };

describe('The next step of a week', () => {
  it('goes from requests to a draft, its approval and its publication', () => {
    expect(nextStep(0, [], undefined).advice).toBe('ask');
    expect(nextStep(5, [], undefined).advice).toBe('draft');
    expect(nextStep(5, [draft('a', 'solving')], undefined)).toMatchObject({ stage: 'draft', advice: 'wait' });
    expect(nextStep(5, [draft('a', 'solved')], undefined).advice).toBe('submit');
    expect(nextStep(5, [draft('a', 'submitted')], undefined).advice).toBe('approve');
    expect(nextStep(5, [draft('a', 'approved')], undefined).advice).toBe('publish');
    expect(nextStep(5, [draft('a', 'published')], published).advice).toBe('done');
  });

  it('is the legal review of what was submitted, where the jurisdiction asks for one and nobody passed it yet', () => {
    const open = { ...draft('a', 'submitted'), review: { needed: true, own: false } } as Draft;
    expect(nextStep(5, [open], undefined)).toMatchObject({ stage: 'approve', advice: 'review' });
    const passed = { ...open, review: { needed: true, own: false, by: '吴桐' } } as Draft;
    expect(nextStep(5, [passed], undefined).advice).toBe('approve');
  });

  it('names the newest of the drafts that have come furthest', () => {
    const drafts = [
      draft('old', 'submitted', '2026-11-20T02:00:00Z'),
      draft('new', 'submitted', '2026-11-21T02:00:00Z'),
      draft('newest', 'solved', '2026-11-22T02:00:00Z'),
    ];
    expect(nextStep(5, drafts, undefined).draft?.id).toBe('new');
  });

  it('is taken on one page of the draft', () => {
    const page = (state: DraftState, more: Partial<Draft> = {}) =>
      pageOf(nextStep(5, [{ ...draft('a', state, '2026-11-23T02:00:00Z'), ...more }], more.amends && published));
    expect(page('solving')).toBe('progress');
    expect(page('solved')).toBe('board');
    expect(page('solved', { amends: { kind: 'officer', reason: '病假' } })).toBe('approval');
    expect(page('submitted')).toBe('approval');
    expect(page('approved')).toBe('approval');
  });

  it('passes over trials, which are never submitted', () => {
    const trial = { ...draft('t', 'solved'), trial: { officers: [], vehicles: [], without: ['quiet-days'] } } as Draft;
    expect(nextStep(5, [draft('a', 'solved', '2026-11-21T02:00:00Z'), trial], undefined).draft?.id).toBe('a');
    expect(nextStep(5, [trial], undefined).advice).toBe('draft');
  });

  it('is to submit an amendment made after the publication', () => {
    const amendment = {
      ...draft('b', 'solved', '2026-11-23T02:00:00Z'),
      amends: { kind: 'officer', reason: '病假' },
    } as Draft;
    expect(nextStep(5, [draft('a', 'published'), amendment], published)).toMatchObject({
      advice: 'submit',
      draft: { id: 'b' },
    });
    const before = { ...amendment, createdAt: '2026-11-22T02:30:00Z' } as Draft;
    expect(nextStep(5, [draft('a', 'published'), before], published).advice).toBe('done');
  });

  it('is to calculate again where the calculation failed', () => {
    expect(nextStep(5, [draft('a', 'failed')], undefined).advice).toBe('draft');
  });

  it('is nothing once published, unless a replacement is on its way', () => {
    expect(nextStep(5, [draft('a', 'published'), draft('b', 'solved')], published).stage).toBe('done');
    expect(nextStep(5, [draft('a', 'published'), draft('b', 'submitted')], published).stage).toBe('approve');
  });
});
