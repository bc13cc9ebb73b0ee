import { type FieldChange, type HistoryItem, type RegisterKind, useHistory } from '../../api/registers';
import { type Text, useText } from '../../i18n/text';
import { dayPlain, stamp } from '../../time/format';
import { Empty, Failure, Loading } from '../states';

/** Who changed what and when, newest first: each field as it was and as it became. */
export function History({ kind, id }: { kind: RegisterKind; id: string }) {
  const t = useText();
  const history = useHistory(kind, id);
  if (history.isPending) return <Loading rows={4} />;
  if (history.isError) return <Failure error={history.error} retry={() => void history.refetch()} />;
  if (history.data.items.length === 0) return <Empty title={t('entries.noHistory')} />;
  return (
    <ol className="history">
      {history.data.items.map((item) => (
        <Item key={`${item.at}-${item.action}`} item={item} />
      ))}
    </ol>
  );
}

function Item({ item }: { item: HistoryItem }) {
  const t = useText();
  const [, file] = item.source.split(/^import:/);
  return (
    <li>
      <p className="history-head">
        <strong>{item.by}</strong>
        <span className="meta">{t.code('roles', item.role, item.role)}</span>
        <time dateTime={item.at}>{stamp(t.language, item.at)}</time>
        <span>{t(`entryActions.${item.action}`)}</span>
        {file === undefined ? null : <span className="meta">{t('entries.fromImport', { file })}</span>}
      </p>
      {item.changes.length === 0 ? null : (
        <dl className="change-list">
          {item.changes.map((change) => (
            <div key={change.field}>
              <dt>{fieldText(t, change)}</dt>
              <dd>
                {change.before === '' ? <span className="meta">{t('entries.blank')}</span> : <del>{change.before}</del>}
                <span aria-hidden="true"> → </span>
                <span className="hidden-text">{t('entries.became')}</span>
                {change.after === '' ? <span className="meta">{t('entries.blank')}</span> : <ins>{change.after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** A field of a matter says in brackets of which version it is: `minutes[2027-01-01]`. */
function fieldText(t: Text, { field }: FieldChange): string {
  const [name = field, version] = field.split(/[[\]]/);
  const text = t.code('entryFields', name, name);
  return version === undefined || version === '-'
    ? text
    : t('entries.field', { field: text, version: dayPlain(t.language, version) });
}
