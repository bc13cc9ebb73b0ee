import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { VisitNotice } from '../../api/types';
import { noticeSheet } from '../../ui/noticeSheet';
import '../../ui/noticeSheet.css';

/** Prints notices, each on paper of its own; on the screen there is nothing of them. */
export function PrintSheets({ notices, onPrinted }: { notices: readonly VisitNotice[]; onPrinted: () => void }) {
  const sheets = useRef<HTMLDivElement>(null);
  const printed = useRef(onPrinted);
  useEffect(() => {
    printed.current = onPrinted;
  });
  useEffect(() => {
    sheets.current?.replaceChildren(...notices.map((notice) => noticeSheet(notice)));
    // The dialog holds the page up in most browsers, and in the others this event says that it is closed.
    const done = () => printed.current();
    addEventListener('afterprint', done);
    print();
    return () => removeEventListener('afterprint', done);
  }, [notices]);
  return createPortal(<div ref={sheets} className="print-sheets" />, document.body);
}
