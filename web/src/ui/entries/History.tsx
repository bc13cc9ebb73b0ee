import { type FieldChange, type HistoryItem, type RegisterKind, useHistory } from '../../api/registers';
import { useText } from '../../i18n/text';
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
      {byVersion(item.changes).map(({ version, changes, isNew }) => (
        <div key={version}>
          {version === '' ? null : (
            <p>{t(isNew ? 'entries.newVersion' : 'entries.version', { from: dayPlain(t.language, version) })}</p>
          )}
          <dl className="change-list">
            {changes.map((change) => (
              <div key={change.field}>
                <dt>{t.code('entryFields', nameOf(change), nameOf(change))}</dt>
                <dd>
                  {isNew ? null : (
                    <>
                      <Value text={change.before} was />
                      <span aria-hidden="true"> → </span>
                      <span className="hidden-text">{t('entries.became')}</span>
                    </>
                  )}
                  <Value text={change.after} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </li>
  );
}

function Value({ text, was = false }: { text: string; was?: boolean }) {
  const t = useText();
  if (text === '') return <span className="meta">{t('entries.blank')}</span>;
  return was ? <del>{text}</del> : <ins>{text}</ins>;
}

type VersionChanges = { version: string; changes: FieldChange[]; isNew: boolean };

const nameOf = ({ field }: FieldChange) => field.split('[')[0] ?? field;

/** A field of a matter says in brackets of which version it is: `minutes[2027-01-01]`; `-` is the one without a day. */
function byVersion(changes: readonly FieldChange[]): VersionChanges[] {
  const groups = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const version = /\[(.+)\]$/.exec(change.field)?.[1] ?? '';
    const name = version === '-' ? '' : version;
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups].map(([version, found]) => ({
    version,
    changes: found,
    isNew: version !== '' && found.some((change) => nameOf(change) === 'validFrom' && change.before === ''),
  }));
}
