import { useQuery } from '@tanstack/react-query';
import { useRegistry, useRole, useScope } from '../api/client';
import { query } from '../api/http';
import type { Dispute } from '../api/types';
import { useText } from '../i18n/text';
import { dayLong } from '../time/format';
import { Link } from './location';

/** What was decided about who is in charge of a matter, wherever the matter is shown; and the way to raise a dispute. */
export function Decisions({ matter }: { matter: string }) {
  const t = useText();
  const { http, week } = useScope();
  const registry = useRegistry();
  const mayRaise = useRole('department.clerk', 'office.planner');
  const decided = useQuery({
    queryKey: ['list', '/disputes', 'decided', matter],
    queryFn: () => http.json<{ items: Dispute[] }>(`/disputes${query({ matter, state: 'decided', limit: 50 })}`),
    staleTime: 30_000,
  });
  const items = decided.data?.items.filter((one) => one.ruling !== undefined) ?? [];
  const name = (id: string) => registry.data?.departments.find((one) => one.id === id)?.name ?? id;
  if (items.length === 0 && !mayRaise) return null;
  return (
    <div className="decisions">
      {items.map((one) => (
        <div key={one.id} className="known">
          <p>
            <strong>{one.town ?? t('inCharge.whole')}</strong>
            {t('inCharge.colon')}
            {t('disputes.decision', {
              department: name(one.ruling?.department ?? ''),
              from: dayLong(t.language, one.ruling?.from ?? ''),
            })}
            {one.inForce ? '' : ` · ${t('inCharge.notNow')}`}
          </p>
          <p>
            {one.ruling?.legalReason}{' '}
            <Link href={`/console/disputes?week=${week}&dispute=${encodeURIComponent(one.id)}`}>
              {t('inCharge.see')}
            </Link>
          </p>
        </div>
      ))}
      {mayRaise ? (
        <p className="meta">
          {t('inCharge.disagree')}{' '}
          <Link href={`/console/disputes/new?week=${week}&matter=${encodeURIComponent(matter)}`}>
            {t('disputes.raise')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
