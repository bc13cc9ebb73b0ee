import type { Trial } from '../api/types';
import type { Text } from '../i18n/text';
import { halfDayShort } from '../time/format';
import { sessionDate } from '../time/shanghai';

type Named = { id: string; name: string };

/** What a trial assumes, one sentence for each, with names in the place of ids. */
export function trialFacts(
  t: Text,
  week: string,
  trial: Trial,
  bases: readonly Named[],
  rules: readonly Named[],
): string[] {
  const base = (id: string) => bases.find((one) => one.id === id)?.name ?? id;
  const halfDay = (id: string) => {
    const { date, half } = sessionDate(week, id);
    return halfDayShort(t.language, date, half);
  };
  return [
    ...trial.officers.map((more) =>
      t('trial.officers', {
        base: base(more.base),
        n: more.count,
        at: more.sessions.map(halfDay).join(t('common.listComma')),
      }),
    ),
    ...trial.vehicles.map((fewer) => t('trial.vehicles', { base: base(fewer.base), n: fewer.fewer })),
    ...trial.without.map((id) =>
      t('trial.without', { rule: rules.find((rule) => rule.id === id)?.name ?? t.code('trialRules', id, id) }),
    ),
  ];
}
