import { useRole, useScope } from '../../api/client';
import { type EntryRow, type OfficerEntry, useAll } from '../../api/registers';
import { useText } from '../../i18n/text';
import type { Column } from '../../ui/DataTable';
import { Files } from '../../ui/entries/Files';
import { RegistryFrame } from '../../ui/entries/RegistryFrame';
import { UseFilter } from '../../ui/entries/UseFilter';
import { Filters } from '../../ui/Filters';
import { Link } from '../../ui/location';
import { DepartmentChip } from '../../ui/marks';
import { ServerTable } from '../../ui/ServerTable';
import { useRegisterList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { freeSessions, warnDays } from './availability';
import { CertificateLine } from './CertificateMark';

/** The officers with what they may do and when they can be sent out. */
export function OfficersPage() {
  const t = useText();
  const { week, me } = useScope();
  const departments = useAll('departments');
  const bases = useAll('bases');
  const calendar = useAll('calendar');
  const mayEdit = useRole('office.planner', 'department.clerk');
  const list = useRegisterList('officers', {
    names: ['search', 'department', 'expiring', 'archived'],
    sort: 'name',
    fixed: me.department === undefined ? {} : { department: me.department.id },
  });
  const { filters, set } = list;
  const shorts = new Map(departments.data?.map((one) => [one.id, one.short]));
  const towns = new Map(bases.data?.map((one) => [one.id, one.name]));
  const columns: Column<EntryRow<OfficerEntry>>[] = [
    {
      id: 'name',
      title: t('registry.officerName'),
      heading: true,
      sort: 'name',
      cell: ({ entry }) => (
        <span className="inline">
          <Link href={`/console/registry/officers/${encodeURIComponent(entry.id)}?week=${week}`}>{entry.name}</Link>
          {entry.mayLead ? <span className="mark">{t('registry.leads')}</span> : null}
          {entry.assistant ? <span className="mark">{t('registry.assistant')}</span> : null}
          {entry.archived ? <span className="mark">{t('entries.archived')}</span> : null}
        </span>
      ),
    },
    {
      id: 'id',
      brief: true,
      title: t('registry.id'),
      sort: 'id',
      cell: ({ entry }) => <span className="code">{entry.id}</span>,
    },
    {
      id: 'department',
      title: t('registry.department'),
      cell: ({ entry }) =>
        entry.department === undefined ? (
          t('registry.townOfficer')
        ) : (
          <DepartmentChip short={shorts.get(entry.department) ?? entry.department} />
        ),
    },
    {
      id: 'bases',
      title: t('registry.bases'),
      cell: ({ entry }) => entry.bases.map((base) => towns.get(base) ?? base).join(t('common.listComma')),
    },
    {
      id: 'certificates',
      title: t('registry.certificates'),
      sort: 'expiry',
      cell: ({ entry }) => (
        <span className="inline">
          {entry.certificates.map((certificate) => (
            <CertificateLine key={certificate.kind} certificate={certificate} />
          ))}
        </span>
      ),
    },
    {
      id: 'sessions',
      title: t('registry.thisWeek'),
      align: 'end',
      cell: ({ entry }) =>
        entry.assistant
          ? t('registry.countsNone')
          : t('registry.halfDays', { n: freeSessions(entry, week, calendar.data ?? []).length }),
    },
  ];
  const create = mayEdit ? (
    <Link className="button primary" href={`/console/registry/officers/new?week=${week}`}>
      {t('registry.newOfficer')}
    </Link>
  ) : null;
  return (
    <RegistryFrame
      part="officers"
      actions={
        <>
          <Files
            kind="officers"
            name="registry.officers"
            asked={list.asked}
            mayImport={mayEdit}
            importAt="/console/registry/officers/import"
          />
          {create}
        </>
      }
    >
      <Filters>
        <label>
          <span>{t('registry.searchOfficer')}</span>
          <input type="search" value={filters.search ?? ''} onChange={(event) => set({ search: event.target.value })} />
        </label>
        {me.department !== undefined ? null : (
          <label>
            <span>{t('registry.department')}</span>
            <select value={filters.department ?? ''} onChange={(event) => set({ department: event.target.value })}>
              <option value="">{t('common.all')}</option>
              {departments.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{t('registry.certificates')}</span>
          <select value={filters.expiring ?? ''} onChange={(event) => set({ expiring: event.target.value })}>
            <option value="">{t('common.all')}</option>
            <option value={String(warnDays)}>{t('registry.expiring', { n: warnDays })}</option>
          </select>
        </label>
        <UseFilter list={list} />
      </Filters>
      <ServerTable
        caption={t('registry.officers')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        isFaint={(row) => row.archived}
        empty={
          <Empty
            title={t(me.department === undefined ? 'registry.noOfficers' : 'registry.noOwnOfficers')}
            detail={
              me.department === undefined
                ? t('registry.emptyDetail')
                : t('registry.noOwnOfficersDetail', { department: me.department.name })
            }
          >
            {create}
          </Empty>
        }
      />
    </RegistryFrame>
  );
}
