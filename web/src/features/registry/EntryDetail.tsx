import type { ReactNode } from 'react';
import { useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import { isProblem } from '../../api/problem';
import { type EntryOf, type RegisterKind, useEntry } from '../../api/registers';
import { useText } from '../../i18n/text';
import { Archive } from '../../ui/entries/Archive';
import { History } from '../../ui/entries/History';
import { Link, useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { listAddress } from '../../ui/serverList';
import { Empty, Failure, Loading } from '../../ui/states';
import { Tabs } from '../../ui/Tabs';

/** The registers whose entries have pages of their own here. */
export type EntryPart = Exclude<RegisterKind, 'matters' | 'calendar'>;

/** One entry of the registry on a page of its own: what is registered, who changed it, and the ways to change it. */
export function EntryDetail<Part extends EntryPart>({
  part,
  id,
  name,
  mark,
  mayEdit,
  archived,
  children,
}: {
  part: Part;
  id: string;
  name: (entry: EntryOf[Part]) => string;
  mark?: (entry: EntryOf[Part]) => ReactNode;
  mayEdit: (entry: EntryOf[Part]) => boolean;
  /** Left out where entries of this kind are not archived. */
  archived?: (entry: EntryOf[Part]) => boolean;
  children: (entry: EntryOf[Part]) => ReactNode;
}) {
  const t = useText();
  const { week } = useScope();
  const [filters] = useFilters();
  const query = useEntry(part, id);
  const back = (
    <Link href={listAddress(`/registry/${part}`, `/console/registry/${part}`, week)}>{t('entries.back')}</Link>
  );
  if (query.isPending) return <Loading />;
  if (query.isError) {
    return (
      <Page title={t('registry.title')}>
        {isProblem(query.error, 'not-found') ? (
          <Empty title={t('entries.notFound', { id })}>{back}</Empty>
        ) : (
          <Failure error={query.error} retry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  const { data: entry, etag }: Versioned<EntryOf[Part]> = query.data;
  const at = `/console/registry/${part}/${encodeURIComponent(id)}`;
  const isHistory = filters.get('tab') === 'history';
  const isArchived = archived?.(entry) === true;
  return (
    <Page
      title={name(entry)}
      mark={
        <>
          {mark?.(entry)}
          {isArchived ? <span className="mark">{t('entries.archived')}</span> : null}
        </>
      }
      lead={
        <>
          {back} <span className="code">{id}</span>
        </>
      }
      actions={
        mayEdit(entry) ? (
          <>
            {archived === undefined ? null : (
              <Archive kind={part} id={id} name={name(entry)} etag={etag} archived={isArchived} />
            )}
            <Link className="button primary" href={`${at}/edit?week=${week}`}>
              {t('entries.edit')}
            </Link>
          </>
        ) : undefined
      }
    >
      <Tabs
        label={t('entries.parts')}
        tabs={[
          { href: `${at}?week=${week}`, title: t('entries.facts'), current: !isHistory },
          { href: `${at}?week=${week}&tab=history`, title: t('entries.history'), current: isHistory },
        ]}
      />
      {isHistory ? <History kind={part} id={id} /> : children(entry)}
    </Page>
  );
}

/** What is registered, name by name. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts panel">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Shows an editor once the entry that it changes is there. */
export function Loaded<Part extends EntryPart>({
  part,
  id,
  children,
}: {
  part: Part;
  id: string;
  children: (stored: Versioned<EntryOf[Part]>) => ReactNode;
}) {
  const t = useText();
  const query = useEntry(part, id);
  if (query.isPending) return <Loading />;
  if (query.isError) {
    return (
      <Page title={t('registry.title')}>
        <Failure error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return children(query.data);
}
