import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../src/api/problem';
import { ErrorSummary, Failure } from '../src/ui/states';

afterEach(cleanup);

describe('The error summary', () => {
  it('takes the focus and leads to the field', () => {
    render(
      <>
        <ErrorSummary items={[{ field: 'matter', message: '请选择检查事项' }]} />
        <input id="matter" />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    fireEvent.click(screen.getByRole('link', { name: '请选择检查事项' }));
    expect(document.activeElement?.id).toBe('matter');
  });

  it('is not there when nothing is wrong', () => {
    render(<ErrorSummary items={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('A failure', () => {
  it('says what the server said, what is safe, and the id to quote', () => {
    const retry = vi.fn();
    const error = new ApiError({ title: '存储不可用', status: 503, code: 'storage-unavailable', traceId: 'abc123' });
    render(<Failure error={error} safe="没有保存任何行。" retry={retry} />);
    const alert = screen.getByRole('alert');
    for (const words of ['存储不可用', '没有保存任何行。', 'abc123']) expect(alert.textContent).toContain(words);
    fireEvent.click(screen.getByRole('button', { name: /重\s?试/ }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('over what is not there leads home instead of trying again', () => {
    const error = new ApiError({ title: '没有内容', status: 404, code: 'not-found' });
    render(<Failure error={error} retry={() => undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: '回到首页' }).getAttribute('href')).toBe('/console/');
  });

  it('over wrong input says what is wrong, not only how much', () => {
    const issues = [
      { code: 'contradiction', place: '$.from', cause: '调整方案不能作为起点。', action: '请重新做一次调整。' },
    ];
    const error = new ApiError({
      title: '提交的内容有误',
      detail: '有 1 处需要更正，见 issues。',
      status: 400,
      code: 'contradiction',
      issues,
    });
    render(<Failure error={error} />);
    expect(screen.getByRole('alert').textContent).toBe('提交的内容有误调整方案不能作为起点。请重新做一次调整。');
  });

  it('for want of a right offers no retry', () => {
    render(
      <Failure error={new ApiError({ title: 'x', status: 403, code: 'forbidden-role' })} retry={() => undefined} />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
