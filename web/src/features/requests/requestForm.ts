import type { EditRequest, InspectionRequest, NewRequest, RequestKind } from '../../api/types';
import type { Text } from '../../i18n/text';
import type { FieldInfo } from '../../ui/merge';
import { sessionText } from '../../ui/sessionText';

export type RequestForm = {
  enterprise: string;
  enterpriseName: string;
  /** Where the enterprise is; empty as long as none was chosen here. */
  town: string;
  matter: string;
  matterName: string;
  kind: RequestKind;
  /** Id of the annual plan's line; empty where the only one that fits is to be taken. */
  planLine: string;
  evidence: string;
  weight: number | null;
  mandatory: boolean;
  sessions: string[];
  until: string;
  note: string;
};

export const kinds: RequestKind[] = [
  'planned',
  'campaign',
  'complaint',
  'transfer',
  'superiorOrdered',
  'recheck',
  'ownWish',
];

/** Kinds that draw on the annual plan, where the department has one. */
export function drawsOnPlan(kind: RequestKind): kind is 'planned' | 'campaign' {
  return kind === 'planned' || kind === 'campaign';
}

/** It is in the pool of this week, and no plan that people agreed to serves it. */
export function mayChange(request: InspectionRequest): boolean {
  return !request.frozen && !['withdrawn', 'movedOn', 'expired', 'done'].includes(request.status);
}

/** Kinds outside the plan are not held back by caps, so they must say what they rest on. */
export function needsEvidence(kind: RequestKind): boolean {
  return !drawsOnPlan(kind);
}

export function formOf(stored: InspectionRequest | null): RequestForm {
  return {
    enterprise: stored?.enterprise.id ?? '',
    enterpriseName: stored?.enterprise.name ?? '',
    town: '',
    matter: stored?.matter.code ?? '',
    matterName: stored?.matter.name ?? '',
    kind: stored?.kind ?? 'planned',
    planLine: stored?.planLine ?? '',
    evidence: stored?.evidence ?? '',
    weight: stored?.weight ?? null,
    mandatory: stored?.mandatory ?? false,
    sessions: [...(stored?.sessions ?? [])],
    until: stored?.until ?? '',
    note: stored?.note ?? '',
  };
}

/** A form opened from a lead, or from a request that has ended, begins with what is known there. */
export function fromAddress(asked: URLSearchParams, form: RequestForm): RequestForm {
  if (asked.get('lead') === null && asked.get('enterprise') === null) return form;
  const known = (name: string) => asked.get(name) ?? '';
  return {
    ...form,
    kind: asked.get('lead') === null ? form.kind : 'complaint',
    evidence: known('evidence'),
    enterprise: known('enterprise'),
    enterpriseName: known('enterpriseName'),
    town: known('town'),
    matter: known('matter'),
  };
}

export function fields(t: Text, week: string): FieldInfo<RequestForm>[] {
  return [
    { name: 'enterprise', label: t('requests.enterprise'), text: (form) => form.enterpriseName },
    { name: 'matter', label: t('requests.matter'), text: (form) => form.matterName },
    { name: 'kind', label: t('requests.kind'), text: (form) => t(`requestKinds.${form.kind}`) },
    { name: 'planLine', label: t('requests.planLine'), text: (form) => form.planLine },
    { name: 'evidence', label: t('requests.evidence'), text: (form) => form.evidence },
    {
      name: 'weight',
      label: t('requests.weight'),
      text: (form) => (form.weight === null ? '' : t.number(form.weight)),
    },
    {
      name: 'mandatory',
      label: t('requests.mandatory'),
      text: (form) => t(form.mandatory ? 'requests.must' : 'requests.optional'),
    },
    {
      name: 'sessions',
      label: t('requests.sessions'),
      text: (form) => sessionText(t, week, form.sessions.length === 0 ? undefined : form.sessions),
    },
    { name: 'until', label: t('requests.until'), text: (form) => form.until },
    { name: 'note', label: t('requests.note'), text: (form) => form.note },
  ];
}

/** What the form itself can see is missing; the server checks everything again. */
export function missing(t: Text, form: RequestForm): Map<string, string[]> {
  const byField = new Map<string, string[]>();
  if (form.enterprise === '') byField.set('enterprise', [t('requests.needEnterprise')]);
  if (form.matter === '') byField.set('matter', [t('requests.needMatter')]);
  if (needsEvidence(form.kind) && form.evidence.trim() === '') byField.set('evidence', [t('requests.needEvidence')]);
  return byField;
}

export function editBody(form: RequestForm): EditRequest {
  return {
    kind: form.kind,
    mandatory: form.mandatory,
    ...(drawsOnPlan(form.kind) && form.planLine !== '' ? { planLine: form.planLine } : {}),
    ...(form.evidence.trim() === '' ? {} : { evidence: form.evidence.trim() }),
    ...(form.weight === null ? {} : { weight: form.weight }),
    ...(form.sessions.length === 0 ? {} : { sessions: form.sessions }),
    ...(form.until === '' ? {} : { until: form.until }),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
}

export function body(form: RequestForm): NewRequest {
  return { enterprise: form.enterprise, matter: form.matter, ...editBody(form) };
}
