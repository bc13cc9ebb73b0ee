import { useRegistry, useRole, useScope } from '../../api/client';
import { type EnterpriseEntry, type EntryRow, useAll } from '../../api/registers';
import { useText } from '../../i18n/text';
import type { Column } from '../../ui/DataTable';
import { Files } from '../../ui/entries/Files';
import { RegistryFrame } from '../../ui/entries/RegistryFrame';
import { UseFilter } from '../../ui/entries/UseFilter';
import { Filters } from '../../ui/Filters';
import { Link } from '../../ui/location';
import { TierMark } from '../../ui/marks';
import { ServerTable } from '../../ui/ServerTable';
import { useRegisterList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { tiers } from './enterpriseForm';

/** The enterprises: where they are, how risky, when they may be visited. */
export function EnterprisesPage() {
  const t = useText();
  const { week } = useScope();
  const bases = useAll('bases');
  const registry = useRegistry();
  const mayEdit = useRole('office.planner');
  const list = useRegisterList('enterprises', {
    names: ['search', 'town', 'tier', 'industry', 'archived'],
    sort: 'name',
  });
  const { filters, set } = list;
  const industries = [
    ...new Set([...(registry.data?.industries ?? []), ...(filters.industry ? [filters.industry] : [])]),
  ];
  const columns: Column<EntryRow<EnterpriseEntry>>[] = [
    {
      id: 'name',
      title: t('registry.enterpriseName'),
      heading: true,
      sort: 'name',
      cell: ({ entry }) => (
        <span className="inline">
          <Link href={`/console/registry/enterprises/${encodeURIComponent(entry.creditCode)}?week=${week}`}>
            {entry.name}
          </Link>
          {entry.jointOptOut ? <span className="mark">{t('registry.optedOut')}</span> : null}
          {entry.archived ? <span className="mark">{t('entries.archived')}</span> : null}
        </span>
      ),
    },
    {
      id: 'id',
      brief: true,
      title: t('registry.creditCode'),
      sort: 'id',
      cell: ({ entry }) => <span className="code">{entry.creditCode}</span>,
    },
    {
      id: 'tier',
      brief: true,
      title: t('registry.tier'),
      sort: 'tier',
      cell: ({ entry }) => <TierMark tier={entry.tier} />,
    },
    { id: 'town', brief: true, title: t('registry.town'), sort: 'town', cell: ({ entry }) => entry.town },
    {
      id: 'industry',
      brief: true,
      title: t('registry.industry'),
      sort: 'industry',
      cell: ({ entry }) => entry.industry ?? '',
    },
    { id: 'address', title: t('registry.address'), cell: ({ entry }) => entry.address },
  ];
  const create = mayEdit ? (
    <Link className="button primary" href={`/console/registry/enterprises/new?week=${week}`}>
      {t('registry.newEnterprise')}
    </Link>
  ) : null;
  return (
    <RegistryFrame
      part="enterprises"
      actions={
        <>
          <Files
            kind="enterprises"
            name="registry.enterprises"
            asked={list.asked}
            mayImport={mayEdit}
            importAt="/console/registry/enterprises/import"
          />
          {create}
        </>
      }
    >
      <Filters>
        <label>
          <span>{t('registry.searchEnterprise')}</span>
          <input type="search" value={filters.search ?? ''} onChange={(event) => set({ search: event.target.value })} />
        </label>
        <label>
          <span>{t('registry.town')}</span>
          <select value={filters.town ?? ''} onChange={(event) => set({ town: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {[...new Set(bases.data?.map((base) => base.town ?? base.name))].map((town) => (
              <option key={town} value={town}>
                {town}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('registry.tier')}</span>
          <select value={filters.tier ?? ''} onChange={(event) => set({ tier: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {t(`tiers.${tier}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('registry.industry')}</span>
          <select value={filters.industry ?? ''} onChange={(event) => set({ industry: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {industries.map((industry) => (
              <option key={industry} value={industry}>
                {industry}
              </option>
            ))}
          </select>
        </label>
        <UseFilter list={list} />
      </Filters>
      <ServerTable
        caption={t('registry.enterprises')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        isFaint={(row) => row.archived}
        empty={
          <Empty title={t('registry.noEnterprises')} detail={t('registry.emptyDetail')}>
            {create}
          </Empty>
        }
      />
    </RegistryFrame>
  );
}
