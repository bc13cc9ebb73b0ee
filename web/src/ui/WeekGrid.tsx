import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useText } from '../i18n/text';
import { allOf, type Cell, cellId, halves, inOrder, painted, stepped } from './halfDays';

type Stroke = { from: Cell; before: readonly string[]; on: boolean };

export type GridDay = { id: string; title: string; note?: string };

/**
 * The half days of a week, painted by dragging (mouse or finger), or with the keyboard: arrows move, Space changes one,
 * Shift with arrows paints on with what the first one has. Each half day says by sign and word what it is.
 */
export function WeekGrid({
  label,
  days,
  value,
  onChange,
  words,
  open = () => true,
  readOnly = false,
}: {
  label: string;
  days: readonly GridDay[];
  /** The half days that are set. */
  value: readonly string[];
  onChange?: (next: string[]) => void;
  words: { on: string; off: string };
  /** Which half days there are at all; the others cannot be painted. */
  open?: (session: string) => boolean;
  readOnly?: boolean;
}) {
  const t = useText();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [spoken, setSpoken] = useState('');
  /** The stroke of the pointer or of the keyboard that is under way. */
  const stroke = useRef<Stroke | null>(null);
  const ids = days.map((day) => day.id);
  const nameOf = (cell: Cell) =>
    `${days[cell.column]?.title ?? ''}${t('common.space')}${t(`halves.${halves[cell.row] ?? 'am'}`)}`;
  const isOn = (cell: Cell) => value.includes(cellId(ids, cell));

  const paint = (to: Cell) => {
    if (stroke.current === null || onChange === undefined) return;
    const { from, before, on } = stroke.current;
    onChange(painted(before, ids, from, to, on, open));
    setSpoken(
      t(from.row === to.row && from.column === to.column ? 'weekGrid.one' : 'weekGrid.stroke', {
        from: nameOf(from),
        to: nameOf(to),
        state: on ? words.on : words.off,
      }),
    );
  };
  const focus = (cell: Cell) => {
    setAt(cell);
    table.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}-${cell.column}"]`)?.focus();
  };
  const cellAt = (x: number, y: number): Cell | null => {
    const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
    if (place === null || place === undefined || table.current?.contains(place) !== true) return null;
    const [row = 0, column = 0] = (place.dataset.cell ?? '').split('-').map(Number);
    return { row, column };
  };
  const press = (event: PointerEvent, cell: Cell) => {
    if (readOnly || event.button !== 0 || !open(cellId(ids, cell))) return;
    event.preventDefault();
    focus(cell);
    stroke.current = { from: cell, before: value, on: !isOn(cell) };
    event.currentTarget.setPointerCapture(event.pointerId);
    paint(cell);
  };
  const drag = (event: PointerEvent) => {
    if (stroke.current === null || event.buttons === 0) return;
    const cell = cellAt(event.clientX, event.clientY);
    if (cell !== null) paint(cell);
  };
  const release = () => {
    stroke.current = null;
  };
  const type = (event: KeyboardEvent, cell: Cell) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (readOnly || !open(cellId(ids, cell))) return;
      stroke.current = { from: cell, before: value, on: !isOn(cell) };
      paint(cell);
      release();
      return;
    }
    const next = stepped(cell, event.key, days.length);
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey && !readOnly) {
      stroke.current ??= { from: cell, before: value, on: isOn(cell) };
      paint(next);
    } else release();
    focus(next);
  };
  const whole = allOf(ids).filter(open);

  return (
    <div className="week-grid">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is painted and walked like a grid
        role="grid"
        aria-label={label}
        aria-multiselectable={true}
        aria-readonly={readOnly}
        aria-describedby={readOnly ? undefined : `${id}-keys`}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day.id} scope="col">
                {day.title}
                {day.note === undefined ? null : <span className="meta">{day.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {halves.map((half, row) => (
            <tr key={half}>
              <th scope="row">{t(`halves.${half}`)}</th>
              {days.map((day, column) => {
                const cell = { row, column };
                const there = open(cellId(ids, cell));
                const on = isOn(cell);
                return (
                  <td
                    key={day.id}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is painted and walked like a grid
                    role="gridcell"
                    data-cell={`${row}-${column}`}
                    className={there ? (on ? 'on' : 'off') : 'closed'}
                    aria-selected={on}
                    aria-disabled={!there}
                    tabIndex={at.row === row && at.column === column ? 0 : -1}
                    onPointerDown={(event) => press(event, cell)}
                    onKeyDown={(event) => type(event, cell)}
                    onFocus={() => setAt(cell)}
                  >
                    {there && on ? (
                      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                        <path d="m3 8.5 3.5 3.5L13 4.5" />
                      </svg>
                    ) : (
                      <span aria-hidden="true">{there ? '–' : ''}</span>
                    )}
                    <span className="hidden-text">
                      {nameOf(cell)} {there ? (on ? words.on : words.off) : t('weekGrid.closed')}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="week-grid-sum">
        {t('weekGrid.sum', { n: inOrder(value).filter((session) => whole.includes(session)).length, state: words.on })}
      </p>
      {readOnly ? null : (
        <>
          <div className="actions">
            <button type="button" className="button" onClick={() => onChange?.(whole)}>
              {t('weekGrid.all', { state: words.on })}
            </button>
            <button type="button" className="button" onClick={() => onChange?.([])}>
              {t('weekGrid.none', { state: words.off })}
            </button>
          </div>
          <p className="meta" id={`${id}-keys`}>
            {t('weekGrid.keys')}
          </p>
          <p className="hidden-text" role="status">
            {spoken}
          </p>
        </>
      )}
    </div>
  );
}
