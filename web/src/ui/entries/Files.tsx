import { useScope } from '../../api/client';
import type { RegisterKind } from '../../api/registers';
import { type TextKey, useText } from '../../i18n/text';
import { ListFiles } from '../ListFiles';
import { Link } from '../location';

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
  const { week } = useScope();
  return (
    <>
      {mayImport ? (
        <Link className="button" href={`${importAt}?week=${week}`}>
          {t('entries.import')}
        </Link>
      ) : null}
      <ListFiles path={`/registry/${kind}`} name={t(name)} asked={asked} />
    </>
  );
}
