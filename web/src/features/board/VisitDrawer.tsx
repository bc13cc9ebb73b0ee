import type { Edits } from '../../api/edits';
import type { PlanTeam, PlanView, PlanVisit } from '../../api/types';
import { useText } from '../../i18n/text';
import { clock, halfDayLong } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Exceptions } from '../../ui/ByHand';
import { Drawer } from '../../ui/Dialog';
import { DepartmentChip, TierMark } from '../../ui/marks';
import { RemarkNote } from '../../ui/RemarkNote';
import { EditRefused } from './EditRefused';
import { visitOf } from './model';
import { VisitEdit } from './VisitEdit';
import { VisitOutcome } from './VisitOutcome';
import { WhyHere } from './WhyHere';

/** One visit: when, who comes, what is checked, and where it lies on the team's route. */
export function VisitDrawer({
  plan,
  edits,
  enterprise,
  onClose,
  onOpen,
}: {
  plan: PlanView;
  edits: Edits;
  enterprise: string | null;
  onClose: () => void;
  onOpen: (enterprise: string) => void;
}) {
  const t = useText();
  const found = enterprise === null ? undefined : visitOf(plan, enterprise);
  const waiting = plan.waiting.find((item) => item.enterprise.id === enterprise);
  if (enterprise === null || (found === undefined && (waiting === undefined || !edits.may))) return null;
  return (
    <Drawer title={t('board.visit')} onClose={onClose}>
      {edits.error === null ? null : <EditRefused plan={plan} edits={edits} />}
      {edits.said.length === 0 ? null : (
        <p className="hand-bar" role="status">
          {edits.said.join(t('common.space'))}
        </p>
      )}
      {found === undefined ? (
        <div className="drawer-head">
          <h2>{waiting?.enterprise.name}</h2>
        </div>
      ) : (
        <VisitDetails plan={plan} team={found.team} visit={found.visit} onOpen={onOpen} />
      )}
      {edits.may ? <VisitEdit plan={plan} enterprise={enterprise} team={found?.team} edits={edits} /> : null}
    </Drawer>
  );
}

/** The rules that are broken at this visit or by its team. */
function BrokenHere({ plan, enterprise, team }: { plan: PlanView; enterprise: string; team: PlanTeam }) {
  const here = plan.broken.filter(
    (item) =>
      item.enterprise === enterprise ||
      (item.enterprise === undefined && item.session === team.session && item.base === team.base),
  );
  return <Exceptions plan={{ broken: here }} />;
}

function VisitDetails({
  plan,
  team,
  visit,
  onOpen,
}: {
  plan: PlanView;
  team: PlanTeam;
  visit: PlanVisit;
  onOpen: (enterprise: string) => void;
}) {
  const t = useText();
  const { date, half } = sessionDate(plan.week, team.session);
  const base = plan.bases.find((item) => item.id === team.base)?.name ?? team.base;
  const shorts = new Map(plan.departments.map((department) => [department.id, department.short]));
  return (
    <>
      <div className="drawer-head">
        <h2>{visit.enterprise.name}</h2>
        <TierMark tier={visit.enterprise.tier} />
      </div>
      <div className="state-box plain">
        <p className="state-title">{halfDayLong(t.language, date, half)}</p>
        <p>
          {clock(visit.start)}–{clock(visit.end)}
        </p>
      </div>
      <BrokenHere plan={plan} enterprise={visit.enterprise.id} team={team} />
      <RemarkNote draft={plan.draft} enterprise={visit.enterprise.id} />
      <dl className="facts">
        <dt>{t('board.creditCode')}</dt>
        <dd className="code">{visit.enterprise.id}</dd>
        <dt>{t('board.address')}</dt>
        <dd>{visit.enterprise.address}</dd>
        <dt>{t('board.officers')}</dt>
        <dd>{team.officers.map((officer) => officer.name).join(t('common.listComma'))}</dd>
      </dl>
      <h3>{t('board.requests', { n: visit.requests.length })}</h3>
      <ul className="plain-list">
        {visit.requests.map((request) => (
          <li key={request.id}>
            <DepartmentChip short={shorts.get(request.department) ?? request.department} />
            <span>{request.matter.name}</span>
            {request.mandatory ? <span className="must">{t('requests.must')}</span> : null}
            <span className="meta">{t('requests.minutesOf', { n: request.minutes })}</span>
          </li>
        ))}
      </ul>
      <VisitOutcome draft={plan.draft} enterprise={visit.enterprise.id} session={team.session} />
      {plan.partial ? null : (
        <>
          <h3>{t('board.route')}</h3>
          <ol className="route">
            <li>
              <span className="route-time">{clock(team.depart)}</span>
              <span>{t('board.depart', { base })}</span>
            </li>
            {team.visits.map((stop) => (
              <li key={stop.enterprise.id} aria-current={stop === visit ? 'step' : undefined}>
                <span className="route-time">{clock(stop.start)}</span>
                {stop === visit ? (
                  <strong>{stop.enterprise.name}</strong>
                ) : (
                  <button type="button" className="link-button" onClick={() => onOpen(stop.enterprise.id)}>
                    {stop.enterprise.name}
                  </button>
                )}
              </li>
            ))}
            <li>
              <span className="route-time">{clock(team.return)}</span>
              <span>{t('board.return', { base })}</span>
            </li>
          </ol>
          <p className="meta">{t('board.travel', { n: team.travelMinutes })}</p>
          {visit.requests.slice(0, 1).map((request) => (
            <WhyHere key={request.id} draft={plan.draft} week={plan.week} request={request.id} />
          ))}
        </>
      )}
    </>
  );
}
