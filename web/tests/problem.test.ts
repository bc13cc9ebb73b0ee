import { describe, expect, it } from 'vitest';
import { ApiError, issuesByField, readProblem } from '../src/api/problem';
import { emptyForm, missing, refused } from '../src/features/requests/requestForm';
import { textIn } from '../src/i18n/text';

const t = textIn('zh');
const issue = (place: string) => ({ code: 'out-of-range', place, cause: '太大。', action: '请改小。' });

describe('A refusal', () => {
  it('keeps its code, and becomes one by its status where the body says nothing', async () => {
    const given = await readProblem(
      new Response('{"title":"x","code":"stale"}', {
        status: 412,
        headers: { 'content-type': 'application/problem+json' },
      }),
    );
    const bare = await readProblem(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }));
    expect([given.code, given.status, bare.code]).toEqual(['stale', 412, 'http-502']);
  });

  it.each(['/sessions/0', 'sessions[0]', '$.sessions', '#/sessions'])('finds its field from the place %s', (place) => {
    expect(issuesByField([issue(place)], ['sessions']).fields.get('sessions')).toHaveLength(1);
  });

  it('keeps what belongs to no field', () => {
    expect(issuesByField([issue(''), issue('/other')], ['weight']).rest).toHaveLength(2);
  });
});

describe('The form of a new request', () => {
  it('asks for the enterprise and the matter, in the order of the page', () => {
    expect(missing(t, emptyForm).summary.map((item) => item.field)).toEqual(['enterprise', 'matter']);
  });

  it('shows the server’s words beside the field and in the summary', () => {
    const error = new ApiError({ title: 'x', status: 422, code: 'invalid', issues: [issue('/weight'), issue('/')] });
    const { byField, summary } = refused(t, error);
    expect(byField.get('weight')).toEqual(['太大。请改小。']);
    expect(summary).toEqual([{ field: 'weight', message: '太大。请改小。' }, { message: '太大。请改小。' }]);
  });

  it('leads to the request that is already there', () => {
    const error = new ApiError({ title: 'x', status: 409, code: 'duplicate-request', existing: 'r7' });
    expect(refused(t, error)).toMatchObject({ existing: 'r7', summary: [{ field: 'matter' }] });
  });
});
