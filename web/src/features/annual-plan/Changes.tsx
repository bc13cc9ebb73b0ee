import type { PlanChange } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';

/** What differs between two versions: line, field, before, after. */
export function Changes({ changes }: { changes: readonly PlanChange[] }) {
  const t = useText();
  const words = (text: string | undefined) => (text === undefined || text === '' ? t('conflict.blank') : text);
  const columns: Column<PlanChange>[] = [
    { id: 'line', title: t('annualPlan.line'), heading: true, cell: (change) => change.title },
    {
      id: 'field',
      title: t('annualPlan.field'),
      cell: (change) =>
        change.field === 'line'
          ? t(change.before === undefined ? 'annualPlan.added' : 'annualPlan.removed')
          : t.code('planFields', change.field, change.field),
    },
    {
      id: 'before',
      title: t('annualPlan.before'),
      cell: (change) => (change.before === undefined ? '' : <del>{words(change.before)}</del>),
    },
    {
      id: 'after',
      title: t('annualPlan.after'),
      cell: (change) => (change.after === undefined ? '' : <ins>{words(change.after)}</ins>),
    },
  ];
  return (
    <DataTable
      caption={t('annualPlan.changes')}
      columns={columns}
      rows={changes}
      rowKey={(change) => `${change.line}-${change.field}`}
    />
  );
}
