import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Timeline } from '../src/features/approval/Timeline';
import { Given } from './given';

afterEach(cleanup);

it('Each step of a draft stands with who took it and when, and none that nobody took', () => {
  const { rerender } = render(
    <Timeline
      draft={{
        ...Given.draft(),
        submittedBy: '周敏',
        submittedAt: '2026-11-22T01:00:00Z',
        approvedBy: '何立',
        approvedAt: '2026-11-22T02:30:00Z',
      }}
    />,
  );
  const step = (title: string) => screen.queryByText(title)?.nextElementSibling?.textContent;
  expect(step('提交')).toMatch(/^周敏.*09:00/);
  expect(step('通过')).toMatch(/^何立.*10:30/);
  expect(step('发布')).toBeUndefined();
  rerender(<Timeline draft={{ ...Given.draft(), publishedBy: '何立', publishedAt: '2026-11-22T03:00:00Z' }} />);
  expect(step('发布')).toMatch(/^何立.*11:00/);
});
