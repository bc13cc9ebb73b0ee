import type { Text } from '../i18n/text';

/** Months in a row as a span: 3 至 5 月、9 月 */
export function monthsText(t: Text, months: readonly number[]): string {
  if (months.length === 12) return t('annualPlan.allYear');
  const spans: [number, number][] = [];
  for (const month of [...months].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === month - 1) last[1] = month;
    else spans.push([month, month]);
  }
  return spans
    .map(([from, to]) => (from === to ? t('annualPlan.month', { n: from }) : t('annualPlan.monthSpan', { from, to })))
    .join(t('common.listComma'));
}
