import { describe, expect, it } from 'vitest';
import { ApiError, issuesByField, readProblem } from '../src/api/problem';
import { body, fields, formOf, missing } from '../src/features/requests/requestForm';
import { textIn } from '../src/i18n/text';
import { refusal } from '../src/ui/formErrors';

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
  it('asks for the enterprise and the matter, and for evidence where the kind rests on it', () => {
    expect([...missing(t, formOf(null)).keys()]).toEqual(['enterprise', 'matter']);
    expect([...missing(t, { ...formOf(null), kind: 'complaint' }).keys()]).toContain('evidence');
    expect([...missing(t, { ...formOf(null), kind: 'campaign' }).keys()]).not.toContain('evidence');
  });

  it('shows the server’s words beside the field and in the summary', () => {
    const order = fields(t, '2026-W48').map((field) => field.name);
    const error = new ApiError({ title: 'x', status: 422, code: 'invalid', issues: [issue('/weight'), issue('/')] });
    const { byField, summary } = refusal(t, error, order);
    expect(byField.get('weight')).toEqual(['太大。请改小。']);
    expect(summary).toEqual([{ field: 'weight', message: '太大。请改小。' }, { message: '太大。请改小。' }]);
  });

  it('sends nothing that was left empty', () => {
    expect(body({ ...formOf(null), enterprise: 'e', matter: 'm', note: '  ' })).toEqual({
      enterprise: 'e',
      matter: 'm',
      kind: 'planned',
      mandatory: false,
    });
  });
});
