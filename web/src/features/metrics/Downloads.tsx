import { Button } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import { useText } from '../../i18n/text';
import { download } from '../../ui/csv';
import { Failure } from '../../ui/states';

/** The figures as files. */
export function Downloads({
  path,
  name,
  question,
  disabled = false,
}: {
  path: string;
  name: string;
  question: string;
  /** While other figures are on their way. */
  disabled?: boolean;
}) {
  const t = useText();
  const { http } = useScope();
  const [failure, setFailure] = useState<Error | null>(null);
  const get = async (format: 'xlsx' | 'csv') => {
    setFailure(null);
    try {
      const response = await http.send(`${path}/export${question}${question === '' ? '?' : '&'}format=${format}`, {
        accept: '*/*',
      });
      download(`${t('metrics.title')}-${name}.${format}`, await response.blob());
    } catch (error) {
      setFailure(error as Error);
    }
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => void get('xlsx')}>
        {t('metrics.xlsx')}
      </Button>
      <Button disabled={disabled} onClick={() => void get('csv')}>
        {t('metrics.csv')}
      </Button>
      <Button onClick={() => window.print()}>{t('metrics.print')}</Button>
      {failure === null ? null : <Failure error={failure} />}
    </>
  );
}
