import { expect, it } from 'vitest';
import type { Draft } from '../src/api/types';
import { draftIn } from '../src/features/oversight/subject';

it('The audit trail names the draft that an entry is about, also where the entry is about a visit of it', () => {
  const drafts = [{ id: '697e3139dcac1646', name: '方案 1' }] as Draft[];
  expect(draftIn('697e3139dcac1646', drafts)?.name).toBe('方案 1');
  expect(draftIn('91330681DEM002722E|2026-W49|697e3139dcac1646', drafts)?.name).toBe('方案 1');
  expect(draftIn('697e', drafts)).toBeUndefined();
  expect(draftIn('requests', drafts)).toBeUndefined();
});
