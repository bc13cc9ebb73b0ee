import { useRole, useScope } from '../../api/client';
import type { BaseEntry, EntryRow } from '../../api/registers';
import { useText } from '../../i18n/text';
import type { Column } from '../../ui/DataTable';
import { Files } from '../../ui/entries/Files';
import { RegistryFrame } from '../../ui/entries/RegistryFrame';
import { UseFilter } from '../../ui/entries/UseFilter';
import { Filters } from '../../ui/Filters';
import { Link } from '../../ui/location';
import { ServerTable } from '../../ui/ServerTable';
import { useRegisterList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { EntryDetail, Facts } from './EntryDetail';

/** The bases from which teams start, and how many vehicles they have. */
export function BasesPage() {
  const t = useText();
  const { week } = useScope();
  const mayEdit = useRole('office.planner');
  const list = useRegisterList('bases', { names: ['search', 'archived'], sort: 'id' });
  const columns: Column<EntryRow<BaseEntry>>[] = [
    {
      id: 'name',
      title: t('registry.baseName'),
      heading: true,
      sort: 'name',
      cell: ({ entry }) => (
        <Link href={`/console/registry/bases/${encodeURIComponent(entry.id)}?week=${week}`}>{entry.name}</Link>
      ),
    },
    { id: 'id', title: t('registry.id'), sort: 'id', cell: ({ entry }) => <span className="code">{entry.id}</span> },
    { id: 'town', title: t('registry.town'), cell: ({ entry }) => entry.town ?? entry.name },
    { id: 'vehicles', title: t('registry.vehicles'), align: 'end', cell: ({ entry }) => t.number(entry.vehicles) },
    {
      id: 'central',
      title: t('registry.reach'),
      cell: ({ entry }) => t(entry.central ? 'registry.central' : 'registry.local'),
    },
  ];
  const create = mayEdit ? (
    <Link className="button primary" href={`/console/registry/bases/new?week=${week}`}>
      {t('registry.newBase')}
    </Link>
  ) : null;
  return (
    <RegistryFrame
      part="bases"
      actions={
        <>
          <Files
            kind="bases"
            name="registry.bases"
            asked={list.asked}
            mayImport={mayEdit}
            importAt="/console/registry/bases/import"
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
        caption={t('registry.bases')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        isFaint={(row) => row.archived}
        empty={
          <Empty title={t('registry.noBases')} detail={t('registry.emptyDetail')}>
            {create}
          </Empty>
        }
      />
    </RegistryFrame>
  );
}

export function BasePage({ id }: { id: string }) {
  const t = useText();
  const mayEdit = useRole('office.planner');
  return (
    <EntryDetail
      part="bases"
      id={id}
      name={(entry) => entry.name}
      mayEdit={() => mayEdit}
      archived={(entry) => entry.archived}
    >
      {(entry) => (
        <Facts
          facts={[
            [t('registry.baseName'), entry.name],
            [t('registry.town'), entry.town ?? entry.name],
            [t('registry.vehicles'), t.number(entry.vehicles)],
            [t('registry.reach'), t(entry.central ? 'registry.central' : 'registry.local')],
            [t('registry.place'), t('registry.placeOf', { lat: String(entry.lat), lon: String(entry.lon) })],
          ]}
        />
      )}
    </EntryDetail>
  );
}
