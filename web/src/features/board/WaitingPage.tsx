import { useScope } from '../../api/client';
import { usePlan } from '../../api/drafts';
import type { PlanView, WaitingRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { DepartmentChip, TierMark } from '../../ui/marks';
import { RemarkNote } from '../../ui/RemarkNote';
import { Empty, Failure, Loading } from '../../ui/states';

/** Requests without a place this week, grouped by reason: the cause that was found and what would help. */
export function WaitingPage({ id }: { id: string }) {
  const t = useText();
  const [filters, setFilters] = useFilters();
  const plan = usePlan(id, true);
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failure error={plan.error} retry={() => void plan.refetch()} />;
  const department = filters.get('department') ?? '';
  const search = (filters.get('q') ?? '').trim();
  const shown = plan.data.waiting.filter(
    (item) => (department === '' || item.request.department === department) && item.enterprise.name.includes(search),
  );
  if (plan.data.waiting.length === 0 && plan.data.remote.length === 0) {
    const { served, requests } = plan.data.summary;
    return <Empty title={t('waiting.none', { served, requests })} />;
  }
  return (
    <>
      <Filters>
        <label>
          <span>{t('board.department')}</span>
          <select value={department} onChange={(event) => setFilters({ department: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {plan.data.departments.map((item) => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('waiting.search')}</span>
          <input
            type="search"
            value={filters.get('q') ?? ''}
            onChange={(event) => setFilters({ q: event.target.value })}
          />
        </label>
        <p className="filters-count" role="status">
          {t('waiting.count', { n: shown.length })}
        </p>
      </Filters>
      {plan.data.rules.length === 0 ? null : (
        <ul className="rule-costs" aria-label={t('waiting.rules')}>
          {plan.data.rules.map((rule) => (
            <li key={rule.code}>{rule.says}</li>
          ))}
        </ul>
      )}
      {shown.length === 0 && plan.data.waiting.length > 0 ? <Empty title={t('waiting.noMatch')} /> : null}
      {groups(shown).map(([code, items]) => (
        <section key={code} className="reason" aria-labelledby={`reason-${code}`}>
          <div className="section-head">
            <h2 id={`reason-${code}`}>
              {t.code('waitingCodes', code, code)}
              <span className="badge">{t.number(items.length)}</span>
            </h2>
          </div>
          <Reasons plan={plan.data} items={items} caption={t.code('waitingCodes', code, code)} />
        </section>
      ))}
      {plan.data.remote.length === 0 ? null : <Remote plan={plan.data} />}
    </>
  );
}

/** What is checked from papers and data: in the week, and not in the plan. */
function Remote({ plan }: { plan: PlanView }) {
  const t = useText();
  const shorts = new Map(plan.departments.map((department) => [department.id, department.short]));
  return (
    <section className="reason" aria-labelledby="remote">
      <div className="section-head">
        <h2 id="remote">
          {t('waiting.remote')}
          <span className="badge">{t.number(plan.remote.length)}</span>
        </h2>
      </div>
      <p className="meta">{t('waiting.remoteLead')}</p>
      <DataTable
        caption={t('waiting.remote')}
        rows={plan.remote}
        rowKey={(item) => item.id}
        columns={[
          {
            id: 'enterprise',
            title: t('requests.enterprise'),
            heading: true,
            cell: (item) => <ToRequest id={item.id} name={item.enterprise.name} />,
          },
          {
            id: 'matter',
            title: t('requests.matter'),
            cell: (item) => (
              <span className="inline">
                <DepartmentChip short={shorts.get(item.department) ?? item.department} />
                {item.matter.name}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Where what became of the request is told, and its result recorded. */
function ToRequest({ id, name }: { id: string; name: string }) {
  const { week } = useScope();
  return <Link href={`/console/requests?week=${week}&request=${encodeURIComponent(id)}`}>{name}</Link>;
}

function Reasons({ plan, items, caption }: { plan: PlanView; items: WaitingRequest[]; caption: string }) {
  const t = useText();
  const shorts = new Map(plan.departments.map((department) => [department.id, department.short]));
  const columns: Column<WaitingRequest>[] = [
    {
      id: 'enterprise',
      title: t('requests.enterprise'),
      heading: true,
      cell: (item) => (
        <span className="inline">
          <TierMark tier={item.enterprise.tier} brief />
          <ToRequest id={item.request.id} name={item.enterprise.name} />
          <RemarkNote draft={plan.draft} enterprise={item.enterprise.id} />
        </span>
      ),
    },
    {
      id: 'matter',
      title: t('requests.matter'),
      cell: (item) => (
        <span className="inline">
          <DepartmentChip short={shorts.get(item.request.department) ?? item.request.department} />
          {item.request.matter.name}
          {item.mandatory ? <span className="must">{t('requests.must')}</span> : null}
        </span>
      ),
    },
    { id: 'cause', title: t('waiting.cause'), cell: (item) => item.cause },
    {
      id: 'remedy',
      title: t('waiting.remedy'),
      cell: (item) => (
        <>
          {item.remedy}
          <span className={item.verified ? 'checked' : 'meta'}>
            {item.verified ? t('waiting.verified') : t('waiting.unverified')}
          </span>
        </>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={items} rowKey={(item) => item.request.id} />;
}

/** By reason, the most frequent first; within a reason what must be done comes first. */
function groups(items: WaitingRequest[]): [string, WaitingRequest[]][] {
  const byCode = new Map<string, WaitingRequest[]>();
  for (const item of items) byCode.set(item.code, [...(byCode.get(item.code) ?? []), item]);
  return [...byCode]
    .map(([code, list]): [string, WaitingRequest[]] => [
      code,
      list.toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory) || b.weight - a.weight),
    ])
    .sort((a, b) => b[1].length - a[1].length);
}
