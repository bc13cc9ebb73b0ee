import { useText } from '../../i18n/text';
import type { ServerList } from '../serverList';

/** Which entries of a list: those in use, those out of it, all. */
export function UseFilter<Item>({ list }: { list: ServerList<Item> }) {
  const t = useText();
  return (
    <label>
      <span>{t('entries.use')}</span>
      <select value={list.filters.archived ?? ''} onChange={(event) => list.set({ archived: event.target.value })}>
        <option value="">{t('entries.inUse')}</option>
        <option value="yes">{t('entries.archived')}</option>
        <option value="all">{t('common.all')}</option>
      </select>
    </label>
  );
}
