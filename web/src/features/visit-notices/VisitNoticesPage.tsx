import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { VisitNotice, VisitNoticePage } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { useFilters } from '../../ui/location';
import { DepartmentChip } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { whenText } from '../../ui/visitTime';
import { NoticeModal } from './NoticeModal';
import { PrintSheets } from './PrintSheets';

const most = 400;

/** The notices of a week, to be printed and handed over: all, those of a town, or one. */
export function VisitNoticesPage() {
  const t = useText();
  const { http, week } = useScope();
  const [filters, setFilters] = useFilters();
  const town = filters.get('town') ?? '';
  const carried = filters.get('carried') === 'true';
  const [printed, setPrinted] = useState<readonly VisitNotice[]>([]);
  const list = useQuery({
    queryKey: ['visit-notices', week, town, carried],
    queryFn: () =>
      http.json<VisitNoticePage>(
        `/weeks/${week}/visit-notices${query({ town, limit: most, carried: carried ? 'true' : '' })}`,
      ),
  });
  const columns: Column<VisitNotice>[] = [
    {
      id: 'enterprise',
      title: t('visitNotices.enterprise'),
      heading: true,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => setFilters({ notice: row.code }, 'push')}>
          {row.enterprise.name}
        </button>
      ),
    },
    { id: 'town', title: t('visitNotices.town'), cell: (row) => row.enterprise.town },
    { id: 'when', title: t('visitNotices.when'), cell: (row) => whenText(row) },
    {
      id: 'departments',
      title: t('visitNotices.departments'),
      cell: (row) => (
        <span className="inline">
          {row.departments.map((one) => (
            <DepartmentChip key={one.id} short={one.short} />
          ))}
        </span>
      ),
    },
    {
      id: 'stage',
      title: t('visitNotices.stage'),
      cell: (row) => (
        <span className={`mark ${row.stage === 'cancelled' ? 'bad' : row.version > 1 ? 'warn' : 'neutral'}`}>
          {row.stage === 'ahead' && row.version > 1 ? t('visitNotices.amended') : t(`visitStages.${row.stage}`)}
        </span>
      ),
    },
    {
      id: 'version',
      title: t('visitNotices.version'),
      cell: (row) => t('visitNotices.published', { version: row.version, at: stamp(t.language, row.publishedAt) }),
    },
    {
      id: 'print',
      title: t('visitNotices.print'),
      cell: (row) => (
        <Button onClick={() => setPrinted([row])}>
          {t('visitNotices.print')}
          <span className="hidden-text">{row.enterprise.name}</span>
        </Button>
      ),
    },
  ];
  const items = list.data?.items ?? [];
  const open = items.find((one) => one.code === filters.get('notice'));
  return (
    <Page
      title={t('visitNotices.title')}
      lead={t(carried ? 'visitNotices.leadCarried' : 'visitNotices.lead')}
      actions={
        items.length === 0 ? undefined : (
          <Button type="primary" onClick={() => setPrinted(items)}>
            {t('visitNotices.printAll', { n: items.length })}
          </Button>
        )
      }
    >
      <Filters>
        <label>
          <span>{t('visitNotices.kind')}</span>
          <select
            value={carried ? 'true' : ''}
            onChange={(event) => setFilters({ carried: event.target.value, town: '', notice: '' })}
          >
            <option value="">{t('visitNotices.sent')}</option>
            <option value="true">{t('visitNotices.carried')}</option>
          </select>
        </label>
        <label>
          <span>{t('visitNotices.town')}</span>
          <select value={town} onChange={(event) => setFilters({ town: event.target.value })}>
            <option value="">{t('common.all')}</option>
            {list.data?.towns.map((one) => (
              <option key={one.name} value={one.name}>
                {`${one.name} ${t.number(one.notices)}`}
              </option>
            ))}
          </select>
        </label>
      </Filters>
      {list.isPending ? <Loading /> : null}
      {list.error === null ? null : <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data !== undefined && items.length === 0 ? (
        <Empty
          title={t(carried ? 'visitNotices.emptyCarried' : 'visitNotices.empty')}
          detail={t(carried ? 'visitNotices.emptyCarriedDetail' : 'visitNotices.emptyDetail')}
        />
      ) : null}
      {items.length === 0 ? null : (
        <>
          <p className="meta">
            {list.data !== undefined && list.data.total > items.length
              ? t('visitNotices.more', { n: items.length, total: list.data.total })
              : t('visitNotices.count', { n: items.length })}
          </p>
          <DataTable caption={t('visitNotices.title')} columns={columns} rows={items} rowKey={(row) => row.code} />
        </>
      )}
      {open === undefined ? null : (
        <NoticeModal
          key={open.code}
          notice={open}
          onPrint={() => setPrinted([open])}
          onClose={() => setFilters({ notice: '' })}
        />
      )}
      {printed.length === 0 ? null : <PrintSheets notices={printed} onPrinted={() => setPrinted([])} />}
    </Page>
  );
}
