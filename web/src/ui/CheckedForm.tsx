import type { FormHTMLAttributes } from 'react';

/** A form that is checked when it is sent, and by us instead of the browser; Ctrl+Enter sends it, too. */
export function CheckedForm({
  onSend,
  children,
  ...attributes
}: { onSend: () => void } & Omit<FormHTMLAttributes<HTMLFormElement>, 'noValidate' | 'onSubmit' | 'onKeyDown'>) {
  return (
    <form
      {...attributes}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
