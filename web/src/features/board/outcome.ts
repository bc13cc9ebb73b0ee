import type { OutcomeBody, VisitRecord } from '../../api/types';
import type { ResultInput } from '../../ui/ResultFields';

export type ItemForm = ResultInput & { request: string };

/** What a person fills in about a visit. */
export type OutcomeInput = { carriedOut: boolean; date: string; items: ItemForm[]; reason: string };

/**
 * The form as it opens: what was recorded, else the planned day where it is not ahead. Where officers on site say that the visit cannot take place it is to be
 * cancelled.
 *
 * @param hindrance what they say, in words.
 */
export function outcomeOf(visit: VisitRecord, today: string, hindrance = ''): OutcomeInput {
  const isAhead = visit.date > today;
  return {
    carriedOut: !isAhead && hindrance === '',
    date: isAhead ? '' : visit.date,
    items: visit.items.map((item) => ({
      request: item.request,
      result: item.result ?? '',
      rectifyBy: item.rectifyBy ?? '',
      note: item.note ?? '',
    })),
    reason: hindrance,
  };
}

/** What the form can see is missing, by field; the server checks everything again. */
export function missing(input: OutcomeInput): string[] {
  if (!input.carriedOut) return input.reason.trim() === '' ? ['reason'] : [];
  return [
    ...(input.date === '' ? ['date'] : []),
    ...input.items.flatMap((item, place) => [
      ...(item.result === '' ? [`result-${place}`] : []),
      ...(item.result === 'rectify' && item.rectifyBy === '' ? [`rectifyBy-${place}`] : []),
    ]),
  ];
}

export function bodyOf(input: OutcomeInput): OutcomeBody {
  if (!input.carriedOut) return { carriedOut: false, reason: input.reason.trim() };
  return {
    carriedOut: true,
    date: input.date,
    results: input.items.flatMap((item) =>
      item.result === ''
        ? []
        : [
            {
              request: item.request,
              result: item.result,
              ...(item.result === 'rectify' ? { rectifyBy: item.rectifyBy } : {}),
              ...(item.note.trim() === '' ? {} : { note: item.note.trim() }),
            },
          ],
    ),
  };
}
