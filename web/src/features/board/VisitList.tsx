import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { clock, halfDayShort } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { type Column, DataTable } from '../../ui/DataTable';
import { DepartmentChip, TierMark } from '../../ui/marks';
import { type Board, departmentsOf, type ListedVisit, listedVisits } from './model';

/** All visits of a plan as rows, in the order that the reader chooses. */
export function VisitList({
  plan,
  board,
  order,
  onOrder,
  onOpen,
}: {
  plan: PlanView;
  board: Board;
  order: string;
  onOrder: (order: string) => void;
  onOpen: (enterprise: string) => void;
}) {
  const t = useText();
  const columns: Column<ListedVisit>[] = [
    {
      id: 'enterprise',
      title: t('board.listEnterprise'),
      heading: true,
      sort: 'enterprise',
      cell: ({ visit }) => (
        <>
          <button type="button" className="link-button" onClick={() => onOpen(visit.enterprise.id)}>
            {visit.enterprise.name}
          </button>{' '}
          <TierMark tier={visit.enterprise.tier} />
        </>
      ),
    },
    {
      id: 'when',
      brief: true,
      title: t('board.listWhen'),
      sort: 'when',
      cell: ({ visit, session }) => {
        const { date, half } = sessionDate(plan.week, session.id);
        return `${halfDayShort(t.language, date, half)} ${clock(visit.start)}–${clock(visit.end)}`;
      },
    },
    { id: 'base', brief: true, title: t('board.town'), sort: 'base', cell: ({ base }) => base.name },
    {
      id: 'departments',
      title: t('board.department'),
      cell: ({ visit }) => (
        <span className="inline">
          {departmentsOf(plan, visit).map((department) => (
            <DepartmentChip key={department.id} short={department.short} />
          ))}
        </span>
      ),
    },
    {
      id: 'requests',
      align: 'end',
      title: t('board.listRequests'),
      sort: 'requests',
      cell: ({ visit }) => t.number(visit.requests.length),
    },
    {
      id: 'officers',
      title: t('board.listOfficers'),
      cell: ({ team }) => team.officers.map((officer) => officer.name).join(t('common.listComma')),
    },
  ];
  return (
    <DataTable
      caption={t('board.listCaption')}
      columns={columns}
      rows={listedVisits(plan, board, order)}
      rowKey={({ visit }) => visit.enterprise.id}
      sorting={{ by: order === '' ? 'when' : order, onSort: onOrder }}
    />
  );
}
