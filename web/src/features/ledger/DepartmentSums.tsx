import type { DepartmentTotals } from '../../api/types';
import { useText } from '../../i18n/text';
import { DepartmentChip } from '../../ui/marks';
import { CapBar } from './CapBar';

/** The year by department: visits carried out and planned, and at how many enterprises nothing is left. */
export function DepartmentSums({ departments }: { departments: readonly DepartmentTotals[] }) {
  const t = useText();
  if (departments.length === 0) return null;
  const most = Math.max(...departments.map(({ totals }) => totals.used + totals.reserved));
  return (
    <section aria-labelledby="ledger-departments">
      <h2 id="ledger-departments">{t('ledger.byDepartment')}</h2>
      <ul className="plain-list cap-list">
        {departments.map(({ id, name, short, totals }) => (
          <li key={id}>
            <DepartmentChip short={short} />
            <span className="cap-name">{name}</span>
            <CapBar use={{ used: totals.used, reserved: totals.reserved }} whole={most} />
            <span className="meta">
              {totals.left === undefined
                ? t('ledger.atNoCap', { n: totals.enterprises })
                : t('ledger.at', { n: totals.enterprises, left: totals.left, spent: totals.spent })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
