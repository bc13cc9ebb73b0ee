import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { CapBudget, EnterpriseLedger as Ledger } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort, weekName } from '../../time/format';
import { halfOf } from '../../time/shanghai';
import { Drawer } from '../../ui/Dialog';
import { Failure, Loading } from '../../ui/states';
import { CapBar } from './CapBar';

/** The caps of one enterprise and the visits behind each of them. */
export function EnterpriseLedger({
  enterprise,
  year,
  onClose,
}: {
  enterprise: string;
  year: number;
  onClose: () => void;
}) {
  const t = useText();
  const { http } = useScope();
  const ledger = useQuery({
    queryKey: ['ledger', enterprise, year],
    queryFn: () => http.json<Ledger>(`/ledger${query({ enterprise, year })}`),
  });
  return (
    <Drawer title={t('ledger.detail', { year })} onClose={onClose}>
      {ledger.isPending ? <Loading rows={4} /> : null}
      {ledger.isError ? <Failure error={ledger.error} retry={() => void ledger.refetch()} /> : null}
      {ledger.isSuccess ? (
        <>
          <div className="drawer-head">
            <h2>{ledger.data.enterprise.name}</h2>
          </div>
          <p className="meta">
            <span className="code">{ledger.data.enterprise.id}</span> {ledger.data.enterprise.town}
          </p>
          {ledger.data.budgets.map((budget) => (
            <Budget key={`${budget.scope} ${budget.key}`} budget={budget} />
          ))}
        </>
      ) : null}
    </Drawer>
  );
}

function Budget({ budget }: { budget: CapBudget }) {
  const t = useText();
  const { visits } = budget;
  return (
    <section className="cap-budget">
      <h3>
        {budget.scope === 'levels'
          ? budget.key === ''
            ? t('ledger.levels')
            : t('ledger.ofLine', { name: budget.name })
          : t(budget.scope === 'matter' ? 'ledger.ofMatter' : 'ledger.ofDepartment', { name: budget.name })}
      </h3>
      <CapBar use={budget} />
      {visits === undefined ? <p className="meta">{t('ledger.onlySums')}</p> : null}
      {visits === undefined || visits.length === 0 ? null : (
        <ul className="plain-list">
          {visits.map((visit) => (
            <li key={`${visit.week} ${visit.session} ${visit.state}`}>
              <span>{halfDayShort(t.language, visit.date, halfOf(visit.session))}</span>
              <span className={visit.state === 'posted' ? 'mark good' : 'mark active'}>
                {t.code('visitStates', visit.state, visit.state)}
              </span>
              <span className="meta">{weekName(t.language, visit.week)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
