import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import type { MetricPage } from '../../api/types';
import { useText } from '../../i18n/text';
import { download } from '../../ui/csv';
import { Failure } from '../../ui/states';

const tables = ['records', 'caps', 'guide'] as const;

/** The records that the figures are made from, for whoever wants to work the figures out again. */
export function RecordFiles({ page, question, disabled }: { page: MetricPage; question: string; disabled: boolean }) {
  const t = useText();
  const { http } = useScope();
  const [failure, setFailure] = useState<Error | null>(null);
  const get = async (table: (typeof tables)[number] | null) => {
    setFailure(null);
    try {
      const format = table === null ? 'format=xlsx' : `format=csv&table=${table}`;
      const response = await http.send(`/metrics/records${question}${question === '' ? '?' : '&'}${format}`, {
        accept: '*/*',
      });
      const name = t(`recordTables.${table ?? 'records'}`);
      download(`${name}-${page.period.id}.${table === null ? 'xlsx' : 'csv'}`, await response.blob());
    } catch (error) {
      setFailure(error as Error);
    }
  };
  return (
    <section className="record-files" aria-labelledby="metric-records">
      <h2 id="metric-records">{t('metrics.again')}</h2>
      <p className="known">
        {t('metrics.againHow')} <span className="code">{t('metrics.againCommand')}</span>
      </p>
      <p className="inline">
        <Button disabled={disabled} onClick={() => void get(null)}>
          {t('metrics.recordsXlsx')}
        </Button>
        {tables.map((table) => (
          <Button key={table} disabled={disabled} onClick={() => void get(table)}>
            {t('metrics.recordsCsv', { table: t(`recordTables.${table}`) })}
          </Button>
        ))}
      </p>
      {failure === null ? null : <Failure error={failure} />}
    </section>
  );
}
