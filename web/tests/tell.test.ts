import { describe, expect, it } from 'vitest';
import { nothingTold } from '../src/features/tell/form';
import { type Problems, tellForm } from '../src/features/tell/view';

const alertOf = (problems: Problems): string => {
  document.body.replaceChildren(
    ...tellForm({
      told: nothingTold,
      towns: [],
      problems,
      sending: false,
      onChange: () => undefined,
      onSend: () => undefined,
    }),
  );
  return document.querySelector('[role=alert]')?.textContent ?? '';
};

describe('What stands above the form for reporting a problem', () => {
  it('counts the fields that are wrong', () => {
    expect(alertOf({ byField: new Map([['text', ['请写明发生了什么。']]]), rest: [] })).toContain('有 1 处需要修改');
  });

  it('does not ask the person to correct what the server or the network is to blame for', () => {
    const says = alertOf({ byField: new Map(), rest: ['连接不上服务器，请检查网络后重试。'] });
    expect(says).toContain('没有提交成功');
    expect(says).not.toContain('需要修改');
  });
});
