import { useRegistry, useRole, useScope } from '../../api/client';
import type { LeadItem, LeadState } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayShort, stamp } from '../../time/format';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { MatterName } from '../../ui/MatterPicker';
import { DepartmentChip } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useServerList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { LeadDrawer } from './LeadDrawer';
import { LeadMark } from './LeadMark';

const states: LeadState[] = ['received', 'assigned', 'requested', 'answered', 'closed'];
const sources = ['public', 'patrol', 'platform'] as const;

/** Leads of a year, newest first: the office sees all, a department those that it handles. */
export function LeadsPage() {
  const t = useText();
  const { me, week } = useScope();
  const registry = useRegistry();
  const [filters, setFilters] = useFilters();
  const isOffice = useRole('office.planner', 'office.approver', 'auditor');
  const mayReport = useRole('department.clerk', 'office.planner');
  const list = useServerList<LeadItem>({
    path: '/leads',
    names: ['state', 'source', 'department', 'overdue', 'year'],
    sort: '',
  });
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const open = filters.get('lead');
  const thisYear = Number(week.slice(0, 4));
  const columns: Column<LeadItem>[] = [
    {
      id: 'target',
      title: t('leads.target'),
      heading: true,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => setFilters({ lead: row.id }, 'push')}>
          {row.target}
        </button>
      ),
    },
    { id: 'serial', title: t('leads.serial'), align: 'end', cell: (row) => t.number(row.serial) },
    { id: 'source', title: t('leads.source'), cell: (row) => t.code('leadSources', row.source, row.source) },
    { id: 'town', title: t('leads.town'), cell: (row) => row.town ?? '' },
    {
      id: 'matter',
      title: t('leads.matter'),
      cell: (row) => (row.matter === undefined ? '' : <MatterName code={row.matter} />),
    },
    {
      id: 'department',
      title: t('leads.department'),
      cell: (row) =>
        row.department === undefined ? '' : <DepartmentChip short={shorts.get(row.department) ?? row.department} />,
    },
    { id: 'received', title: t('leads.receivedAt'), cell: (row) => stamp(t.language, row.receivedAt) },
    {
      id: 'due',
      title: t('leads.due'),
      cell: (row) => (
        <>
          {dayShort(t.language, row.due)}
          {row.overdue ? <span className="mark bad">{t('leads.overdue')}</span> : null}
        </>
      ),
    },
    { id: 'state', title: t('leads.state'), cell: (row) => <LeadMark state={row.state} /> },
  ];
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <label>
      <span>{label}</span>
      <select value={list.filters[name]} onChange={(event) => list.set({ [name]: event.target.value })}>
        <option value="">{t('common.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Page
      title={t('leads.title')}
      lead={me.department === undefined ? t('leads.leadOffice') : t('leads.lead', { department: me.department.name })}
      actions={
        mayReport ? (
          <>
            {isOffice ? (
              <Link className="button" href={`/console/leads/platforms?week=${week}`}>
                {t('platforms.title')}
              </Link>
            ) : null}
            <Link className="button primary" href={`/console/leads/new?week=${week}`}>
              {t('leads.report')}
            </Link>
          </>
        ) : undefined
      }
    >
      <Filters>
        {choice(
          'state',
          t('leads.state'),
          states.map((state) => [state, t(`leadStates.${state}`)]),
        )}
        {choice(
          'source',
          t('leads.source'),
          sources.map((source) => [source, t(`leadSources.${source}`)]),
        )}
        {isOffice
          ? choice(
              'department',
              t('leads.department'),
              registry.data?.departments.map((one) => [one.id, one.name]) ?? [],
            )
          : null}
        {choice('overdue', t('leads.due'), [['true', t('leads.overdue')]])}
        <label>
          <span>{t('leads.year')}</span>
          <select value={list.filters.year} onChange={(event) => list.set({ year: event.target.value })}>
            <option value="">{t('leads.thisYear')}</option>
            <option value={String(thisYear - 1)}>{thisYear - 1}</option>
          </select>
        </label>
      </Filters>
      <ServerTable
        caption={t('leads.title')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<Empty title={t('leads.empty')} detail={t('leads.emptyDetail')} />}
      />
      {open === null ? null : <LeadDrawer key={open} id={open} onClose={() => setFilters({ lead: '' })} />}
    </Page>
  );
}
