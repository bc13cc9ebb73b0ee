import type { AnnualPlan, PlanLine, PlanLineBody } from '../../api/types';
import type { Text } from '../../i18n/text';
import type { PickedMatter } from '../../ui/MatterPicker';
import type { FieldInfo } from '../../ui/merge';
import { monthsText } from '../../ui/monthsText';

export type LineForm = {
  /** The line's id; for a new one a name that only this form knows. */
  key: string;
  isNew: boolean;
  title: string;
  kind: 'planned' | 'campaign';
  matters: PickedMatter[];
  towns: string[];
  industries: string[];
  tiers: string[];
  by: 'ratio' | 'number';
  amount: number | null;
  frequency: number | null;
  months: number[];
  reason: string;
};

/**
 * A plan while it is written: each line under a name of its own, so that two people's changes of different lines come
 * together by themselves. A line that was taken out is null.
 */
export type PlanForm = { reason: string } & { [line: `line:${string}`]: LineForm | null };

export const nameOf = (key: string) => `line:${key}` as const;

export function linesOf(form: PlanForm): LineForm[] {
  return keysOf(form).flatMap((name) => form[name] ?? []);
}

function keysOf(form: PlanForm): `line:${string}`[] {
  return Object.keys(form).filter((name): name is `line:${string}` => name.startsWith('line:'));
}

export function emptyLine(key: string): LineForm {
  return {
    key,
    isNew: true,
    title: '',
    kind: 'planned',
    matters: [],
    towns: [],
    industries: [],
    tiers: [],
    by: 'ratio',
    amount: null,
    frequency: 1,
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    reason: '',
  };
}

function lineForm(line: PlanLine): LineForm {
  return {
    key: line.id,
    isNew: false,
    title: line.title,
    kind: line.kind,
    matters: line.matters.map(({ code, name }) => ({ code, name })),
    towns: line.towns,
    industries: line.industries,
    tiers: line.tiers,
    by: line.number === undefined ? 'ratio' : 'number',
    amount: line.number ?? line.ratio ?? null,
    frequency: line.frequency,
    months: line.months,
    reason: line.reason ?? '',
  };
}

export function formOf(plan: AnnualPlan | null): PlanForm {
  return {
    reason: plan === null || plan.state === 'approved' ? '' : (plan.reason ?? ''),
    ...Object.fromEntries((plan?.lines ?? []).map((line) => [nameOf(line.id), lineForm(line)])),
  };
}

export function planBody(form: PlanForm): { lines: PlanLineBody[]; reason?: string } {
  return {
    lines: linesOf(form).map((line) => ({
      ...(line.isNew ? {} : { id: line.key }),
      title: line.title.trim(),
      kind: line.kind,
      matters: line.matters.map((matter) => matter.code),
      ...(line.towns.length === 0 ? {} : { towns: line.towns }),
      ...(line.industries.length === 0 ? {} : { industries: line.industries }),
      ...(line.tiers.length === 0 ? {} : { tiers: line.tiers }),
      ...(line.by === 'ratio' ? { ratio: line.amount ?? 0 } : { number: line.amount ?? 0 }),
      frequency: line.frequency ?? 0,
      months: line.months,
      ...(line.reason.trim() === '' ? {} : { reason: line.reason.trim() }),
    })),
    ...(form.reason.trim() === '' ? {} : { reason: form.reason.trim() }),
  };
}

/** The lines of all these forms as fields, for what is wrong with them and for what two people have changed. */
export function fieldsOf(t: Text, forms: readonly PlanForm[]): FieldInfo<PlanForm>[] {
  const names = [...new Set(forms.flatMap(keysOf))];
  const titleOf = (name: `line:${string}`) => forms.flatMap((form) => form[name]?.title ?? [])[0];
  return [
    ...names.map((name) => ({
      name,
      label: titleOf(name) ?? t('annualPlan.line'),
      text: (of: PlanForm) => lineText(t, of[name]),
    })),
    { name: 'reason', label: t('annualPlan.amendReason'), text: (of) => of.reason },
  ];
}

