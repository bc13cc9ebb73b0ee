import type { FieldState } from '../../api/field';
import { useFieldText } from '../../i18n/field';

const glyphs: Record<FieldState, string> = {
  ahead: '○',
  onSite: '◐',
  open: '◑',
  hindered: '!',
  closed: '●',
  cancelled: '✕',
};

/** Where a visit stands, by shape and word. */
export function StateMark({ state }: { state: FieldState }) {
  const t = useFieldText();
  return (
    <span className={`mark ${state}`}>
      <span aria-hidden="true">{glyphs[state]}</span> {t(`state.${state}`)}
    </span>
  );
}
