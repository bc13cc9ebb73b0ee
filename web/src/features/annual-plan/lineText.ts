import type { PlanLine } from '../../api/types';
import type { Text } from '../../i18n/text';

/** 5%，12 家，每年 2 次 */
export function amountText(t: Text, line: PlanLine): string {
  const share = line.ratio === undefined ? [] : [t('annualPlan.ratioOf', { n: line.ratio })];
  const objects = line.size?.objects ?? line.number;
  return [
    ...share,
    ...(objects === undefined ? [] : [t('annualPlan.objects', { n: t.number(objects) })]),
    t('annualPlan.times', { n: line.frequency }),
  ].join(t('annualPlan.comma'));
}
