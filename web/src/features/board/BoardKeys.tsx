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

const moving: readonly (readonly [string, TextKey])[] = [
  ['M', 'edits.keyTake'],
  ['↑ ↓ ← →', 'edits.keyAim'],
  ['Enter', 'edits.keyDrop'],
  ['Esc', 'edits.keyBack'],
  ['L', 'edits.keyLock'],
  ['U', 'edits.keyOut'],
];

/** The keys that work on the board; with those that move visits where this is allowed. */
export function BoardKeys({ moves = false, onClose }: { moves?: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Notice title={t('board.keysTitle')} onClose={onClose}>
      <p>{t('board.keysWhere')}</p>
      <dl className="facts keys">
        {(moves ? [...keys, ...moving] : keys).map(([names, effect]) => (
          <div key={effect}>
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
