import { useRegistry, useRole, useScope } from '../../api/client';
import type { EntryRow, MatterEntry, Visibility } from '../../api/registers';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { today } from '../../time/shanghai';
import type { Column } from '../../ui/DataTable';
import { Files } from '../../ui/entries/Files';
import { UseFilter } from '../../ui/entries/UseFilter';
import { Filters } from '../../ui/Filters';
import { Link } from '../../ui/location';
import { DepartmentChip } from '../../ui/marks';
import { shownVersion } from '../../ui/matterVersions';
import { Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useRegisterList } from '../../ui/serverList';
import { Empty } from '../../ui/states';

export const visibilities: Visibility[] = ['date', 'week', 'hidden'];

/** The catalogue of matters: what may be inspected, on what basis, with which certificate and for how long. */
export function CataloguePage() {
  const t = useText();
  const { week, me } = useScope();
  const registry = useRegistry();
  const mayEdit = useRole('office.planner', 'department.clerk');
  const list = useRegisterList('matters', {
    names: ['search', 'department', 'visibility', 'certificate', 'archived'],
    sort: 'id',
  });
  const { filters, set } = list;
  const day = today();
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const create = mayEdit ? (
    <Link className="button primary" href={`/console/catalogue/new?week=${week}`}>
      {t('catalogue.new')}
    </Link>
  ) : null;
  const columns: Column<EntryRow<MatterEntry>>[] = [
    {
      id: 'name',
      title: t('catalogue.name'),
      heading: true,
      sort: 'name',
      cell: ({ entry }) => (
        <Link href={`/console/catalogue/${encodeURIComponent(entry.code)}?week=${week}`}>
          {shownVersion(entry, day).name}
        </Link>
      ),
    },
    {
      id: 'code',
      brief: true,
      title: t('catalogue.code'),
      sort: 'id',
      cell: ({ entry }) => <span className="code">{entry.code}</span>,
    },
    {
      id: 'department',
      brief: true,
      title: t('catalogue.department'),
      sort: 'department',
      cell: ({ entry }) => <DepartmentChip short={shorts.get(entry.department) ?? entry.department} />,
    },
    {
      id: 'certificate',
      brief: true,
      title: t('catalogue.certificate'),
      cell: ({ entry }) => shownVersion(entry, day).certificate,
    },
    {
      id: 'minutes',
      title: t('catalogue.minutes'),
      align: 'end',
      cell: ({ entry }) => t('catalogue.minutesOf', { n: shownVersion(entry, day).minutes }),
    },
    {
      id: 'cap',
      brief: true,
      title: t('catalogue.annualCap'),
      cell: ({ entry }) => {
        const cap = shownVersion(entry, day).annualCap;
        return cap === undefined ? t('catalogue.noCap') : t('catalogue.capOf', { n: cap });
      },
    },
    {
      id: 'visibility',
      brief: true,
      title: t('catalogue.visibility'),
      cell: ({ entry }) => t(`visibilities.${shownVersion(entry, day).visibility}`),
    },
    {
      id: 'state',
      title: t('catalogue.state'),
      cell: ({ entry }) => {
        const coming = entry.versions.find((version) => version.validFrom > day);
        if (shownVersion(entry, day).archived) return <span className="mark">{t('entries.archived')}</span>;
        return coming === undefined ? (
          t('catalogue.inForce')
        ) : (
          <span className="mark active">
            {t('catalogue.changesOn', { date: dayPlain(t.language, coming.validFrom) })}
          </span>
        );
      },
    },
  ];
  return (
    <Page
      title={t('catalogue.title')}
      lead={t('catalogue.lead')}
      actions={
        <>
          <Files
            kind="matters"
            name="catalogue.title"
            asked={list.asked}
            mayImport={mayEdit}
            importAt="/console/catalogue/import"
          />
          {create}
        </>
      }
    >
      <Filters>
        <label>
          <span>{t('catalogue.search')}</span>
          <input type="search" value={filters.search ?? ''} onChange={(event) => set({ search: event.target.value })} />
        </label>
        <label>
          <span>{t('catalogue.department')}</span>
          <select value={filters.department ?? ''} onChange={(event) => set({ department: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {me.department === undefined ? null : <option value={me.department.id}>{t('catalogue.own')}</option>}
            {registry.data?.departments
              .filter((item) => item.id !== me.department?.id)
              .map((item) => (
                <option key={item.id} value={item.id}>
                  {item.name}
                </option>
              ))}
          </select>
        </label>
        <label>
          <span>{t('catalogue.visibility')}</span>
          <select value={filters.visibility ?? ''} onChange={(event) => set({ visibility: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {visibilities.map((value) => (
              <option key={value} value={value}>
                {t(`visibilities.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('catalogue.certificate')}</span>
          <select value={filters.certificate ?? ''} onChange={(event) => set({ certificate: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {registry.data?.certificates.map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <UseFilter list={list} />
      </Filters>
      <ServerTable
        caption={t('catalogue.title')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        isFaint={(row) => row.archived}
        empty={
          <Empty title={t('catalogue.empty')} detail={t('catalogue.emptyDetail')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
