import type { Contact, EnterpriseEntry } from '../../api/registers';
import type { Tier } from '../../api/types';
import type { Text } from '../../i18n/text';
import { allOf, inOrder, weekDays } from '../../ui/halfDays';
import type { FieldInfo } from '../../ui/merge';
import { halfDayList } from './availability';
import { creditCodeState, normalised } from './creditCode';
import { checkPlace, type PlaceForm, placeInfo } from './PlaceFields';

export type EnterpriseForm = PlaceForm & {
  creditCode: string;
  name: string;
  address: string;
  town: string;
  industry: string;
  tier: Tier;
  /** The half days on which it may be visited. */
  sessions: string[];
  jointOptOut: boolean;
  recused: string[];
  contacts: Contact[];
};

export const tiers: Tier[] = ['green', 'yellow', 'red'];

export function formOf(entry: EnterpriseEntry | null): EnterpriseForm {
  return {
    creditCode: entry?.creditCode ?? '',
    name: entry?.name ?? '',
    address: entry?.address ?? '',
    town: entry?.town ?? '',
    industry: entry?.industry ?? '',
    lat: entry?.lat ?? null,
    lon: entry?.lon ?? null,
    tier: entry?.tier ?? 'green',
    sessions: entry?.sessions ?? allOf(weekDays),
    jointOptOut: entry?.jointOptOut ?? false,
    recused: [...(entry?.recused ?? [])],
    contacts: entry?.contacts ?? [],
  };
}

export function entryOf(form: EnterpriseForm, on: EnterpriseEntry | null): EnterpriseEntry {
  return {
    creditCode: normalised(form.creditCode),
    name: form.name.trim(),
    address: form.address.trim(),
    town: form.town.trim(),
    lat: form.lat ?? 0,
    lon: form.lon ?? 0,
    tier: form.tier,
    ...(form.sessions.length === allOf(weekDays).length ? {} : { sessions: inOrder(form.sessions) }),
    recused: form.recused,
    ...(form.industry.trim() === '' ? {} : { industry: form.industry.trim() }),
    tiers: on?.tiers ?? [],
    jointOptOut: form.jointOptOut,
    contacts: form.contacts.filter((contact) => contact.name.trim() !== '' || contact.phone.trim() !== ''),
    archived: on?.archived ?? false,
  };
}

export function checked(t: Text, form: EnterpriseForm): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  const need = (field: keyof EnterpriseForm, isWrong: boolean, message: string) => {
    if (isWrong) wrong.set(field, [message]);
  };
  const code = creditCodeState(form.creditCode);
  if (code.is !== 'right')
    wrong.set('creditCode', [creditCodeText(t, form.creditCode) || t('registry.needCreditCode')]);
  need('name', form.name.trim() === '', t('registry.needName'));
  need('address', form.address.trim() === '', t('registry.needAddress'));
  need('town', form.town.trim() === '', t('registry.needTown'));
  need('sessions', form.sessions.length === 0, t('registry.needOpenSession'));
  need(
    'contacts',
    form.contacts.some((contact) => (contact.name.trim() === '') !== (contact.phone.trim() === '')),
    t('registry.badContact'),
  );
  checkPlace(t, form, wrong);
  return wrong;
}

/** What there is to say about a credit code while it is typed; nothing before the first character. */
export function creditCodeText(t: Text, text: string): string {
  const state = creditCodeState(text);
  switch (state.is) {
    case 'empty':
      return '';
    case 'right':
      return t('creditCode.right');
    case 'short':
      return t('creditCode.short', { n: state.missing });
    case 'long':
      return t('creditCode.long', { n: state.over });
    case 'character':
      return t('creditCode.character', { character: state.character });
    case 'check':
      return t('creditCode.check', { expected: state.expected });
  }
}

export function fieldsOf(t: Text): FieldInfo<EnterpriseForm>[] {
  return [
    { name: 'creditCode', label: t('registry.creditCode'), text: (form) => form.creditCode },
    { name: 'name', label: t('registry.enterpriseName'), text: (form) => form.name },
    { name: 'industry', label: t('registry.industry'), text: (form) => form.industry },
    { name: 'address', label: t('registry.address'), text: (form) => form.address },
    { name: 'town', label: t('registry.town'), text: (form) => form.town },
    ...placeInfo<EnterpriseForm>(t),
    { name: 'tier', label: t('registry.tier'), text: (form) => t(`tiers.${form.tier}`) },
    { name: 'sessions', label: t('registry.openSessions'), text: (form) => halfDayList(t, form.sessions) },
    {
      name: 'jointOptOut',
      label: t('registry.joint'),
      text: (form) => t(form.jointOptOut ? 'registry.optedOut' : 'registry.joins'),
    },
    {
      name: 'recused',
      label: t('registry.recused'),
      text: (form) => form.recused.join(t('common.listComma')),
    },
    {
      name: 'contacts',
      label: t('registry.contacts'),
      text: (form) => form.contacts.map(({ name, phone }) => `${name} ${phone}`).join(t('common.listComma')),
    },
  ];
}
