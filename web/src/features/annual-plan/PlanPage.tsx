import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import type { AnnualPlan } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Link, useFilters } from '../../ui/location';
import { Figures, Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { Changes } from './Changes';
import { DrawDrawer } from './DrawDrawer';
import { LineTable } from './LineTable';
import { PlanActions } from './PlanActions';
import { PlanMark } from './PlanMark';
import { UseTable } from './UseTable';
import { Versions } from './Versions';
import { usePlanYear } from './year';

/** A department's annual plan: its lines, how they are used month by month, and what is to be done with it now. */
export function PlanPage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const year = usePlanYear();
  const [filters, setFilters] = useFilters();
  const path = `/annual-plans/${year}/${encodeURIComponent(id)}`;
  const plan = useQuery({
    queryKey: ['annual-plan', year, id],
    queryFn: () => http.versioned<AnnualPlan>(path),
  });
  if (plan.isPending) return <Loading />;
  if (plan.isError) {
    return (
      <Page title={t('annualPlan.title')}>
        <Failure error={plan.error} retry={() => void plan.refetch()} />
      </Page>
    );
  }
  const { data, etag } = plan.data;
  const edit = `/console/annual-plan/${encodeURIComponent(id)}/edit?year=${year}&week=${week}`;
  const sum = (name: 'planned' | 'drawn' | 'used' | 'left') => data.use.reduce((total, use) => total + use[name], 0);
  const drawing = filters.get('draw');
  const chosen = data.lines.find((line) => line.id === drawing);
  const mayDraw = data.can.includes('save') || data.can.includes('submit') || data.can.includes('takeBack');
  return (
    <Page
      title={t('annualPlan.planOf', { department: data.department.name, year })}
      mark={data.state === undefined ? undefined : <PlanMark state={data.state} />}
      lead={
        data.number === undefined
          ? undefined
          : t('annualPlan.standing', { n: data.number, inForce: data.inForce ?? t('annualPlan.noneInForce') })
      }
      actions={<PlanActions path={path} plan={data} etag={etag} edit={edit} />}
    >
      {data.number === undefined ? (
        <Empty title={t('annualPlan.empty', { year })} detail={t('annualPlan.emptyDetail')}>
          {data.can.includes('save') ? (
            <Link className="button primary" href={edit}>
              {t('annualPlan.write')}
            </Link>
          ) : null}
        </Empty>
      ) : (
        <>
          <Signatures plan={data} />
          {data.use.length === 0 ? null : (
            <>
              <Figures
                items={[
                  { label: t('annualPlan.planned'), value: t.number(sum('planned')) },
                  { label: t('annualPlan.drawn'), value: t.number(sum('drawn')) },
                  { label: t('annualPlan.used'), value: t.number(sum('used')) },
                  { label: t('annualPlan.left'), value: t.number(sum('left')) },
                ]}
              />
              <section aria-labelledby="use">
                <h2 id="use">{t('annualPlan.use')}</h2>
                <UseTable plan={data} />
                <p className="meta">{t('annualPlan.legend')}</p>
              </section>
            </>
          )}
          {data.changes.length === 0 ? null : (
            <section aria-labelledby="changes">
              <h2 id="changes">{t('annualPlan.changes')}</h2>
              {data.reason === undefined ? null : <p>{t('annualPlan.because', { reason: data.reason })}</p>}
              <Changes changes={data.changes} />
            </section>
          )}
          <section aria-labelledby="lines">
            <h2 id="lines">{t('annualPlan.linesOf', { n: data.number })}</h2>
            <LineTable
              lines={data.lines}
              {...(mayDraw && data.inForce !== undefined
                ? { draw: (line: string) => setFilters({ draw: line }, 'push') }
                : {})}
              inForce={new Set(data.use.map((use) => use.line))}
            />
          </section>
          <Versions path={path} year={year} id={id} />
          {chosen === undefined ? null : (
            <DrawDrawer path={path} line={chosen} onClose={() => setFilters({ draw: '' })} />
          )}
        </>
      )}
    </Page>
  );
}

/** Who wrote, submitted, approved and published it, and what the approver said. */
function Signatures({ plan }: { plan: AnnualPlan }) {
  const t = useText();
  const said = (['edited', 'submitted', 'approved', 'published'] as const).flatMap((act) => {
    const signature = plan[act];
    return signature === undefined
      ? []
      : [
          t('annualPlan.signed', {
            act: t(`planActs.${act}`),
            by: signature.by,
            at: stamp(t.language, signature.at),
          }),
        ];
  });
  return (
    <div className="signatures">
      <p className="meta">{said.join(' · ')}</p>
      {plan.comment === undefined ? null : <p>{t('annualPlan.comment', { comment: plan.comment })}</p>}
    </div>
  );
}
