import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useScope } from '../../api/client';
import type { Report } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Failure, Loading } from '../../ui/states';
import { Downloads } from './Downloads';
import { FigureSections } from './FigureSections';
import { periodName } from './figures';
import './metrics.css';

/** One report as it was made: what was recorded since does not change it. */
export function ReportPage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const [metric, setMetric] = useState<string | null>(null);
  const path = `/reports/${encodeURIComponent(id)}`;
  const report = useQuery({ queryKey: ['report', id, t.language], queryFn: () => http.json<Report>(path) });
  const title = t('reports.of', { period: periodName(t.language, id) });
  if (report.isPending) return <Loading />;
  if (report.isError) {
    return (
      <Page title={title}>
        <Failure error={report.error} retry={() => void report.refetch()} />
      </Page>
    );
  }
  const { madeAt, hash, page } = report.data;
  return (
    <Page
      title={title}
      lead={<Link href={`/console/metrics/reports?week=${week}`}>{t('reports.title')}</Link>}
      actions={<Downloads path={path} name={id} question="" />}
    >
      <p className="meta">
        {t('reports.asMade', { at: stamp(t.language, madeAt) })} <span className="code">{hash.slice(0, 16)}</span>
        {' · '}
        <Link href={`/console/metrics?week=${week}&period=${id}`}>{t('reports.now')}</Link>
      </p>
      <FigureSections page={page} chosen={metric} onChoose={setMetric} />
    </Page>
  );
}
