import type { ReactNode } from 'react';

/** The row of filters above a list; they take effect as they are changed. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <search>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </search>
  );
}
