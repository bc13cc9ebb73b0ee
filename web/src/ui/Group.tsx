import type { ReactNode } from 'react';

/** Several controls under one name: its hint and errors stand above them, and the error summary can lead here. */
export function Group({
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
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would be drawn as a part of the form
    <div
      id={id}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={errors.length === 0 ? undefined : `${id}-error`}
      className={errors.length === 0 ? 'field' : 'field wrong'}
    >
      <p className="group-label" id={`${id}-label`}>
        {label}
      </p>
      {hint === undefined ? null : <div className="hint">{hint}</div>}
      {errors.length === 0 ? null : (
        <div className="field-error" id={`${id}-error`}>
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}
