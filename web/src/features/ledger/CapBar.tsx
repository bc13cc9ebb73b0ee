import { useText } from '../../i18n/text';

export type CapUse = { cap?: number | undefined; used: number; reserved: number; left?: number | undefined };

const width = 120;

/**
 * How far a cap is used up: a bar with its text beside it, so that the bar says nothing that is not written. No bar where
 * there is neither a cap nor another whole to measure by: a full one would say that nothing is left.
 */
export function CapBar({ use, whole }: { use: CapUse; whole?: number }) {
  const t = useText();
  const measure = whole ?? use.cap;
  const most = Math.max(measure ?? 0, use.used + use.reserved, 1);
  const used = (use.used / most) * width;
  const reserved = (use.reserved / most) * width;
  return (
    <span className={use.left === 0 ? 'cap-bar spent' : 'cap-bar'}>
      {measure === undefined ? null : (
        <svg width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
          <rect className="track" width={width} height="10" rx="2" />
          <rect className="used" width={used} height="10" rx="2" />
          <rect className="reserved" x={used} width={reserved} height="10" rx="2" />
        </svg>
      )}
      <span>
        {use.cap === undefined
          ? t('ledger.useNoCap', { used: use.used, reserved: use.reserved })
          : t('ledger.use', { used: use.used, reserved: use.reserved, left: use.left ?? 0, cap: use.cap })}
      </span>
      {use.left === 0 ? <span className="mark bad">{t('ledger.spent')}</span> : null}
    </span>
  );
}
