import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegistry, useScope } from '../../api/client';
import type { DayProgress, TeamProgress, VisitProgress, VisitProgressState, WeekProgress } from '../../api/field';
import { query } from '../../api/http';
import { useText } from '../../i18n/text';
import { clock, dayLong, dayShort, halfTitle, stamp, weekFull } from '../../time/format';
import { halfOf } from '../../time/shanghai';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { Figures, Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { fitting } from './filter';

const every = 60_000;

const tones: Record<VisitProgressState, string> = {
  ahead: 'neutral',
  late: 'warn',
  missing: 'bad',
  onSite: 'active',
  open: 'warn',
  hindered: 'bad',
  closed: 'good',
  cancelled: 'neutral',
};

/** How the teams of a day are getting on: who came, what is recorded, who is late or missing. Reads itself anew every minute. */
export function FieldProgressPage() {
  const t = useText();
  const { http, week } = useScope();
  const [filters, setFilters] = useFilters();
  const date = filters.get('date') ?? '';
  const progress = useQuery({
    queryKey: ['field-progress', week, date],
    queryFn: ({ signal }) => http.json<WeekProgress>(`/weeks/${week}/progress${query({ date })}`, { signal }),
    refetchInterval: every,
  });
  const { data } = progress;
  const day = data?.days.find((one) => one.date === data.date);
  return (
    <Page title={t('fieldProgress.title')} lead={t('fieldProgress.lead', { week: weekFull(t.language, week) })}>
      {progress.isError ? <Failure error={progress.error} retry={() => void progress.refetch()} /> : null}
      {data === undefined ? (
        progress.isError ? null : (
          <Loading />
        )
      ) : data.days.length === 0 ? (
        <Empty title={t('fieldProgress.none')} detail={t('fieldProgress.noneDetail')} />
      ) : (
        <>
          <Days days={data.days} chosen={data.date} choose={(next) => setFilters({ date: next }, 'push')} />
          <h2>{dayLong(t.language, data.date)}</h2>
          {day === undefined ? (
            <Empty title={t('fieldProgress.noneOfDay')} />
          ) : (
            <Figures
              items={[
                { label: t('fieldProgress.visits'), value: t.number(day.visits) },
                { label: t('progressStates.closed'), value: t.number(day.closed) },
                { label: t('progressStates.onSite'), value: t.number(day.onSite) },
                { label: t('progressStates.late'), value: t.number(day.late) },
                { label: t('progressStates.missing'), value: t.number(day.missing) },
                { label: t('progressStates.open'), value: t.number(day.open) },
                { label: t('progressStates.hindered'), value: t.number(day.hindered) },
              ]}
            />
          )}
          <p className="meta">{t('fieldProgress.readAt', { at: stamp(t.language, data.now) })}</p>
          <Routes teams={data.teams} week={week} />
        </>
      )}
    </Page>
  );
}

const states: VisitProgressState[] = ['ahead', 'late', 'missing', 'onSite', 'open', 'hindered', 'closed', 'cancelled'];

/** The routes of the day, as far as they fit what is looked for. */
function Routes({ teams, week }: { teams: readonly TeamProgress[]; week: string }) {
  const t = useText();
  const registry = useRegistry();
  const [filters, setFilters] = useFilters();
  const filter = {
    state: filters.get('state') ?? '',
    department: filters.get('department') ?? '',
    who: filters.get('q') ?? '',
  };
  const shown = fitting(teams, filter);
  const count = (list: readonly TeamProgress[]) => list.reduce((sum, team) => sum + team.visits.length, 0);
  const filtered = filter.state !== '' || filter.department !== '' || filter.who !== '';
  const here = new Set(teams.flatMap((team) => team.visits).flatMap((visit) => visit.departments));
  return (
    <>
      <Filters>
        <label>
          <span>{t('fieldProgress.state')}</span>
          <select value={filter.state} onChange={(event) => setFilters({ state: event.target.value })}>
            <option value="">{t('common.all')}</option>
            <option value="trouble">{t('fieldProgress.troubled')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`progressStates.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('board.department')}</span>
          <select value={filter.department} onChange={(event) => setFilters({ department: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {registry.data?.departments
              .filter((department) => here.has(department.id))
              .map((department) => (
                <option key={department.id} value={department.id}>
                  {department.name}
                </option>
              ))}
          </select>
        </label>
        <label>
          <span>{t('fieldProgress.who')}</span>
          <input type="search" value={filter.who} onChange={(event) => setFilters({ q: event.target.value })} />
        </label>
        <p className="filters-count" role="status">
          {t('fieldProgress.shown', { shown: count(shown), n: count(teams) })}
        </p>
        {filtered ? (
          <Button onClick={() => setFilters({ state: '', department: '', q: '' })}>{t('common.clear')}</Button>
        ) : null}
      </Filters>
      {shown.length === 0 ? <Empty title={t('fieldProgress.noMatch')} /> : null}
      {shown.map((team) => (
        <Team key={`${team.session} ${team.visits[0]?.enterprise}`} team={team} week={week} />
      ))}
    </>
  );
}

/** The days of the week, each with what needs attention. */
function Days({
  days,
  chosen,
  choose,
}: {
  days: readonly DayProgress[];
  chosen: string;
  choose: (day: string) => void;
}) {
  const t = useText();
  return (
    <fieldset className="progress-days">
      <legend className="hidden-text">{t('fieldProgress.day')}</legend>
      {days.map((day) => {
        const trouble = day.late + day.missing + day.open + day.hindered;
        return (
          <button
            key={day.date}
            type="button"
            className="button"
            aria-pressed={day.date === chosen}
            onClick={() => choose(day.date)}
          >
            <span>
              {dayShort(t.language, day.date)} · {t('fieldProgress.done', { n: day.closed, of: t.number(day.visits) })}
              {trouble === 0 ? null : <strong> · {t('fieldProgress.trouble', { n: trouble })}</strong>}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

function Team({ team, week }: { team: TeamProgress; week: string }) {
  const t = useText();
  return (
    <section className="progress-team">
      <h3>
        {halfTitle(t.language, halfOf(team.session))} · {team.base}
      </h3>
      <p className="meta">
        {team.officers
          .map((one) => (one.phone == null ? one.name : `${one.name} ${one.phone}`))
          .join(t('common.listComma'))}
      </p>
      <ol className="progress-visits">
        {team.visits.map((visit) => (
          <li key={visit.enterprise}>
            <Visit visit={visit} week={week} team={team.officers.length} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Visit({ visit, week, team }: { visit: VisitProgress; week: string; team: number }) {
  const t = useText();
  const facts = [
    visit.in == null
      ? null
      : t('fieldProgress.came', { time: clock(visit.in), came: t.number(visit.came), team: t.number(team) }),
    visit.out == null ? null : t('fieldProgress.left', { time: clock(visit.out) }),
    visit.missing === 0 || visit.in == null ? null : t('fieldProgress.missing', { n: visit.missing }),
    ...visit.rechecks.map((one) => t('fieldProgress.recheck', { week: weekFull(t.language, one) })),
    ...visit.remarks.map((one) => t('fieldProgress.remark', { reason: one })),
  ].filter((one) => one !== null);
  return (
    <>
      <span className="progress-time">{clock(visit.start)}</span>
      <span className="progress-name">
        <Link href={`/console/drafts/${visit.draft}/board?week=${week}&visit=${visit.enterprise}`}>{visit.name}</Link>
        <span className="meta">
          {visit.town}
          {facts.length === 0 ? '' : ` · ${facts.join(' · ')}`}
        </span>
        {visit.hindrance == null ? null : (
          <span className="meta">
            {t('fieldProgress.hindered', {
              cause: t(`hindrances.${visit.hindrance.cause}`),
              note: visit.hindrance.note,
              name: visit.hindrance.by,
              time: clock(visit.hindrance.at),
            })}{' '}
            <Link href={`/console/drafts/${visit.draft}/board?week=${week}&visit=${visit.enterprise}`}>
              {t('fieldProgress.decide')}
            </Link>
          </span>
        )}
      </span>
      <span className={`mark ${tones[visit.state]}`}>{t(`progressStates.${visit.state}`)}</span>
    </>
  );
}
