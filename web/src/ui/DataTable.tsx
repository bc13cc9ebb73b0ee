import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../i18n/text';
import { useNarrow } from './media';

export type Column<Row> = {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** Short enough to stay on one line. */
  brief?: boolean;
  /** On a phone the row becomes a card with this cell as its heading. */
  heading?: boolean;
  /** What the server calls the order by this column. */
  sort?: string;
};

export type Sorting = { by: string; onSort: (by: string) => void };

/** A plain table with a caption; on a phone each row is a card whose cells carry their column's name. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  isFaint,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  /** Rows that are kept for reference only. */
  isFaint?: (row: Row) => boolean;
}) {
  return (
    <div className="table-frame">
      <table className="data-table" onKeyDown={walk}>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isFaint?.(row) === true ? 'faint' : undefined}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={[
                    column.align,
                    column.heading === true ? 'heading' : '',
                    column.brief === true ? 'brief' : '',
                  ]
                    .filter(Boolean)
                    .join(' ')}
                  data-title={column.title}
                >
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const t = useText();
  // On a phone the headers are there for screen readers only: a button in them would take the focus unseen.
  const narrow = useNarrow();
  if (column.sort === undefined || sorting === undefined || narrow) {
    return (
      <th scope="col" className={column.align}>
        {column.title}
      </th>
    );
  }
  const up = sorting.by === column.sort;
  const down = sorting.by === `-${column.sort}`;
  return (
    <th scope="col" className={column.align} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button
        type="button"
        className="sort-button"
        title={t('lists.sortBy', { column: column.title })}
        onClick={() => sorting.onSort(up ? `-${column.sort}` : (column.sort ?? ''))}
      >
        {column.title}
        <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
          {down ? null : <path d="M4 1 7 5H1Z" />}
          {up ? null : <path d="M4 11 1 7h6Z" />}
        </svg>
      </button>
    </th>
  );
}

/** Up and down go from row to row by the link or button of each row's heading. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
  const row = target.closest('tbody tr');
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const goal = next?.querySelector<HTMLElement>('.heading a, .heading button');
  if (goal === null || goal === undefined) return;
  event.preventDefault();
  goal.focus();
}
