import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useScope } from '../api/client';
import { query } from '../api/http';
import { useText } from '../i18n/text';
import { download } from './csv';
import { Failure } from './states';

/** What a list shows, all of it, as a file. */
export function ListFiles({
  path,
  name,
  asked,
}: {
  path: string /** What the file is called. */;
  name: string;
  asked: Record<string, string>;
}) {
  const t = useText();
  const { http } = useScope();
  const save = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => {
      const response = await http.send(`${path}/export${query({ ...asked, format })}`, { accept: '*/*' });
      download(`${name}.${format}`, await response.blob());
    },
  });
  return (
    <>
      <Button loading={save.isPending && save.variables === 'xlsx'} onClick={() => save.mutate('xlsx')}>
        {t('entries.exportExcel')}
      </Button>
      <Button loading={save.isPending && save.variables === 'csv'} onClick={() => save.mutate('csv')}>
        {t('entries.exportCsv')}
      </Button>
      {save.isError ? <Failure error={save.error} /> : null}
    </>
  );
}
