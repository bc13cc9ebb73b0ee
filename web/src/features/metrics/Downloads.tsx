import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { useText } from '../../i18n/text';
import { download } from '../../ui/csv';
import { Failure } from '../../ui/states';

/** The figures, and the records that they are made from, as files. */
export function Downloads({
  path,
  name,
  question,
  records = false,
  disabled = false,
}: {
  path: string;
  name: string;
  question: string;
  /** The records can be had, too. */
  records?: boolean;
  /** While other figures are on their way. */
  disabled?: boolean;
}) {
  const t = useText();
  const { http } = useScope();
  const [failure, setFailure] = useState<Error | null>(null);
  const get = async (what: string, format: 'xlsx' | 'csv', file: string) => {
    setFailure(null);
    try {
      const response = await http.send(`${path}/${what}${question}${question === '' ? '?' : '&'}format=${format}`, {
        accept: '*/*',
      });
      download(`${file}-${name}.${format}`, await response.blob());
    } catch (error) {
      setFailure(error as Error);
    }
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => void get('export', 'xlsx', t('metrics.title'))}>
        {t('metrics.xlsx')}
      </Button>
      <Button disabled={disabled} onClick={() => void get('export', 'csv', t('metrics.title'))}>
        {t('metrics.csv')}
      </Button>
      {records ? (
        <Button disabled={disabled} onClick={() => void get('records', 'xlsx', t('metrics.records'))}>
          {t('metrics.recordsXlsx')}
        </Button>
      ) : null}
      <Button onClick={() => window.print()}>{t('metrics.print')}</Button>
      {failure === null ? null : <Failure error={failure} />}
    </>
  );
}
