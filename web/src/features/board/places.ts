import type { Choices, PlaceChoice, PlanView } from '../../api/types';
import type { Text } from '../../i18n/text';
import { halfDayShort } from '../../time/format';
import { sessionDate } from '../../time/shanghai';

const order: PlaceChoice['verdict'][] = ['valid', 'exception', 'never'];

/** Where a visit could go: what the rules allow first, by what it gains; what nobody may except is left out. */
export function rankedPlaces(choices: Choices): PlaceChoice[] {
  return choices.places
    .filter((place) => !place.here && place.verdict !== 'never')
    .toSorted(
      (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || Number(b.difference) - Number(a.difference),
    );
}

/** What the checker says of one cell; null while that is not known. */
export function placeAt(choices: Choices | undefined, base: string, session: string): PlaceChoice | null | 'unreached' {
  if (choices === undefined) return null;
  return choices.places.find((place) => place.base === base && place.session === session) ?? 'unreached';
}

/** A place in one line of a list. */
export function placeText(t: Text, plan: PlanView, place: PlaceChoice): string {
  const { date, half } = sessionDate(plan.week, place.session);
  const base = plan.bases.find((item) => item.id === place.base)?.name ?? place.base;
  const at = halfDayShort(t.language, date, half);
  return place.verdict === 'valid'
    ? t('edits.placeValid', { at, base, n: t.number(Number(place.difference)) })
    : t('edits.placeBreaks', { at, base });
}
