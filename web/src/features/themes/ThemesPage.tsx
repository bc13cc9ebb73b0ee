import { useRole, useScope } from '../../api/client';
import type { Theme } from '../../api/types';
import { useText } from '../../i18n/text';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { ServerTable } from '../../ui/ServerTable';
import { useServerList } from '../../ui/serverList';
import { Empty } from '../../ui/states';
import { ThemeMatters } from './ThemeMatters';

/** Themes: bundles of matters for one kind of place. */
export function ThemesPage() {
  const t = useText();
  const { week } = useScope();
  const mayWrite = useRole('office.planner');
  const mayUse = useRole('department.clerk', 'office.planner');
  const list = useServerList<Theme>({ path: '/themes', names: ['search', 'archived'], sort: 'name' });
  const actions = mayWrite ? (
    <Link className="button primary" href={`/console/themes/new?week=${week}`}>
      {t('themes.new')}
    </Link>
  ) : undefined;
  const columns: Column<Theme>[] = [
    {
      id: 'name',
      title: t('themes.name'),
      heading: true,
      sort: 'name',
      cell: (theme) => (
        <>
          <Link href={`/console/themes/${theme.id}?week=${week}`}>{theme.name}</Link>
          {theme.archived ? <span className="badge">{t('themes.archived')}</span> : null}
        </>
      ),
    },
    { id: 'place', title: t('themes.place'), cell: (theme) => theme.place },
    { id: 'matters', title: t('themes.matters'), cell: (theme) => <ThemeMatters matters={theme.matters} /> },
    {
      id: 'use',
      title: t('themes.actions'),
      cell: (theme) =>
        mayUse && theme.mayUse ? (
          <Link href={`/console/themes/${theme.id}/use?week=${week}`}>
            {t('themes.use')}
            <span className="hidden-text"> {theme.name}</span>
          </Link>
        ) : (
          <span className="meta">{t(theme.archived ? 'themes.archived' : 'themes.notYours')}</span>
        ),
    },
  ];
  return (
    <Page title={t('themes.title')} lead={t('themes.lead')} actions={actions}>
      <Filters>
        <label>
          <span>{t('themes.search')}</span>
          <input
            type="search"
            value={list.filters.search}
            onChange={(event) => list.set({ search: event.target.value })}
          />
        </label>
        <label>
          <span>{t('themes.state')}</span>
          <select value={list.filters.archived} onChange={(event) => list.set({ archived: event.target.value })}>
            <option value="">{t('themes.inUse')}</option>
            <option value="yes">{t('themes.archived')}</option>
            <option value="all">{t('common.all')}</option>
          </select>
        </label>
      </Filters>
      <ServerTable
        caption={t('themes.title')}
        list={list}
        columns={columns}
        rowKey={(theme) => theme.id}
        isFaint={(theme) => theme.archived}
        empty={
          <Empty title={t('themes.empty')} detail={t('themes.emptyDetail')}>
            {actions}
          </Empty>
        }
      />
    </Page>
  );
}
