import { useDraft } from '../../api/drafts';
import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';

/** What the approver said about single enterprises when the draft came back, on top of the board and of the waiting list. */
export function RemarkList({ plan, onOpen }: { plan: PlanView; onOpen?: (enterprise: string) => void }) {
  const t = useText();
  const remarks = useDraft(plan.draft).data?.data.remarks ?? [];
  if (remarks.length === 0) return null;
  const visited = new Map(
    plan.teams.flatMap((team) => team.visits.map((visit) => [visit.enterprise.id, visit.enterprise.name] as const)),
  );
  const waiting = new Map(plan.waiting.map((item) => [item.enterprise.id, item.enterprise.name] as const));
  return (
    <section className="remark-list" aria-labelledby="remarks">
      <h2 id="remarks">{t('remarks.title', { n: remarks.length })}</h2>
      <ul className="plain-list">
        {remarks.map((remark) => {
          const name = visited.get(remark.enterprise) ?? waiting.get(remark.enterprise) ?? remark.enterprise;
          return (
            <li key={remark.enterprise}>
              {onOpen !== undefined && visited.has(remark.enterprise) ? (
                <button type="button" className="link-button" onClick={() => onOpen(remark.enterprise)}>
                  {name}
                </button>
              ) : (
                <strong>{name}</strong>
              )}
              <span>{remark.text}</span>
              <span className="meta">{t('remarks.by', { name: remark.by })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
