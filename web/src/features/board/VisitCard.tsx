import type { PlanView, PlanVisit } from '../../api/types';
import { useText } from '../../i18n/text';
import { clock } from '../../time/format';
import { DepartmentChip, TierMark } from '../../ui/marks';
import { departmentsOf } from './model';

/** One visit as a button: who, its risk tier, which departments come. `roomy` shows every department and the time. */
export function VisitCard({
  plan,
  visit,
  tabIndex,
  roomy = false,
  onFocus,
  onOpen,
}: {
  plan: PlanView;
  visit: PlanVisit;
  tabIndex?: number;
  roomy?: boolean;
  onFocus?: () => void;
  onOpen: () => void;
}) {
  const t = useText();
  const departments = departmentsOf(plan, visit);
  const room = roomy || departments.length <= 2 ? departments.length : 1;
  const hidden = departments.slice(room);
  return (
    <button
      type="button"
      className={roomy ? 'visit roomy' : 'visit'}
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
