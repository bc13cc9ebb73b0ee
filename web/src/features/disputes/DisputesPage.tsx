import { useRegistry, useRole, useScope } from '../../api/client';
import type { Dispute, DisputeState } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayShort, stamp } from '../../time/format';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { MatterPicker } from '../../ui/MatterPicker';
import { DepartmentChip } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useServerList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { DisputeDrawer } from './DisputeDrawer';

const states: DisputeState[] = ['open', 'decided', 'withdrawn'];
const tone: Record<DisputeState, string> = { open: 'warn', decided: 'good', withdrawn: 'neutral' };

/** Disputes over who is in charge of a matter, and how they were decided. */
export function DisputesPage() {
  const t = useText();
  const { week } = useScope();
  const registry = useRegistry();
  const [filters, setFilters] = useFilters();
  const mayRaise = useRole('department.clerk', 'office.planner');
  const list = useServerList<Dispute>({ path: '/disputes', names: ['state', 'matter'], sort: '' });
  const department = (id: string) => registry.data?.departments.find((one) => one.id === id);
  const open = filters.get('dispute');
  const columns: Column<Dispute>[] = [
    {
      id: 'matter',
      title: t('disputes.matter'),
      heading: true,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => setFilters({ dispute: row.id }, 'push')}>
          {row.matter.name}
        </button>
      ),
    },
    { id: 'town', title: t('disputes.town'), cell: (row) => row.town ?? t('inCharge.whole') },
    {
      id: 'parties',
      title: t('disputes.parties'),
      cell: (row) => (
        <span className="inline">
          {row.parties.map((id) => (
            <DepartmentChip key={id} short={department(id)?.short ?? id} />
          ))}
        </span>
      ),
    },
    {
      id: 'ruling',
      title: t('disputes.inCharge'),
      cell: (row) =>
        row.ruling === undefined
          ? ''
          : t('disputes.from', {
              department: department(row.ruling.department)?.name ?? row.ruling.department,
              from: dayShort(t.language, row.ruling.from),
            }),
    },
    { id: 'raised', title: t('disputes.raisedAt'), cell: (row) => stamp(t.language, row.raisedAt) },
    {
      id: 'state',
      title: t('disputes.state'),
      cell: (row) => <span className={`mark ${tone[row.state]}`}>{t(`disputeStates.${row.state}`)}</span>,
    },
  ];
  const actions = mayRaise ? (
    <Link className="button primary" href={`/console/disputes/new?week=${week}`}>
      {t('disputes.raise')}
    </Link>
  ) : undefined;
  return (
    <Page title={t('disputes.title')} lead={t('disputes.lead')} actions={actions}>
      <Filters>
        <label>
          <span>{t('disputes.state')}</span>
          <select value={list.filters.state} onChange={(event) => list.set({ state: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`disputeStates.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="filter-search">
          <label htmlFor="matter-filter">
            <span>{t('disputes.matter')}</span>
          </label>
          <MatterPicker
            tie={{ id: 'matter-filter' }}
            allowClear
            placeholder={t('common.all')}
            value={list.filters.matter ?? ''}
            onChange={(matter) => list.set({ matter })}
          />
        </div>
      </Filters>
      <ServerTable
        caption={t('disputes.title')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <Empty title={t('disputes.empty')} detail={t('disputes.emptyDetail')}>
            {actions}
          </Empty>
        }
      />
      {open === null ? null : <DisputeDrawer key={open} id={open} onClose={() => setFilters({ dispute: '' })} />}
    </Page>
  );
}
