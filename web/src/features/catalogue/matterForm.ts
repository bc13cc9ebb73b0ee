import type { MatterEntry, MatterVersion, SiteVisit, Visibility } from '../../api/registers';
import type { Text } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { addDays } from '../../time/shanghai';
import { shownVersion, withVersion } from '../../ui/matterVersions';
import type { FieldInfo } from '../../ui/merge';

export type Delegation = 'county' | 'some' | 'all';

/** A version of a matter as the form holds it: texts as typed, numbers or nothing. */
export type MatterForm = {
  code: string;
  department: string;
  validFrom: string;
  name: string;
  title: string;
  article: string;
  certificate: string;
  minutes: number | null;
  weight: number | null;
  annualCap: number | null;
  visibility: Visibility;
  siteVisit: SiteVisit;
  /** One per line. */
  documents: string;
  delegation: Delegation;
  towns: string[];
};

/**
 * What holds on a day as the start of the version that begins on it. Left to itself that is tomorrow: what is in force
 * today stays as it is.
 */
export function formOf(
  entry: MatterEntry | null,
  today: string,
  department: string,
  from: string = addDays(today, 1),
): MatterForm {
  const version = entry === null ? undefined : shownVersion(entry, from);
  return {
    code: entry?.code ?? '',
    department: entry?.department ?? department,
    validFrom: entry === null ? today : from,
    name: version?.name ?? '',
    title: version?.legalBasis.title ?? '',
    article: version?.legalBasis.article ?? '',
    certificate: version?.certificate ?? '',
    minutes: version?.minutes ?? null,
    weight: version?.weight ?? null,
    annualCap: version?.annualCap ?? null,
    visibility: version?.visibility ?? 'date',
    siteVisit: version?.siteVisit ?? 'onSite',
    documents: version?.documents.join('\n') ?? '',
    delegation: version?.towns === undefined ? 'county' : version.towns.includes('*') ? 'all' : 'some',
    towns: version?.towns?.filter((town) => town !== '*') ?? [],
  };
}

export function documentsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function versionOf(form: MatterForm): MatterVersion {
  return {
    validFrom: form.validFrom,
    name: form.name.trim(),
    legalBasis: { title: form.title.trim(), article: form.article.trim() },
    certificate: form.certificate.trim(),
    minutes: form.minutes ?? 0,
    weight: form.weight ?? 0,
    ...(form.annualCap === null ? {} : { annualCap: form.annualCap }),
    visibility: form.visibility,
    documents: documentsOf(form.documents),
    siteVisit: form.siteVisit,
    ...(form.delegation === 'county' ? {} : { towns: form.delegation === 'all' ? ['*'] : form.towns }),
    archived: false,
  };
}

export type Change = { label: string; before: string; after: string };

/** What a version makes different from the one before it, as people read it. */
export function changesOf(t: Text, before: MatterVersion, version: MatterVersion): Change[] {
  const form = (one: MatterVersion) =>
    formOf({ code: '', department: '', versions: [one] }, one.validFrom, '', one.validFrom);
  const [old, now] = [form(before), form(version)];
  const shown = fieldsOf(t, (id) => id).filter(({ name }) => name !== 'validFrom');
  const changes = shown.map(({ label, text }) => ({ label, before: text(old), after: text(now) }));
  const uses = [before, version].map((one) => t(one.archived ? 'entries.archived' : 'entries.inUse'));
  return [...changes, { label: t('entries.use'), before: uses[0] ?? '', after: uses[1] ?? '' }].filter(
    (change) => change.before !== change.after,
  );
}

/** The field that a place in the sent matter belongs to: `$.versions[1].legalBasis.title` is `title`. */
export function fieldAt(place: string): string {
  return place.split(/[.[\]]/).findLast((part) => part !== '' && part !== '$' && !/^\d+$/.test(part)) ?? '';
}

/** The matter with the form's version among the ones it has. */
export function entryOf(form: MatterForm, on: MatterEntry | null): MatterEntry {
  return {
    code: form.code.trim(),
    department: form.department,
    versions: withVersion(on?.versions ?? [], versionOf(form)),
  };
}

/** What the form can see is wrong by itself, by field. */
export function checked(t: Text, form: MatterForm, isNew: boolean, today: string): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  const need = (field: keyof MatterForm, isMissing: boolean, message: string) => {
    if (isMissing) wrong.set(field, [message]);
  };
  const blank = (text: string) => text.trim() === '';
  need('code', isNew && blank(form.code), t('catalogue.needCode'));
  need('department', form.department === '', t('catalogue.needDepartment'));
  need('name', blank(form.name), t('catalogue.needName'));
  need('validFrom', form.validFrom === '', t('catalogue.needValidFrom'));
  if (!isNew) need('validFrom', form.validFrom !== '' && form.validFrom < today, t('catalogue.pastValidFrom'));
  need('title', blank(form.title), t('catalogue.needTitle'));
  need('certificate', blank(form.certificate), t('catalogue.needCertificate'));
  need('minutes', form.minutes === null || form.minutes < 1, t('catalogue.needMinutes'));
  need('weight', form.weight === null || form.weight < 0, t('catalogue.needWeight'));
  need('annualCap', form.annualCap !== null && form.annualCap < 1, t('catalogue.badCap'));
  need('towns', form.delegation === 'some' && form.towns.length === 0, t('catalogue.needTowns'));
  return wrong;
}

export function fieldsOf(t: Text, department: (id: string) => string): FieldInfo<MatterForm>[] {
  const number = (value: number | null) => (value === null ? '' : t.number(value));
  return [
    { name: 'code', label: t('catalogue.code'), text: (form) => form.code },
    { name: 'department', label: t('catalogue.department'), text: (form) => department(form.department) },
    { name: 'name', label: t('catalogue.name'), text: (form) => form.name },
    {
      name: 'validFrom',
      label: t('catalogue.validFrom'),
      text: (form) => (form.validFrom === '' ? '' : dayPlain(t.language, form.validFrom)),
    },
    { name: 'title', label: t('catalogue.lawTitle'), text: (form) => form.title },
    { name: 'article', label: t('catalogue.lawArticle'), text: (form) => form.article },
    { name: 'certificate', label: t('catalogue.certificate'), text: (form) => form.certificate },
    { name: 'minutes', label: t('catalogue.minutes'), text: (form) => number(form.minutes) },
    { name: 'weight', label: t('catalogue.weight'), text: (form) => number(form.weight) },
    { name: 'annualCap', label: t('catalogue.annualCap'), text: (form) => number(form.annualCap) },
    { name: 'visibility', label: t('catalogue.visibility'), text: (form) => t(`visibilities.${form.visibility}`) },
    { name: 'siteVisit', label: t('catalogue.siteVisit'), text: (form) => t(`siteVisits.${form.siteVisit}`) },
    {
      name: 'documents',
      label: t('catalogue.documents'),
      text: (form) => documentsOf(form.documents).join(t('common.listComma')),
    },
    { name: 'delegation', label: t('catalogue.delegation'), text: (form) => t(`delegations.${form.delegation}`) },
    { name: 'towns', label: t('catalogue.towns'), text: (form) => form.towns.join(t('common.listComma')) },
  ];
}
