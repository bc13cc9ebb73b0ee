import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRegistry, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { PoolEnterprise, PoolPage as PoolPageData } from '../../api/types';
import { useText } from '../../i18n/text';
import { weekFull } from '../../time/format';
import { Filters } from '../../ui/Filters';
import { ListFiles } from '../../ui/ListFiles';
import { useFilters } from '../../ui/location';
import { Figures, Page } from '../../ui/Page';
import { useSettled } from '../../ui/serverList';
import { Empty, Failure, Loading } from '../../ui/states';
import { PoolGroup } from './PoolGroup';
import { Remarks } from './Remarks';
import { Shares } from './Shares';

/** What is pooled for the week, enterprise by enterprise: what comes together, what that spares, what a rule holds back. */
export function PoolPage() {
  const t = useText();
  const { http, week } = useScope();
  const registry = useRegistry();
  const [filters, setFilters] = useFilters();
  const typed = filters.get('search') ?? '';
  const search = useSettled(typed);
  const wanted = {
    department: filters.get('department') ?? '',
    town: filters.get('town') ?? '',
    rule: filters.get('rule') ?? '',
    merging: filters.get('merging') ?? '',
    search,
  };
  const pool = useInfiniteQuery({
    queryKey: ['pool', week, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      http.json<PoolPageData>(`/weeks/${week}/pool${query({ ...wanted, after: pageParam, limit: 50 })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });
  const [first] = pool.data?.pages ?? [];
  const groups: PoolEnterprise[] = pool.data?.pages.flatMap((page) => page.items) ?? [];
  const names = new Map(registry.data?.departments.map((one) => [one.id, one.name]));
  const isFiltered = Object.values(wanted).some((value) => value !== '');
  const clear = () => setFilters({ department: '', town: '', rule: '', merging: '', search: '' }, 'push');
  return (
    <Page
      title={t('pool.title')}
      lead={t('pool.lead', { week: weekFull(t.language, week) })}
      actions={<ListFiles path={`/weeks/${week}/pool`} name={`${t('pool.title')}-${week}`} asked={wanted} />}
    >
      {first === undefined ? null : (
        <Figures
          items={[
            {
              label: t('pool.requests'),
              value: t.number(first.totals.requests),
              note: t('pool.must', { n: first.totals.mandatory }),
            },
            { label: t('pool.separate'), value: t.number(first.totals.separate) },
            { label: t('pool.visits'), value: t.number(first.totals.visits) },
            { label: t('pool.saved'), value: t.number(first.totals.saved) },
            { label: t('pool.held'), value: t.number(first.totals.held) },
            { label: t('pool.remote'), value: t.number(first.totals.remote) },
          ]}
        />
      )}
      <Filters>
        <label htmlFor="pool-search">
          <span>{t('pool.search')}</span>
          <Input
            id="pool-search"
            allowClear
            value={typed}
            maxLength={60}
            onChange={(event) => setFilters({ search: event.target.value })}
          />
        </label>
        <Choice
          label={t('pool.department')}
          value={wanted.department}
          options={first?.byDepartment.map((one) => [one.id, names.get(one.id) ?? one.id]) ?? []}
          onChange={(department) => setFilters({ department })}
        />
        <Choice
          label={t('pool.town')}
          value={wanted.town}
          options={first?.byTown.map((one) => [one.id, one.id]) ?? []}
          onChange={(town) => setFilters({ town })}
        />
        <Choice
          label={t('pool.rule')}
          value={wanted.rule}
          options={first?.byRule.map((one) => [one.rule, one.name]) ?? []}
          onChange={(rule) => setFilters({ rule })}
        />
        <Choice
          label={t('pool.merging')}
          value={wanted.merging}
          options={[['true', t('pool.mergingOnly')]]}
          onChange={(merging) => setFilters({ merging })}
        />
        {isFiltered ? <Button onClick={clear}>{t('common.clear')}</Button> : null}
      </Filters>
      {pool.isPending ? <Loading rows={6} /> : null}
      {pool.isError ? <Failure error={pool.error} retry={() => void pool.refetch()} /> : null}
      {first === undefined ? null : (
        <div className="pool">
          <section aria-label={t('pool.groups')}>
            {groups.length === 0 ? (
              <Empty
                title={isFiltered ? t('pool.noMatch') : t('pool.empty')}
                {...(isFiltered ? {} : { detail: t('pool.emptyDetail') })}
              >
                {isFiltered ? <Button onClick={clear}>{t('common.clear')}</Button> : null}
              </Empty>
            ) : null}
            <ul className="notice-list">
              {groups.map((group) => (
                <PoolGroup key={group.id} group={group} />
              ))}
            </ul>
            {pool.hasNextPage ? (
              <div className="more">
                <Button loading={pool.isFetchingNextPage} onClick={() => void pool.fetchNextPage()}>
                  {t('pool.more')}
                </Button>
              </div>
            ) : null}
          </section>
          <aside aria-label={t('pool.overview')}>
            <Shares
              title={t('pool.byDepartment')}
              shares={first.byDepartment.map((one) => ({ ...one, name: names.get(one.id) ?? one.id }))}
            />
            <Shares title={t('pool.byTown')} shares={first.byTown.map((one) => ({ ...one, name: one.id }))} />
            <Shares
              title={t('pool.byRule')}
              shares={first.byRule.map((one) => ({ id: one.rule, name: one.name, requests: 0, held: one.requests }))}
            />
            <Remarks title={t('pool.costs')} remarks={first.costs} />
            <Remarks title={t('pool.alarms')} remarks={first.alarms} />
          </aside>
        </div>
      )}
    </Page>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: [id: string, name: string][];
  onChange: (id: string) => void;
}) {
  const t = useText();
  const known = value === '' || options.some(([id]) => id === value);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('common.all')}</option>
        {known ? null : <option>{value}</option>}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
