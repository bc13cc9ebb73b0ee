import type { LockKind, PlanView, PlanVisit } from '../../api/types';
import { useText } from '../../i18n/text';
import { clock } from '../../time/format';
import { DepartmentChip, TierMark } from '../../ui/marks';
import { departmentsOf } from './model';

/** A lock, with what it keeps as text. */
function LockMark({ kind }: { kind: LockKind }) {
  const t = useText();
  return (
    <span className="lock-mark">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M4 6V4.5a3 3 0 0 1 6 0V6M3 6h8v6H3z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      <span className="hidden-text">{t(`lockKinds.${kind}`)}</span>
    </span>
  );
}

/** One visit as a button: who, its risk tier, which departments come. `roomy` shows every department and the time. */
export function VisitCard({
  plan,
  visit,
  tabIndex,
  roomy = false,
  onFocus,
  onOpen,
  onGrab,
  inHand = false,
}: {
  plan: PlanView;
  visit: PlanVisit;
  tabIndex?: number;
  roomy?: boolean;
  onFocus?: () => void;
  onOpen: () => void;
  /** Set where the card can be dragged. */
  onGrab?: () => void;
  inHand?: boolean;
}) {
  const t = useText();
  const departments = departmentsOf(plan, visit);
  const lock = plan.locks.find((item) => item.enterprise === visit.enterprise.id)?.kind;
  const broken = plan.broken.filter((item) => item.enterprise === visit.enterprise.id);
  // A cell is as wide as two chips; a lock or an exception takes the place of one.
  const most = lock === undefined && broken.length === 0 ? 2 : 1;
  const room = roomy || departments.length <= most ? departments.length : 1;
  const hidden = departments.slice(room);
  return (
    <button
      type="button"
      className={`visit${roomy ? ' roomy' : ''}${inHand ? ' in-hand' : ''}${broken.length > 0 ? ' broken' : ''}`}
      draggable={onGrab !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', visit.enterprise.id);
        onGrab?.();
      }}
      tabIndex={tabIndex}
      data-enterprise={visit.enterprise.id}
      title={visit.enterprise.name}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className="visit-name">{visit.enterprise.name}</span>
      <span className="visit-marks">
        {roomy ? (
          <span className="meta">
            {clock(visit.start)}–{clock(visit.end)}
          </span>
        ) : null}
        {lock === undefined ? null : <LockMark kind={lock} />}
        {broken.length === 0 ? null : (
          <span className="exception-mark">
            {t('edits.exceptionMark')}
            <span className="hidden-text">{broken.map((item) => item.says).join(t('common.space'))}</span>
          </span>
        )}
        <TierMark tier={visit.enterprise.tier} brief={!roomy} />
        {departments.slice(0, room).map((department) => (
          <DepartmentChip key={department.id} short={department.short} />
        ))}
        {hidden.length === 0 ? null : (
          <span className="more-departments">
            +{hidden.length}
            <span className="hidden-text">
              {hidden.map((department) => department.short).join(t('common.listComma'))}
            </span>
          </span>
        )}
      </span>
    </button>
  );
}
