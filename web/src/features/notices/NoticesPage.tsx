import { Button } from 'antd';
import { useRegistry, useScope } from '../../api/client';
import type { Notice } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp, weekFull } from '../../time/format';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { grouped } from './groups';
import { useNotices, useSee } from './useNotices';

/** What the person's department, or the office, was told, newest first. */
export function NoticesPage() {
  const t = useText();
  const notices = useNotices();
  const see = useSee();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const [newest] = items;
  const unseen = notices.data?.pages[0]?.unseen ?? 0;
  return (
    <Page
      title={t('notices.title')}
      lead={t('notices.lead')}
      actions={
        <>
          <Button loading={notices.isFetching} onClick={() => void notices.refetch()}>
            {t('common.refresh')}
          </Button>
          {newest === undefined || unseen === 0 ? null : (
            <Button type="primary" loading={see.isPending} onClick={() => see.mutate(newest.id)}>
              {t('notices.see')}
            </Button>
          )}
        </>
      }
    >
      {notices.isSuccess ? (
        <p role="status" className="meta">
          {unseen === 0 ? t('notices.allSeen') : t('notices.unseen', { n: unseen })}
        </p>
      ) : null}
      {notices.isPending ? <Loading rows={4} /> : null}
      {notices.isError ? <Failure error={notices.error} retry={() => void notices.refetch()} /> : null}
      {see.isError ? <Failure error={see.error} /> : null}
      {notices.isSuccess && items.length === 0 ? (
        <Empty title={t('notices.empty')} detail={t('notices.emptyDetail')} />
      ) : null}
      {items.length > 0 ? (
        <ul className="notice-list">
          {grouped(items).map(({ first, others }) => (
            <Row key={first.id} notice={first} others={others} />
          ))}
        </ul>
      ) : null}
      {notices.hasNextPage ? (
        <div className="more">
          <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
            {t('notices.older')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

/** Kinds that are about a single request, which is their subject. */
const aboutOne = new Set<Notice['kind']>(['requestWithdrawn', 'requestLifted', 'requestUnlifted', 'requestRecorded']);

/** Kinds that an enterprise has asked for. */
const asked = new Set<Notice['kind']>(['moveAsked', 'recusalAsked', 'moveImpossible']);

function Row({ notice, others }: { notice: Notice; others: readonly Notice[] }) {
  const t = useText();
  const { me } = useScope();
  const registry = useRegistry();
  const nameOf = (id: string | undefined) => registry.data?.departments.find((one) => one.id === id)?.name;
  const department = nameOf(notice.department);
  const clerk = me.roles.length === 1 && me.roles[0] === 'department.clerk';
  const week = notice.week === undefined ? '' : `?week=${notice.week}`;
  const draft =
    notice.kind.startsWith('draft') ||
    notice.kind === 'publicationDropped' ||
    notice.kind === 'withdrawalAsked' ||
    (notice.kind === 'weekPublished' && !clerk);
  return (
    <li className={notice.seen ? 'notice' : 'notice unseen'}>
      <p className="notice-head">
        {notice.seen ? null : <span className="mark active">{t('notices.new')}</span>}
        <span>{t.code('noticeKinds', notice.kind, notice.kind)}</span>
        {notice.week === undefined ? null : <span className="meta">{weekFull(t.language, notice.week)}</span>}
        {others.length > 0 ? (
          <span className="meta">{t('notices.departments', { n: others.length + 1 })}</span>
        ) : department === undefined || clerk ? null : (
          <span className="meta">{department}</span>
        )}
        <time className="meta" dateTime={notice.at}>
          {stamp(t.language, notice.at)}
        </time>
      </p>
      {others.length === 0 ? <p>{notice.text}</p> : <Together notices={[notice, ...others]} nameOf={nameOf} />}
      {notice.kind.startsWith('letter') ? (
        <Link href={`/console/letters/${encodeURIComponent(notice.subject)}${week}`}>{t('notices.toLetter')}</Link>
      ) : asked.has(notice.kind) ? (
        <Link href={`/console/enterprise-wishes${week}`}>{t('notices.toWishes')}</Link>
      ) : notice.kind === 'reportMade' ? (
        <Link href={`/console/metrics/reports/${encodeURIComponent(notice.subject)}${week}`}>
          {t('notices.toReport')}
        </Link>
      ) : draft ? (
        <Link href={`/console/drafts/${notice.subject}${week}`}>{t('notices.toDraft')}</Link>
      ) : (
        <Link href={`/console/requests${week}${aboutOne.has(notice.kind) ? `&request=${notice.subject}` : ''}`}>
          {t(aboutOne.has(notice.kind) ? 'requests.one' : 'notices.toRequests')}
        </Link>
      )}
    </li>
  );
}

/** What every department was told of one publication: the sums, and each department's own on demand. */
function Together({
  notices,
  nameOf,
}: {
  notices: readonly Notice[];
  nameOf: (id: string | undefined) => string | undefined;
}) {
  const t = useText();
  const sum = (key: 'served' | 'waiting') => notices.reduce((total, one) => total + Number(one.counts?.[key] ?? 0), 0);
  return (
    <details>
      <summary>
        {notices[0]?.kind === 'weekPublished'
          ? t('notices.publishedTo', { served: sum('served'), waiting: sum('waiting') })
          : t('notices.toldEach')}
      </summary>
      <ul>
        {notices.map((one) => (
          <li key={one.id}>
            <strong>{nameOf(one.department) ?? one.department}</strong> {one.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
