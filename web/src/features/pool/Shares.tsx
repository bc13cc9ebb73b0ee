import { useText } from '../../i18n/text';

export type Share = { id: string; name: string; requests: number; held: number };

/** Who asks for how much: bars on one scale, each with its numbers in words. */
export function Shares({ title, shares }: { title: string; shares: readonly Share[] }) {
  const t = useText();
  if (shares.length === 0) return null;
  const most = Math.max(...shares.map((one) => one.requests + one.held));
  return (
    <section className="shares">
      <h2>{title}</h2>
      <ul>
        {shares.map((one) => (
          <li key={one.id}>
            <span>{one.name}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect className="share-open" width={(100 * one.requests) / most} height="6" />
              <rect className="share-held" x={(100 * one.requests) / most} width={(100 * one.held) / most} height="6" />
            </svg>
            <span className="meta">
              {one.requests === 0
                ? t('pool.shareHeld', { n: one.held })
                : one.held === 0
                  ? t('pool.share', { n: one.requests })
                  : t('pool.shareBoth', { n: one.requests, held: one.held })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
