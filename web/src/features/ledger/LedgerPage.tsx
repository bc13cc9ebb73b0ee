import { useRegistry, useRole, useScope } from '../../api/client';
import type { LedgerOverview, LedgerRow } from '../../api/types';
import { useText } from '../../i18n/text';
import { now } from '../../time/now';
import { wallTimeOf } from '../../time/shanghai';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { useFilters } from '../../ui/location';
import { Figures, Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useServerList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { CapBar } from './CapBar';
import { DepartmentSums } from './DepartmentSums';
import { EnterpriseLedger } from './EnterpriseLedger';

/** The year: how far the annual caps are used up, by department and by enterprise. */
export function LedgerPage() {
  const t = useText();
  const { me } = useScope();
  const registry = useRegistry();
  const office = useRole('office.planner', 'office.approver', 'auditor');
  const [address, setAddress] = useFilters();
  const thisYear = wallTimeOf(now()).year;
  const list = useServerList<LedgerRow>({
    path: '/ledger/overview',
    names: ['year', 'department', 'town', 'search'],
    sort: '-taken',
  });
  const { filters } = list;
  const year = Number(filters.year) || thisYear;
  const overview = list.page.data as LedgerOverview | undefined;
  const towns = [...new Set(registry.data?.bases.map((base) => base.name))];
  const whose = filters.department || (office ? '' : (me.department?.id ?? ''));
  const columns: Column<LedgerRow>[] = [
    {
      id: 'enterprise',
      title: t('ledger.enterprise'),
      heading: true,
      cell: (row) => (
        <button
          type="button"
          className="link-button"
          onClick={() => setAddress({ enterprise: row.enterprise.id }, 'push')}
        >
          {row.enterprise.name}
        </button>
      ),
    },
    { id: 'code', title: t('ledger.code'), cell: (row) => <span className="code">{row.enterprise.id}</span> },
    { id: 'town', title: t('ledger.town'), cell: (row) => row.enterprise.town },
    {
      id: 'use',
      title: whose === '' ? t('ledger.useOfLevels') : t('ledger.useOfDepartment'),
      cell: (row) => <CapBar use={row} />,
    },
  ];
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      <Filters>
        <label>
          <span>{t('ledger.year')}</span>
          <select value={String(year)} onChange={(event) => list.set({ year: event.target.value })}>
            {[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        {office ? (
          <label>
            <span>{t('ledger.department')}</span>
            <select value={filters.department} onChange={(event) => list.set({ department: event.target.value })}>
              <option value="">{t('ledger.levels')}</option>
              {registry.data?.departments.map((department) => (
                <option key={department.id} value={department.id}>
                  {department.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label>
          <span>{t('ledger.town')}</span>
          <select value={filters.town} onChange={(event) => list.set({ town: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {towns.map((town) => (
              <option key={town}>{town}</option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('ledger.search')}</span>
          <input type="search" value={filters.search} onChange={(event) => list.set({ search: event.target.value })} />
        </label>
      </Filters>
      {overview === undefined ? null : (
        <>
          <Figures
            items={[
              { label: t('ledger.enterprises'), value: t.number(overview.totals.enterprises) },
              { label: t('visitStates.posted'), value: t.number(overview.totals.used) },
              { label: t('visitStates.reserved'), value: t.number(overview.totals.reserved) },
              {
                label: t('ledger.left'),
                value: overview.totals.left === undefined ? '–' : t.number(overview.totals.left),
                ...(overview.totals.left === undefined ? { note: t('ledger.noCap') } : {}),
              },
              { label: t('ledger.spentEnterprises'), value: t.number(overview.totals.spent) },
            ]}
          />
          <DepartmentSums departments={overview.departments} />
          <h2>{t('ledger.byEnterprise')}</h2>
        </>
      )}
      <ServerTable
        caption={t('ledger.byEnterprise')}
        list={list}
        columns={columns}
        rowKey={(row) => row.enterprise.id}
        empty={<Empty title={t('ledger.empty', { year })} detail={t('ledger.emptyDetail')} />}
      />
      {address.get('enterprise') === null ? null : (
        <EnterpriseLedger
          enterprise={address.get('enterprise') ?? ''}
          year={year}
          onClose={() => setAddress({ enterprise: '' })}
        />
      )}
    </Page>
  );
}
