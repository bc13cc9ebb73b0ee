import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { type Column, DataTable } from './DataTable';
import { useNarrow } from './media';
import type { ServerList } from './serverList';
import { Empty, Failure, Loading } from './states';
import { shownRows } from './trail';

/** A list of the server page by page, with all its states: loading, failed, nothing there, nothing that fits. */
export function ServerTable<Row>({
  caption,
  list,
  columns,
  rowKey,
  empty,
  isFaint,
}: {
  caption: string;
  list: ServerList<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Shown where the whole list is empty: why, and what to do next. */
  empty: ReactNode;
  isFaint?: (row: Row) => boolean;
}) {
  const t = useText();
  const { page, trail, limit } = list;
  if (page.isPending) return <Loading rows={10} />;
  if (page.isError) return <Failure error={page.error} retry={() => void page.refetch()} />;
  const { items, next, total } = page.data;
  if (items.length === 0) {
    return list.isFiltered || trail.length > 0 ? (
      <Empty title={t('lists.noMatch')}>
        <Button onClick={list.clear}>{t('common.clear')}</Button>
      </Empty>
    ) : (
      empty
    );
  }
  const shown = shownRows(trail, limit, items.length);
  const isOnly = trail.length === 0 && next === undefined;
  return (
    <div
      className={page.isPlaceholderData ? 'server-table waiting' : 'server-table'}
      aria-busy={page.isPlaceholderData}
    >
      <SortChoice columns={columns} list={list} />
      <DataTable
        caption={caption}
        columns={columns}
        rows={items}
        rowKey={rowKey}
        sorting={{ by: list.sort, onSort: list.order }}
        {...(isFaint === undefined ? {} : { isFaint })}
      />
      <nav className="pager" aria-label={t('lists.pages')}>
        {isOnly ? null : (
          <>
            <Button disabled={trail.length === 0} onClick={() => list.go([])}>
              {t('lists.first')}
            </Button>
            <Button disabled={trail.length === 0} onClick={() => list.go(trail.slice(0, -1))}>
              {t('lists.previous')}
            </Button>
          </>
        )}
        <span role="status">{t('lists.shown', { from: shown.from, to: shown.to, total })}</span>
        {isOnly ? null : (
          <Button disabled={next === undefined} onClick={() => list.go([...trail, next ?? ''])}>
            {t('lists.next')}
          </Button>
        )}
      </nav>
    </div>
  );
}

/** On a phone the headers that sort are not on the screen. */
function SortChoice<Row>({ columns, list }: { columns: readonly Column<Row>[]; list: ServerList<Row> }) {
  const t = useText();
  const narrow = useNarrow();
  const by = columns.flatMap(({ sort, title }) => (sort === undefined ? [] : [{ sort, title }]));
  if (!narrow || by.length === 0) return null;
  return (
    <label className="sort-choice">
      <span>{t('lists.order')}</span>
      <select value={list.sort} onChange={(event) => list.order(event.target.value)}>
        {by.flatMap(({ sort, title }) => [
          <option key={sort} value={sort}>
            {t('lists.ascending', { column: title })}
          </option>,
          <option key={`-${sort}`} value={`-${sort}`}>
            {t('lists.descending', { column: title })}
          </option>,
        ])}
      </select>
    </label>
  );
}
