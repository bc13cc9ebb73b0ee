import type { Issue, Problem } from './types';

/** The server said no, or could not be reached (`network`). Carries the problem details that say why. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function isProblem(error: unknown, ...codes: string[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}

/** Reads the body of a refusal. A body that is not problem details still becomes one, by its status. */
export async function readProblem(response: Response): Promise<ApiError> {
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  const given = body !== null && typeof body === 'object' ? (body as Partial<Problem>) : {};
  return new ApiError({
    ...given,
    title: given.title ?? `HTTP ${response.status}`,
    status: response.status,
    code: given.code ?? `http-${response.status}`,
  });
}

/**
 * Splits a refusal's issues by the form field they belong to. A place is a JSON pointer or a path
 * (`/sessions/0`, `sessions[0]`, `$.matter`): its first name is the field. Issues of no known field stay in `rest`.
 */
export function issuesByField(
  issues: readonly Issue[],
  fields: readonly string[],
): { fields: Map<string, Issue[]>; rest: Issue[] } {
  const byField = new Map<string, Issue[]>();
  const rest: Issue[] = [];
  for (const issue of issues) {
    const name = issue.place.split(/[./[\]]/).find((part) => part !== '' && part !== '$' && part !== '#');
    const field = fields.find((candidate) => candidate === name);
    if (field === undefined) rest.push(issue);
    else byField.set(field, [...(byField.get(field) ?? []), issue]);
  }
  return { fields: byField, rest };
}
