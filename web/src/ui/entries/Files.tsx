import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { RegisterKind } from '../../api/registers';
import { type TextKey, useText } from '../../i18n/text';
import { download } from '../csv';
import { Link } from '../location';
import { Failure } from '../states';

/** Out to a file and in from one: the export holds what the list shows, with the columns that the import reads. */
export function Files({
  kind,
  name,
  asked,
  mayImport,
  importAt,
}: {
  kind: RegisterKind;
  /** What the file is called. */
  name: TextKey;
  asked: Record<string, string>;
  mayImport: boolean;
  importAt: string;
}) {
  const t = useText();
  const { http, week } = useScope();
  const save = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => {
      const response = await http.send(`/registry/${kind}/export${query({ ...asked, format })}`, { accept: '*/*' });
      download(`${t(name)}.${format}`, await response.blob());
    },
  });
  return (
    <>
      {mayImport ? (
        <Link className="button" href={`${importAt}?week=${week}`}>
          {t('entries.import')}
        </Link>
      ) : null}
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
