import { useRegistry } from '../../api/client';
import type { ThemeItem, ThemePreview } from '../../api/types';
import { useText } from '../../i18n/text';
import { type Column, DataTable } from '../../ui/DataTable';
import { DepartmentChip, TierMark } from '../../ui/marks';

const tones: Record<ThemeItem['state'], string> = { new: 'good', exists: 'neutral', held: 'warn', refused: 'bad' };

/** Every request that a theme would make, with what stands in its way. */
export function PreviewTable({
  preview,
  lines,
  choose,
}: {
  preview: ThemePreview;
  lines: Record<string, string>;
  choose: (lines: Record<string, string>) => void;
}) {
  const t = useText();
  const registry = useRegistry();
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const columns: Column<ThemeItem>[] = [
    {
      id: 'enterprise',
      title: t('themes.enterprise'),
      heading: true,
      cell: (item) => (
        <>
          {item.enterprise.name}{' '}
          <span className="meta">
            {item.enterprise.town} <TierMark tier={item.enterprise.tier} />
          </span>
        </>
      ),
    },
    {
      id: 'matter',
      title: t('themes.matter'),
      cell: (item) => (
        <span className="inline">
          <DepartmentChip short={shorts.get(item.matter.department) ?? item.matter.department} />
          {item.matter.name}
        </span>
      ),
    },
    {
      id: 'state',
      title: t('themes.becomes'),
      cell: (item) => (
        <span className={`mark ${tones[item.state]}`}>{t.code('themeStates', item.state, item.state)}</span>
      ),
    },
    {
      id: 'why',
      title: t('themes.why'),
      cell: (item) => (
        <>
          {item.problem === undefined ? null : (
            <p>
              {item.problem.cause}
              {t('common.space')}
              {item.problem.action}
            </p>
          )}
          {item.line === undefined ? null : <p className="meta">{t('themes.line', { line: item.line })}</p>}
          {item.lines === undefined ? null : (
            <label>
              <span className="hidden-text">{t('themes.chooseLine', { matter: item.matter.name })}</span>
              <select
                value={lines[item.matter.code] ?? ''}
                onChange={(event) => choose({ ...lines, [item.matter.code]: event.target.value })}
              >
                <option value="">{t('themes.chooseLine', { matter: item.matter.name })}</option>
                {item.lines.map((line) => (
                  <option key={line.id} value={line.id}>
                    {line.title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('themes.preview')}
        columns={columns}
        rows={preview.items}
        rowKey={(item) => `${item.enterprise.id}-${item.matter.code}`}
      />
      {preview.items.length < preview.requests ? (
        <p className="meta">{t('themes.shown', { shown: preview.items.length, total: preview.requests })}</p>
      ) : null}
    </>
  );
}
