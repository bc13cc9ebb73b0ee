import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useRole, useScope } from '../api/client';
import type { Role } from '../api/types';
import { useText } from '../i18n/text';
import { CheckedForm } from './CheckedForm';
import type { EntryFormState } from './entryForm';
import { Link } from './location';
import { Refused } from './Refused';
import { ErrorSummary, StaleBar } from './states';
import { VersionConflict } from './VersionConflict';

/** The frame of a form: what is wrong on top, the fields, the buttons; Ctrl+Enter sends, too. */
export function EntryForm<Form extends object>({
  entry,
  action,
  cancel,
  note,
  roles,
  owner,
  children,
}: {
  entry: EntryFormState<Form>;
  /** The button's words: verb and object. */
  action: string;
  /** Where leaving leads. */
  cancel: string;
  note?: ReactNode;
  /** Who may save; the others are told before they type. Everybody where left out. */
  roles?: readonly Role[];
  /** Whose entry it is, empty for the office's: clerks of other departments are told as well. Left out where it is nobody's. */
  owner?: string | undefined;
  children: ReactNode;
}) {
  const t = useText();
  const may = useRole(...(roles ?? []));
  const { me } = useScope();
  const isPlanner = useRole('office.planner');
  const isForeign = owner !== undefined && !isPlanner && me.department?.id !== owner;
  if ((roles !== undefined && !may) || isForeign) return <Refused back={cancel} />;
  return (
    <CheckedForm className="form" onSend={() => entry.submit()}>
      {entry.restored ? (
        <StaleBar
          action={
            <button type="button" className="link-button" onClick={entry.discard}>
              {t('forms.discard')}
            </button>
          }
        >
          {t('forms.restored')}
        </StaleBar>
      ) : null}
      <ErrorSummary items={entry.errors.summary} />
      {children}
      {note}
      <div className="actions start">
        <Button type="primary" htmlType="submit" loading={entry.pending}>
          {action}
        </Button>
        <Link className="button" href={cancel} onClick={entry.discard}>
          {t('common.cancel')}
        </Link>
      </div>
      {entry.conflict === null ? null : (
        <VersionConflict
          lines={entry.conflict.lines}
          {...(entry.conflict.by === undefined ? {} : { by: entry.conflict.by })}
          pending={entry.pending}
          onSave={entry.conflict.save}
          onEdit={entry.conflict.edit}
          onClose={entry.conflict.close}
        />
      )}
    </CheckedForm>
  );
}
