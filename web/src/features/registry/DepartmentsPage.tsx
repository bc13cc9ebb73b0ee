import { useRole, useScope } from '../../api/client';
import type { DepartmentEntry, EntryRow } from '../../api/registers';
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
import { EntryDetail, Facts } from './EntryDetail';

/** The departments whose requests come together. */
export function DepartmentsPage() {
  const t = useText();
  const { week } = useScope();
  const mayEdit = useRole('office.planner');
  const list = useRegisterList('departments', { names: ['search', 'archived'], sort: 'id' });
  const columns: Column<EntryRow<DepartmentEntry>>[] = [
    {
      id: 'name',
      title: t('registry.departmentName'),
      heading: true,
      sort: 'name',
      cell: ({ entry }) => (
        <Link href={`/console/registry/departments/${encodeURIComponent(entry.id)}?week=${week}`}>{entry.name}</Link>
      ),
    },
    { id: 'id', title: t('registry.id'), sort: 'id', cell: ({ entry }) => <span className="code">{entry.id}</span> },
    { id: 'short', title: t('registry.short'), cell: ({ entry }) => <DepartmentChip short={entry.short} /> },
    { id: 'level', title: t('registry.level'), cell: ({ entry }) => t(`levels.${entry.level}`) },
    { id: 'phone', title: t('registry.phone'), cell: ({ entry }) => entry.phone ?? '' },
  ];
  const create = mayEdit ? (
    <Link className="button primary" href={`/console/registry/departments/new?week=${week}`}>
      {t('registry.newDepartment')}
    </Link>
  ) : null;
  return (
    <RegistryFrame
      part="departments"
      actions={
        <>
          <Files
            kind="departments"
            name="registry.departments"
            asked={list.asked}
            mayImport={mayEdit}
            importAt="/console/registry/departments/import"
          />
          {create}
        </>
      }
    >
      <Filters>
        <label>
          <span>{t('registry.searchName')}</span>
          <input
            type="search"
            value={list.filters.search ?? ''}
            onChange={(event) => list.set({ search: event.target.value })}
          />
        </label>
        <UseFilter list={list} />
      </Filters>
      <ServerTable
        caption={t('registry.departments')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        isFaint={(row) => row.archived}
        empty={
          <Empty title={t('registry.noDepartments')} detail={t('registry.emptyDetail')}>
            {create}
          </Empty>
        }
      />
    </RegistryFrame>
  );
}

export function DepartmentPage({ id }: { id: string }) {
  const t = useText();
  const mayEdit = useRole('office.planner');
  return (
    <EntryDetail
      part="departments"
      id={id}
      name={(entry) => entry.name}
      mark={(entry) => <DepartmentChip short={entry.short} />}
      mayEdit={() => mayEdit}
      archived={(entry) => entry.archived}
    >
      {(entry) => (
        <Facts
          facts={[
            [t('registry.departmentName'), entry.name],
            [t('registry.short'), entry.short],
            [t('registry.level'), t(`levels.${entry.level}`)],
            [t('registry.phone'), entry.phone ?? t('entries.blank')],
          ]}
        />
      )}
    </EntryDetail>
  );
}
