import type { PlanLine } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { TierMark } from '../../ui/marks';
import { monthsText } from '../../ui/monthsText';
import { amountText } from './lineText';

/** The lines of a plan. */
export function LineTable({
  lines,
  inForce,
  draw,
}: {
  lines: readonly PlanLine[];
  inForce?: ReadonlySet<string>;
  /** Draws enterprises for a line by lot; left out where the person may not. */
  draw?: (line: string) => void;
}) {
  const t = useText();
  const columns: Column<PlanLine>[] = [
    {
      id: 'title',
      title: t('annualPlan.line'),
      heading: true,
      cell: (line) => (
        <>
          {line.title} <span className="meta">{line.id}</span>
          {line.kind === 'campaign' ? <span className="badge">{t('planKinds.campaign')}</span> : null}
          {line.reason === undefined ? null : (
            <p className="meta">{t('annualPlan.because', { reason: line.reason })}</p>
          )}
        </>
      ),
    },
    {
      id: 'matters',
      title: t('annualPlan.matters'),
      cell: (line) => line.matters.map((matter) => matter.name).join(t('common.listComma')),
    },
    {
      id: 'class',
      title: t('annualPlan.class'),
      cell: (line) => {
        const names = [...line.towns, ...line.industries].join(t('common.listComma'));
        return (
          <>
            {names === '' && line.tiers.length === 0 ? t('classes.everyone') : names}{' '}
            {line.tiers.map((tier) => (
              <TierMark key={tier} tier={tier} />
            ))}
          </>
        );
      },
    },
    { id: 'amount', title: t('annualPlan.amount'), cell: (line) => amountText(t, line) },
    { id: 'months', title: t('annualPlan.months'), cell: (line) => monthsText(t, line.months) },
    {
      id: 'requests',
      title: t('annualPlan.planned'),
      align: 'end',
      cell: (line) => (line.size === undefined ? '' : t.number(line.size.requests)),
    },
  ];
  if (draw !== undefined) {
    columns.push({
      id: 'draw',
      title: t('annualPlan.lot'),
      cell: (line) =>
        inForce?.has(line.id) === true ? (
          <button type="button" className="link-button" onClick={() => draw(line.id)}>
            {t('annualPlan.drawLine')}
            <span className="hidden-text"> {line.title}</span>
          </button>
        ) : null,
    });
  }
  return <DataTable caption={t('annualPlan.lines')} columns={columns} rows={lines} rowKey={(line) => line.id} />;
}
