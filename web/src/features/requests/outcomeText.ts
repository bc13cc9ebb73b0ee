import type { RequestOutcome } from '../../api/types';
import type { Text } from '../../i18n/text';
import { dayLong } from '../../time/format';

/** How a request ended and on which day, in a line. */
export function outcomeText(t: Text, outcome: RequestOutcome): string {
  return t(outcome.result === 'cancelled' ? 'requests.cancelledOn' : 'requests.outcomeOn', {
    result: t(`requestResults.${outcome.result}`),
    day: dayLong(t.language, outcome.date),
  });
}
