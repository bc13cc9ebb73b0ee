import type { ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';

/** How the file was read where it could be read in more than one way. */
export function Notes({ notes }: { notes: ImportReport['notes'] }) {
  const t = useText();
  if (notes === undefined || notes.length === 0) return null;
  return (
    <div className="state-box warning">
      <p className="state-title">{t('imports.notes')}</p>
      <ul>
        {notes.map((note) => (
          <li key={note.code}>{note.text}</li>
        ))}
      </ul>
    </div>
  );
}
