import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useText } from '../i18n/text';

/** Rows of small fields that can be added and removed, each told apart by its number. */
export function Rows<Row>({
  rows,
  name,
  add,
  blank,
  onChange,
  children,
}: {
  rows: readonly Row[];
  /** What one row is called: 证件. */
  name: string;
  /** The button's words: 添加证件. */
  add: string;
  blank: Row;
  onChange: (rows: Row[]) => void;
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
}) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const added = () => {
    onChange([...rows, blank]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus());
  };
  return (
    <>
      <ul className="rows" ref={list}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
          <li key={index}>
            {children(
              row,
              (part) => onChange(rows.map((one, place) => (place === index ? { ...one, ...part } : one))),
              index,
            )}
            <Button onClick={() => onChange(rows.filter((_, place) => place !== index))}>
              {t('forms.remove')}
              <span className="hidden-text">{t('forms.numbered', { name, n: index + 1 })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={added}>{add}</Button>
    </>
  );
}

/** A small labelled control in a row. */
export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="cell">
      <span>{label}</span>
      {children}
    </label>
  );
}
