import { type TextKey, useText } from '../../i18n/text';
import { Notice } from '../../ui/Dialog';

const keys: readonly (readonly [string, TextKey])[] = [
  ['↑ ↓', 'board.keyColumn'],
  ['← →', 'board.keyRow'],
  ['Home End', 'board.keyEnds'],
  ['Enter', 'board.keyOpen'],
  ['Esc', 'board.keyClose'],
  ['?', 'board.keyList'],
];

/** The keys that work on the board. */
export function BoardKeys({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Notice title={t('board.keysTitle')} onClose={onClose}>
      <p>{t('board.keysWhere')}</p>
      <dl className="facts keys">
        {keys.map(([names, effect]) => (
          <div key={names}>
            <dt>
              {names.split(' ').map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(effect)}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
