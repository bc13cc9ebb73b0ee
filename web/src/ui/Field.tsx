import type { ReactNode } from 'react';

/** What ties a control to its label, hint and errors. */
export type Tie = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string };

/** One field: label, hint, its errors beside it. The control gets the ids that tie them together. */
export function Field({
  id,
  label,
  hint,
  errors = [],
  children,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  errors?: readonly string[];
  children: (tie: Tie) => ReactNode;
}) {
  const described = [hint === undefined ? '' : `${id}-hint`, errors.length === 0 ? '' : `${id}-error`].filter(Boolean);
  return (
    <div className={errors.length === 0 ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {errors.length === 0 ? null : (
        <div className="field-error" id={`${id}-error`}>
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
      {children({
        id,
        ...(errors.length === 0 ? {} : { 'aria-invalid': true as const }),
        ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
      })}
    </div>
  );
}
