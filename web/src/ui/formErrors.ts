import { isProblem, issuesByField } from '../api/problem';
import type { Text } from '../i18n/text';
import type { SummaryItem } from './states';

/** What is wrong with a form: beside the fields, and all of it in the order of the fields for the summary on top. */
export type FormErrors = { byField: ReadonlyMap<string, string[]>; summary: readonly SummaryItem[] };

export const noErrors: FormErrors = { byField: new Map(), summary: [] };

export function formErrors(
  order: readonly string[],
  byField: ReadonlyMap<string, string[]>,
  rest: readonly string[] = [],
): FormErrors {
  const inOrder = order.flatMap((field) => (byField.get(field) ?? []).map((message) => ({ field, message })));
  return { byField, summary: [...inOrder, ...rest.map((message) => ({ message }))] };
}

/** A refusal of the server as errors beside the fields they are about, the rest on top. */
export function refusal(
  t: Text,
  error: Error,
  order: readonly string[],
  fieldAt: (place: string) => string = (place) => place,
): FormErrors {
  if (!isProblem(error)) return formErrors(order, new Map(), [t('states.offlineDetail')]);
  const [id] = order;
  if (error.code === 'exists' && id !== undefined)
    return formErrors(order, new Map([[id, [error.problem.detail ?? error.problem.title]]]));
  const issues = (error.problem.issues ?? []).map((issue) => ({ ...issue, place: fieldAt(issue.place) }));
  const { fields, rest } = issuesByField(issues, order);
  const words = (issue: { cause: string; action: string }) => `${issue.cause}${t('common.space')}${issue.action}`;
  const byField = new Map([...fields].map(([field, found]) => [field, found.map(words)]));
  const others = rest.map(words);
  if (byField.size === 0 && others.length === 0)
    others.push(error.code === 'network' ? t('states.offlineDetail') : (error.problem.detail ?? error.problem.title));
  return formErrors(order, byField, others);
}
