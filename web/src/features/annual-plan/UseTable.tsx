import type { AnnualPlan, LineUse } from '../../api/types';
import { useText } from '../../i18n/text';

/** The yearly view: each line by month, drawn and of those carried out, with what is left. */
export function UseTable({ plan }: { plan: AnnualPlan }) {
  const t = useText();
  const titles = new Map(plan.lines.map((line) => [line.id, line.title]));
  const months = Array.from({ length: 12 }, (_, place) => place + 1);
  const at = (use: LineUse, month: number) => use.months.find((one) => one.month === month);
  const total = (month: number, name: 'drawn' | 'used') =>
    plan.use.reduce((sum, use) => sum + (at(use, month)?.[name] ?? 0), 0);
  const cell = (drawn: number, used: number) =>
    drawn === 0 ? <span aria-hidden="true">·</span> : t('annualPlan.drawnUsed', { drawn, used });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-frame use-frame" tabIndex={0} aria-label={t('annualPlan.use')}>
      <table className="data-table use-table">
        <caption className="hidden-text">{t('annualPlan.use')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('annualPlan.line')}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="end">
                {t('annualPlan.month', { n: month })}
              </th>
            ))}
            <th scope="col" className="end">
              {t('annualPlan.planned')}
            </th>
            <th scope="col" className="end">
              {t('annualPlan.drawn')}
            </th>
            <th scope="col" className="end">
              {t('annualPlan.used')}
            </th>
            <th scope="col" className="end">
              {t('annualPlan.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.use.map((use) => (
            <tr key={use.line}>
              <th scope="row" data-title={t('annualPlan.line')}>
                {titles.get(use.line) ?? use.line}
              </th>
              {months.map((month) => (
                <td key={month} className="end" data-title={t('annualPlan.month', { n: month })}>
                  <div>{cell(at(use, month)?.drawn ?? 0, at(use, month)?.used ?? 0)}</div>
                </td>
              ))}
              <td className="end" data-title={t('annualPlan.planned')}>
                <div>{t.number(use.planned)}</div>
              </td>
              <td className="end" data-title={t('annualPlan.drawn')}>
                <div>{t.number(use.drawn)}</div>
              </td>
              <td className="end" data-title={t('annualPlan.used')}>
                <div>{t.number(use.used)}</div>
              </td>
              <td className="end" data-title={t('annualPlan.left')}>
                <div>
                  <strong>{t.number(use.left)}</strong>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('annualPlan.total')}</th>
            {months.map((month) => (
              <td key={month} className="end" data-title={t('annualPlan.month', { n: month })}>
                <div>{cell(total(month, 'drawn'), total(month, 'used'))}</div>
              </td>
            ))}
            {(['planned', 'drawn', 'used', 'left'] as const).map((name) => (
              <td key={name} className="end" data-title={t(`annualPlan.${name}`)}>
                <div>{t.number(plan.use.reduce((sum, use) => sum + use[name], 0))}</div>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
