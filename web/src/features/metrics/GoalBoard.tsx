import type { BoardRow, MetricBoard, MetricInfo } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { DepartmentChip } from '../../ui/marks';
import { valueText } from './figures';

const glyphs = { green: '●', yellow: '▲', red: '■', unranked: '○' };

/** The red and green board: places by shares, the rule in words above them. */
export function GoalBoard({ board, metrics }: { board: MetricBoard; metrics: readonly MetricInfo[] }) {
  const t = useText();
  const shown = board.places[0]?.figures ?? [];
  const columns: Column<BoardRow>[] = [
    {
      id: 'department',
      title: t('metrics.department'),
      heading: true,
      cell: (row) => (
        <span className="inline">
          <DepartmentChip short={row.short} />
          {row.name}
        </span>
      ),
    },
    { id: 'mark', title: t('metrics.place'), cell: (row) => <BoardMark mark={row.mark} /> },
    { id: 'visits', title: t('metrics.visitsDue'), align: 'end', cell: (row) => t.number(row.visits) },
    ...shown.map(({ metric: id, goal }, place): Column<BoardRow> => {
      const metric = metrics.find((one) => one.id === id);
      return {
        id,
        title: t('metrics.withGoal', { name: metric?.name ?? id, goal }),
        cell: (row) => {
          const figure = row.figures[place];
          if (metric === undefined || figure?.value === undefined) return t('metrics.noData');
          return (
            <span className="inline">
              <span className={`board-mark ${figure.mark}`} aria-hidden="true">
                {glyphs[figure.mark]}
              </span>
              {valueText(t.language, metric, figure.value)}%
              <span className="meta">{t('metrics.restsOn', { n: figure.bottom })}</span>
            </span>
          );
        },
      };
    }),
  ];
  return (
    <section aria-labelledby="metric-board">
      <h2 id="metric-board">{t('metrics.board')}</h2>
      <p className="known">{board.rule}</p>
      <DataTable caption={t('metrics.board')} columns={columns} rows={board.places} rowKey={(row) => row.department} />
    </section>
  );
}

function BoardMark({ mark }: { mark: BoardRow['mark'] }) {
  const t = useText();
  return (
    <span className={`board-mark ${mark}`}>
      {glyphs[mark]} {t(`boardMarks.${mark}`)}
    </span>
  );
}