function lineText(t: Text, line: LineForm | null | undefined): string {
  return line === undefined || line === null
    ? ''
    : [
        line.title,
        t(`planKinds.${line.kind}`),
        ...line.matters.map((matter) => matter.name),
        ...line.towns,
        ...line.industries,
        ...line.tiers,
        line.by === 'ratio' ? `${line.amount ?? ''}%` : `${line.amount ?? ''}`,
        `×${line.frequency ?? ''}`,
        monthsText(t, line.months),
        line.reason,
      ]
        .filter((part) => part !== '')
        .join(t('common.listComma'));
}

/** Everything that can be wrong in a form, in its order: a line as a whole, each of its fields, the reason. */
export function placesOf(t: Text, form: PlanForm): { name: string; label: string }[] {
  return [
    ...linesOf(form).flatMap((line, place) => {
      const title = t('annualPlan.lineNumber', { n: place + 1, title: line.title }).trim();
      return [
        { name: nameOf(line.key), label: title },
        ...lineFields.map(({ name, label }) => ({
          name: fieldOf(line, name),
          label: t('annualPlan.fieldOfLine', { line: title, field: t(label) }),
        })),
      ];
    }),
    { name: 'reason', label: t('annualPlan.amendReason') },
  ];
}

/** The field that a place in what was sent belongs to: `$.lines[0].matters[2]` is that of the first line's matters. */
export function placeOf(place: string, sent: PlanForm): string {
  const at = /^\$\.lines\[(\d+)\](?:\.([a-z]+))?/i.exec(place);
  const line = at === null ? undefined : linesOf(sent)[Number(at[1])];
  if (line === undefined) return 'reason';
  const name = at?.[2] === 'ratio' || at?.[2] === 'number' ? 'amount' : at?.[2];
  return lineFields.some((field) => field.name === name) ? fieldOf(line, name as LineField) : nameOf(line.key);
}

const lineFields = [
  { name: 'title', label: 'annualPlan.lineTitle' },
  { name: 'kind', label: 'annualPlan.kind' },
  { name: 'matters', label: 'annualPlan.matters' },
  { name: 'towns', label: 'classes.towns' },
  { name: 'industries', label: 'classes.industries' },
  { name: 'tiers', label: 'classes.tiers' },
  { name: 'amount', label: 'annualPlan.amount' },
  { name: 'frequency', label: 'annualPlan.frequency' },
  { name: 'months', label: 'annualPlan.months' },
  { name: 'reason', label: 'annualPlan.lineReason' },
] as const;

export type LineField = (typeof lineFields)[number]['name'];

/** The name and the id of a line's field. */
export const fieldOf = (line: LineForm, field: LineField) => `${line.key}-${field}`;

/** What the form itself can see is wrong; the server checks everything again. */
export function checked(t: Text, form: PlanForm, amends: boolean): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  if (linesOf(form).length === 0) wrong.set('reason', [t('annualPlan.needLines')]);
  else if (amends && form.reason.trim() === '') wrong.set('reason', [t('annualPlan.needReason')]);
  const lines = linesOf(form);
  for (const [place, line] of lines.entries()) {
    const title = t('annualPlan.lineNumber', { n: place + 1, title: line.title }).trim();
    const say = (field: LineField, message: string) =>
      wrong.set(fieldOf(line, field), [lines.length === 1 ? message : t('forms.of', { field: title, message })]);
    if (line.title.trim() === '') say('title', t('annualPlan.needTitle'));
    if (line.matters.length === 0) say('matters', t('annualPlan.needMatters'));
    if (line.amount === null || line.amount < 1) say('amount', t('annualPlan.needAmount'));
    if (line.frequency === null) say('frequency', t('annualPlan.needFrequency'));
    if (line.months.length === 0) say('months', t('annualPlan.needMonths'));
  }
  return wrong;
}
