import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRole, useScope } from '../../api/client';
import { useRefreshDrafts } from '../../api/drafts';
import { query } from '../../api/http';
import type { DraftList, EnterpriseWish, EnterpriseWishes } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp, weekFull } from '../../time/format';
import { Filters } from '../../ui/Filters';
import { Link, useFilters } from '../../ui/location';
import { MovePlace } from '../../ui/MovePlace';
import { DraftMark } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { halfDayText } from '../../ui/visitTime';
import { DecideForm } from './DecideForm';

const tone: Record<EnterpriseWish['state'], string> = {
  open: 'warn',
  arranging: 'active',
  accepted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
};

/** What enterprises ask for: another half day, or that an officer does not come. The planner answers. */
export function WishesPage() {
  const t = useText();
  const { http } = useScope();
  const [filters, setFilters] = useFilters();
  const all = filters.get('all') === 'true';
  const list = useQuery({
    queryKey: ['enterprise-wishes', all],
    queryFn: () => http.json<EnterpriseWishes>(`/enterprise-wishes${query({ open: all ? undefined : 'true' })}`),
  });
  const items = list.data?.items ?? [];
  return (
    <Page title={t('enterpriseWishes.title')} lead={t('enterpriseWishes.lead')}>
      <Filters>
        <label>
          <span>{t('enterpriseWishes.shown')}</span>
          <select value={all ? 'true' : ''} onChange={(event) => setFilters({ all: event.target.value })}>
            <option value="">{t('enterpriseWishes.open')}</option>
            <option value="true">{t('common.all')}</option>
          </select>
        </label>
      </Filters>
      {list.isPending ? <Loading /> : null}
      {list.error === null ? null : <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data !== undefined && items.length === 0 ? (
        <Empty title={t('enterpriseWishes.empty')} detail={t('enterpriseWishes.emptyDetail')} />
      ) : null}
      <ul className="notice-list">
        {items.map((wish) => (
          <WishItem key={wish.id} wish={wish} />
        ))}
      </ul>
    </Page>
  );
}

function WishItem({ wish }: { wish: EnterpriseWish }) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const refresh = useRefreshDrafts();
  const mayDecide = useRole('office.planner');
  const decide = useMutation({
    mutationFn: (body: { accept: boolean; answer?: string }) =>
      http.json<EnterpriseWish>(`/enterprise-wishes/${wish.id}/decide`, {
        method: 'POST',
        body,
        ifMatch: wish.etag ?? '',
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['enterprise-wishes'] });
      await refresh();
    },
  });
  return (
    <li className="notice">
      <p className="notice-head">
        <span className={`mark ${tone[wish.state]}`}>{t(`wishStates.${wish.state}`)}</span>
        <strong>{wish.enterprise.name}</strong>
        <span className="meta">{wish.enterprise.town}</span>
        <span className="meta">{weekFull(t.language, wish.week)}</span>
        <time className="meta" dateTime={wish.askedAt}>
          {stamp(t.language, wish.askedAt)}
        </time>
      </p>
      <p>
        {wish.kind === 'move'
          ? t('enterpriseWishes.move', {
              from: wish.from === undefined ? '' : halfDayText(wish.from),
              to: wish.to === undefined ? '' : halfDayText(wish.to),
            })
          : t('enterpriseWishes.recusal', { officer: wish.officer ?? '' })}
      </p>
      <p className="as-typed">{t('enterpriseWishes.reason', { reason: wish.reason })}</p>
      {wish.decidedBy === undefined ? null : (
        <p className="meta">
          {t('enterpriseWishes.decided', {
            by: wish.decidedBy,
            at: wish.decidedAt === undefined ? '' : stamp(t.language, wish.decidedAt),
          })}
          {wish.answer}
        </p>
      )}
      {wish.obstacle === undefined ? null : (
        <p className="state-box warning as-typed">{t('enterpriseWishes.obstacle', { why: wish.obstacle })}</p>
      )}
      {wish.draft === undefined ? null : <Arranged week={wish.week} draft={wish.draft} />}
      {wish.state === 'open' && mayDecide && wish.to !== undefined ? (
        <MovePlace week={wish.week} enterprise={wish.enterprise.creditCode} session={wish.to.session} />
      ) : null}
      {wish.state === 'open' && mayDecide ? (
        <DecideForm
          pending={decide.isPending}
          error={decide.error}
          onDecide={(body) => decide.mutate(body)}
          id={wish.id}
        />
      ) : null}
    </li>
  );
}

/** Whether the enterprise can see the new time yet, and what the draft that has it still needs. */
function Arranged({ week, draft }: { week: string; draft: string }) {
  const t = useText();
  const { http } = useScope();
  const drafts = useQuery({
    queryKey: ['drafts', week],
    queryFn: () => http.json<DraftList>(`/weeks/${week}/drafts`),
  });
  const found = drafts.data?.items.find((one) => one.id === draft);
  return (
    <p>
      {found === undefined ? null : (
        <>
          <DraftMark draft={found} />{' '}
        </>
      )}
      {t(
        found?.withdrawal !== undefined
          ? 'enterpriseWishes.takenBack'
          : found?.state === 'published'
            ? 'enterpriseWishes.public'
            : 'enterpriseWishes.arranged',
      )}{' '}
      <Link href={`/console/drafts/${encodeURIComponent(draft)}/board?week=${week}`}>
        {t('enterpriseWishes.toDraft')}
      </Link>
    </p>
  );
}
