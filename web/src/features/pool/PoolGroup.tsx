import { useRegistry, useScope } from '../../api/client';
import type { PoolEnterprise, PoolRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { dayLong } from '../../time/format';
import { Link } from '../../ui/location';
import { DepartmentChip, TierMark } from '../../ui/marks';

/** One enterprise: who would come together, and what is asked for. */
export function PoolGroup({ group }: { group: PoolEnterprise }) {
  const t = useText();
  const registry = useRegistry();
  const shorts = new Map(registry.data?.departments.map((one) => [one.id, one.short]));
  return (
    <li className="notice">
      <details>
        <summary className="notice-head">
          <span>{group.name}</span>
          <TierMark tier={group.tier} />
          <span className="meta">{group.town}</span>
          <span className="meta">{t('pool.asks', { n: group.requests.length + group.others })}</span>
          {group.saved > 0 ? <span className="mark good">{t('pool.saves', { n: group.saved })}</span> : null}
          {group.requests.some((one) => one.held !== undefined) ? (
            <span className="mark warn">
              {t('pool.holds', { n: group.requests.filter((one) => one.held !== undefined).length })}
            </span>
          ) : null}
          <span className="inline pool-departments">
            {group.departments.map((id) => (
              <DepartmentChip key={id} short={shorts.get(id) ?? id} />
            ))}
          </span>
        </summary>
        <ul className="pool-requests">
          {group.requests.map((one) => (
            <Asked key={one.id} asked={one} short={shorts.get(one.department) ?? one.department} />
          ))}
          {group.others === 0 ? null : <li className="meta">{t('pool.others', { n: group.others })}</li>}
        </ul>
      </details>
    </li>
  );
}

function Asked({ asked, short }: { asked: PoolRequest; short: string }) {
  const t = useText();
  const { week } = useScope();
  return (
    <li>
      <p className="inline">
        <DepartmentChip short={short} />
        <Link href={`/console/requests?week=${week}&request=${asked.id}`}>{asked.matterName}</Link>
        {asked.mandatory ? <span className="must">{t('requests.must')}</span> : null}
        {asked.remote ? <span className="mark neutral">{t('pool.remoteMark')}</span> : null}
        <span className="meta">{t('pool.weight', { n: asked.weight })}</span>
      </p>
      {asked.held === undefined ? null : (
        <p>
          <span className="mark warn">{asked.held.name}</span> {asked.held.cause}
          {asked.held.firstDate === undefined ? null : (
            <span className="meta"> {t('pool.firstDate', { date: dayLong(t.language, asked.held.firstDate) })}</span>
          )}
          <br />
          <span className="meta">{asked.held.remedy}</span>
        </p>
      )}
    </li>
  );
}
