import type { ThemeUse } from '../../api/types';
import type { Text } from '../../i18n/text';

/** Whom a theme is asked for: enterprises by name, or everyone of a class. */
export type UseForm = {
  by: 'names' | 'class';
  enterprises: { id: string; name: string }[];
  towns: string[];
  industries: string[];
  tiers: string[];
  kind: string;
  evidence: string;
  note: string;
  /** The chosen line of the annual plan by matter, where several fit. */
  lines: Record<string, string>;
};

export const emptyUse: UseForm = {
  by: 'names',
  enterprises: [],
  towns: [],
  industries: [],
  tiers: [],
  kind: 'planned',
  evidence: '',
  note: '',
  lines: {},
};

export function bodyOf(form: UseForm, week: string): ThemeUse {
  const list = (name: 'towns' | 'industries' | 'tiers') => (form[name].length === 0 ? {} : { [name]: form[name] });
  const lines = Object.entries(form.lines).map(([matter, line]) => ({ matter, line }));
  return {
    week,
    ...(form.by === 'names'
      ? { enterprises: form.enterprises.map((enterprise) => enterprise.id) }
      : { ...list('towns'), ...list('industries'), ...list('tiers') }),
    kind: form.kind,
    ...(form.evidence.trim() === '' ? {} : { evidence: form.evidence.trim() }),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
    ...(lines.length === 0 ? {} : { planLines: lines }),
  };
}

/** What is missing about whom. A class that nobody narrowed would be everyone: that has to be said. */
export function whom(t: Text, form: UseForm): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  if (form.by === 'names' && form.enterprises.length === 0) wrong.set('enterprises', [t('themes.needEnterprises')]);
  if (form.by === 'class' && form.towns.length + form.industries.length + form.tiers.length === 0)
    wrong.set('towns', [t('themes.needClass')]);
  if (form.kind !== 'planned' && form.kind !== 'campaign' && form.evidence.trim() === '')
    wrong.set('evidence', [t('themes.needEvidence')]);
  return wrong;
}
