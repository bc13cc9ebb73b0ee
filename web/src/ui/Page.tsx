import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/text';

/** One page: its title in the tab, one first heading, its actions beside it. */
export function Page({
  title,
  wrong = false,
  lead,
  actions,
  mark,
  children,
}: {
  title: string;
  /** Something on the page has to be put right: the tab says so. */
  wrong?: boolean;
  lead?: ReactNode;
  actions?: ReactNode;
  mark?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  useEffect(() => {
    document.title = `${wrong ? t('states.wrong') : ''}${title} · ${t('shell.product')}`;
  }, [title, wrong, t]);
  return (
    <>
      <div className="page-head">
        <div>
          <div className="page-title">
            <h1>{title}</h1>
            {mark}
          </div>
          {lead === undefined ? null : <div className="lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}

export type Figure = { label: string; value: string; note?: string };

/** The few numbers a person needs first. */
export function Figures({ items }: { items: readonly Figure[] }) {
  if (items.length === 0) return null;
  return (
    <dl className="figures">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.note === undefined ? null : <span className="figure-note">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
