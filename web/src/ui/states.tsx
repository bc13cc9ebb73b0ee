import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/problem';
import { useText } from '../i18n/text';

/** Nothing to show: why, and what to do next. */
export function Empty({ title, detail, children }: { title: string; detail?: string; children?: ReactNode }) {
  return (
    <div className="state-box">
      <p className="state-title">{title}</p>
      {detail === undefined ? null : <p>{detail}</p>}
      {children === undefined ? null : <div className="actions">{children}</div>}
    </div>
  );
}

/** The shape of what is coming; appears only when the wait is felt. */
export function Loading({ rows = 8 }: { rows?: number }) {
  const t = useText();
  const [felt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!felt) return null;
  return (
    <div role="status">
      <span className="hidden-text">{t('states.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className="skeleton" />
      ))}
    </div>
  );
}

/** What failed, what is safe, how to try again, and the id to quote. Tells a refusal for want of a right apart. */
export function Failure({
  error,
  safe,
  retry,
  children,
}: {
  error: Error;
  safe?: string;
  retry?: () => void;
  /** What else can be done, beside trying again or in its place. */
  children?: ReactNode;
}) {
  const t = useText();
  const problem = error instanceof ApiError ? error.problem : null;
  if (problem?.status === 403) {
    return (
      <div className="state-box warning">
        <p className="state-title">{t('states.forbidden')}</p>
        <p>{problem.detail ?? t('states.forbiddenDetail')}</p>
      </div>
    );
  }
  const issues = problem?.issues ?? [];
  // Wrong input says only how many things are wrong: what they are stands with each of them.
  const named = problem?.status === 400 && issues.length > 0;
  const says = issues.map((issue) => (named ? `${issue.cause}${t('common.space')}${issue.action}` : issue.action));
  return (
    <div className="state-box error" role="alert">
      <p className="state-title">
        {problem?.code === 'network' ? t('states.offline') : named ? problem.title : t('states.failed')}
      </p>
      {named ? null : (
        <p>
          {problem === null || problem.code === 'network'
            ? t('states.offlineDetail')
            : (problem.detail ?? problem.title)}
        </p>
      )}
      {[...new Set(says)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {safe === undefined ? null : <p>{safe}</p>}
      {retry === undefined && children === undefined ? null : (
        <div className="actions">
          {children}
          {retry === undefined ? null : problem?.status === 404 ? (
            // What is not there is not there a second time either.
            <a className="button" href="/console/">
              {t('shell.home')}
            </a>
          ) : (
            <Button onClick={retry}>{t('states.retry')}</Button>
          )}
        </div>
      )}
      {problem?.traceId === undefined ? null : <p className="meta">{t('states.trace', { id: problem.traceId })}</p>}
    </div>
  );
}

/** Something changed underneath: says what, and lets the person load it. Never reloads by itself. */
export function StaleBar({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="stale-bar" role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}

export type SummaryItem = { field?: string; message: string };

/** All that is wrong with a form, on top, with links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ items }: { items: readonly SummaryItem[] }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (items.length === 0) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [items]);
  if (items.length === 0) return null;
  return (
    <div ref={box} className="state-box error" role="alert" tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{t('states.formErrors', { n: items.length })}</h2>
      <ul>
        {items.map(({ field, message }) => (
          <li key={`${field}-${message}`}>
            {field === undefined ? (
              message
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
