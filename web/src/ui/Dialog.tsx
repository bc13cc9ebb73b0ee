import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/text';

/**
 * The browser's own modal dialog: it holds the focus, closes on Esc, gives the focus back, and needs no inline
 * styles (the content security policy forbids them).
 */
function Dialog({
  title,
  kind,
  onClose,
  children,
}: {
  title: string;
  kind: 'drawer' | 'modal' | 'modal wide';
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click outside is an extra way; Esc and the button do the same
    <dialog
      ref={box}
      className={kind}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="plain-button" aria-label={t('common.close')} onClick={onClose}>
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <path
                d="m5 5 10 10M15 5 5 15"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
                strokeLinecap="round"
              />
            </svg>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** Details beside the page they belong to. */
export function Drawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Dialog title={title} kind="drawer" onClose={onClose}>
      {children}
    </Dialog>
  );
}

/** Asks before something that others will see: says the effect, and the button repeats the action's name. */
export function Confirm({
  title,
  action,
  cancel,
  danger = false,
  pending,
  onConfirm,
  onCancel,
  children,
}: {
  title: string;
  /** Left out where there is nothing to confirm any more. */
  action: string | undefined;
  cancel?: string;
  danger?: boolean;
  pending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <Dialog title={title} kind="modal" onClose={onCancel}>
      {children}
      <div className="actions dialog-actions">
        <Button onClick={onCancel}>{cancel ?? t('common.cancel')}</Button>
        {action === undefined ? null : (
          <Button type="primary" danger={danger} loading={pending} onClick={onConfirm}>
            {action}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** A question with buttons of its own; `wide` where it shows a table. */
export function Modal({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog title={title} kind={wide ? 'modal wide' : 'modal'} onClose={onClose}>
      {children}
    </Dialog>
  );
}

/** Something to read, and nothing to decide. */
export function Notice({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Dialog title={title} kind="modal" onClose={onClose}>
      {children}
    </Dialog>
  );
}
