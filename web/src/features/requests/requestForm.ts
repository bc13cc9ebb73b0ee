import { isProblem, issuesByField } from '../../api/problem';
import type { NewRequest } from '../../api/types';
import type { Text } from '../../i18n/text';
import type { SummaryItem } from '../../ui/states';

export type RequestForm = {
  enterprise: string;
  enterpriseName: string;
  matter: string;
  weight: number | null;
  mandatory: boolean;
  sessions: string[];
  note: string;
};

export const emptyForm: RequestForm = {
  enterprise: '',
  enterpriseName: '',
  matter: '',
  weight: null,
  mandatory: false,
  sessions: [],
  note: '',
};

export const formFields = ['enterprise', 'matter', 'weight', 'mandatory', 'sessions', 'note'] as const;

export type FieldErrors = { byField: Map<string, string[]>; summary: SummaryItem[]; existing?: string };

/** What the form itself can see is missing; the server checks everything again. */
export function missing(t: Text, form: RequestForm): FieldErrors {
  const byField = new Map<string, string[]>();
  if (form.enterprise === '') byField.set('enterprise', [t('requests.needEnterprise')]);
  if (form.matter === '') byField.set('matter', [t('requests.needMatter')]);
  return withSummary(byField, []);
}

/** A refusal of the server as errors beside the fields they are about, the rest on top. */
export function refused(t: Text, error: Error): FieldErrors {
  if (!isProblem(error)) return withSummary(new Map(), [t('states.offlineDetail')]);
  if (error.code === 'duplicate-request') {
    const errors = withSummary(new Map([['matter', [t('requests.duplicate')]]]), []);
    return error.problem.existing === undefined ? errors : { ...errors, existing: error.problem.existing };
  }
  const { fields, rest } = issuesByField(error.problem.issues ?? [], formFields);
  const byField = new Map(
    [...fields].map(([field, issues]) => [
      field,
      issues.map((issue) => `${issue.cause}${t('common.space')}${issue.action}`),
    ]),
  );
  const others = rest.map((issue) => `${issue.cause}${t('common.space')}${issue.action}`);
  if (byField.size === 0 && others.length === 0)
    others.push(error.code === 'network' ? t('states.offlineDetail') : (error.problem.detail ?? error.problem.title));
  return withSummary(byField, others);
}

function withSummary(byField: Map<string, string[]>, rest: string[]): FieldErrors {
  const inOrder = formFields.flatMap((field) => (byField.get(field) ?? []).map((message) => ({ field, message })));
  return { byField, summary: [...inOrder, ...rest.map((message) => ({ message }))] };
}

export function body(form: RequestForm): NewRequest {
  return {
    enterprise: form.enterprise,
    matter: form.matter,
    mandatory: form.mandatory,
    ...(form.weight === null ? {} : { weight: form.weight }),
    ...(form.sessions.length === 0 ? {} : { sessions: form.sessions }),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
}

const key = 'inspection.request-draft';

/** What was typed survives an expired sign-in: it waits in this tab. */
export function keptForm(): RequestForm {
  const kept = sessionStorage.getItem(key);
  return kept === null ? emptyForm : { ...emptyForm, ...(JSON.parse(kept) as Partial<RequestForm>) };
}

export function keepForm(form: RequestForm | null): void {
  if (form === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(form));
}
