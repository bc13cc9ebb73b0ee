import { Button } from 'antd';
import { useRole } from '../../api/client';
import { useDraft, usePlan } from '../../api/drafts';
import { useEdits } from '../../api/edits';
import type { Draft, PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { EditLog, Exceptions } from '../../ui/ByHand';
import { Filters } from '../../ui/Filters';
import { useFilters } from '../../ui/location';
import { useNarrow } from '../../ui/media';
import { Figures } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { BoardTable } from './BoardTable';
import { BoardTools } from './BoardTools';
import { DayList } from './DayList';
import { EditRefused } from './EditRefused';
import { ExceptionDialog } from './ExceptionDialog';
import { useHand } from './hand';
import { boardOf } from './model';
import { PlanMap } from './PlanMap';
import { RemarkList } from './RemarkList';
import { VisitDrawer } from './VisitDrawer';
import { VisitList } from './VisitList';
import { WaitingPanel } from './WaitingPanel';

export function BoardPage({ id }: { id: string }) {
  const plan = usePlan(id, true);
  const draft = useDraft(id);
  if (plan.isPending || draft.data === undefined) return <Loading />;
  if (plan.isError) return <Failure error={plan.error} retry={() => void plan.refetch()} />;
  return <PlanBoard plan={plan.data} draft={draft.data.data} />;
}

function PlanBoard({ plan, draft }: { plan: PlanView; draft: Draft }) {
  const t = useText();
  const narrow = useNarrow();
  const planner = useRole('office.planner');
  const [filters, setFilters] = useFilters();
  const edits = useEdits(plan.draft);
  const hand = useHand(plan, edits);
  const filter = {
    town: filters.get('town') ?? '',
    department: filters.get('department') ?? '',
    search: filters.get('q') ?? '',
  };
  const view = filters.get('view') ?? '';
  const board = boardOf(plan, filter);
  const filtered = filter.town !== '' || filter.department !== '' || filter.search !== '';
  const { summary } = plan;
  const open = (enterprise: string) => setFilters({ visit: enterprise }, 'push');
  return (
    <>
      <Figures
        items={[
          { label: t('drafts.visits'), value: t.number(summary.visits), note: t('board.teams', { n: summary.teams }) },
          { label: t('drafts.served'), value: t('common.of', { part: summary.served, whole: summary.requests }) },
          { label: t('drafts.saved'), value: t.number(summary.visitsSaved) },
          { label: t('drafts.waiting'), value: t.number(summary.waiting) },
          {
            label: t('drafts.mandatoryServed'),
            value: t('common.of', { part: summary.mandatoryServed, whole: summary.mandatoryTotal }),
          },
        ]}
      />
      <RemarkList plan={plan} onOpen={open} />
      <Exceptions plan={plan} />
      {planner ? <BoardTools plan={plan} draft={draft} edits={edits} /> : null}
      {edits.error === null || filters.get('visit') !== null ? null : <EditRefused plan={plan} edits={edits} />}
      <p
        className={hand.held !== undefined ? 'hand-bar held' : edits.said.length === 0 ? 'hidden-text' : 'hand-bar'}
        role="status"
      >
        {hand.held === undefined ? edits.said.join(t('common.space')) : hand.spoken}
      </p>
      <Filters>
        <label>
          <span>{t('board.town')}</span>
          <select value={filter.town} onChange={(event) => setFilters({ town: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {plan.bases.map((base) => (
              <option key={base.id} value={base.id}>
                {base.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('board.department')}</span>
          <select value={filter.department} onChange={(event) => setFilters({ department: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {plan.departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('board.search')}</span>
          <input type="search" value={filter.search} onChange={(event) => setFilters({ q: event.target.value })} />
        </label>
        <label>
          <span>{t('board.view')}</span>
          <select value={view} onChange={(event) => setFilters({ view: event.target.value })}>
            <option value="">{t('board.viewBoard')}</option>
            <option value="list">{t('board.viewList')}</option>
            <option value="map">{t('board.viewMap')}</option>
          </select>
        </label>
        <p className="filters-count" role="status">
          {filtered
            ? t('board.shown', { shown: board.shown, total: board.total })
            : t('board.total', { n: board.total })}
        </p>
        {filtered ? (
          <Button onClick={() => setFilters({ town: '', department: '', q: '' })}>{t('common.clear')}</Button>
        ) : null}
      </Filters>
      {board.total === 0 ? <Empty title={t('board.empty')} detail={t('board.emptyDetail')} /> : null}
      {board.total > 0 && board.shown === 0 ? <Empty title={t('board.noMatch')} /> : null}
      {board.shown === 0 ? null : view === 'list' ? (
        <VisitList
          plan={plan}
          board={board}
          order={filters.get('order') ?? ''}
          onOrder={(order) => setFilters({ order })}
          onOpen={open}
        />
      ) : view === 'map' ? (
        <PlanMap
          plan={plan}
          board={board}
          session={filters.get('session') ?? ''}
          onSession={(session) => setFilters({ session })}
          onOpen={open}
        />
      ) : narrow ? (
        <DayList
          plan={plan}
          board={board}
          session={filters.get('session') ?? ''}
          onSession={(session) => setFilters({ session })}
          onOpen={open}
        />
      ) : (
        <BoardTable
          plan={plan}
          board={board}
          selected={filters.get('visit')}
          onOpen={open}
          {...(edits.may ? { hand } : {})}
        />
      )}
      {edits.may && view === '' ? <WaitingPanel plan={plan} edits={edits} hand={hand} onOpen={open} /> : null}
      <EditLog plan={plan} />
      <VisitDrawer
        plan={plan}
        edits={edits}
        enterprise={filters.get('visit')}
        onClose={() => setFilters({ visit: '' })}
        onOpen={open}
      />
      <ExceptionDialog edits={edits} />
    </>
  );
}
