import type { InspectionRequest } from '../../api/types';
import type { Text } from '../../i18n/text';
import { dayLong } from '../../time/format';
import { sessionText } from '../../ui/sessionText';

export type Difference = { name: string; mine: string; theirs: string };

/** What changed between the request a person was looking at and the one that is stored now. */
export function differences(t: Text, mine: InspectionRequest, theirs: InspectionRequest): Difference[] {
  const lines = (request: InspectionRequest): [string, string][] => [
    [t('requests.status'), t(`requestStates.${request.status}`)],
    [t('requests.kind'), t(`requestKinds.${request.kind}`)],
    [t('requests.planLine'), request.line?.title ?? request.planLine ?? ''],
    [t('requests.evidence'), request.evidence ?? ''],
    [t('requests.weight'), t.number(request.weight)],
    [t('requests.mandatory'), request.mandatory ? t('requests.must') : t('requests.optional')],
    [t('requests.sessions'), sessionText(t, request.week, request.sessions)],
    [t('requests.until'), request.until === undefined ? '' : dayLong(t.language, request.until)],
    [t('requests.note'), request.note ?? ''],
  ];
  const now = new Map(lines(theirs));
  return lines(mine)
    .map(([name, value]) => ({ name, mine: value, theirs: now.get(name) ?? '' }))
    .filter((line) => line.mine !== line.theirs);
}
