import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../src/api/problem';
import { EditRefused } from '../src/features/board/EditRefused';

afterEach(cleanup);

describe('A change that came too late', () => {
  const error = new ApiError({ title: '已有更新', status: 412, code: 'stale' });

  it('says who changed what last, so that one knows whom to ask', () => {
    const edits = [
      { enterprise: 'a', kind: 'move', says: '甲厂：移到周一上午。', by: '吴桐', at: '2026-11-23T01:00:00Z' },
      { enterprise: 'b', kind: 'lock', says: '乙厂：锁定时间和人员。', by: '周敏', at: '2026-11-23T02:05:00Z' },
    ];
    render(<EditRefused plan={{ edits }} edits={{ error, dismiss: () => undefined }} />);
    const words = screen.getByText(/刚被修改过/).textContent;
    for (const part of ['乙厂：锁定时间和人员。', '周敏', '2026年11月23日 10:05']) expect(words).toContain(part);
    expect(words).not.toContain('吴桐');
  });

  it('says less where the change was taken back', () => {
    render(<EditRefused plan={{ edits: [] }} edits={{ error, dismiss: () => undefined }} />);
    expect(screen.getByText(/刚被修改过/).textContent).not.toContain('最近一次修改');
  });
});
