import type { Certificate } from '../../api/registers';
import { useText } from '../../i18n/text';
import { today } from '../../time/shanghai';
import { expiry } from './availability';

/** How long a certificate still holds, where that is something to look after. */
export function ExpiryMark({ validUntil }: { validUntil: string | undefined }) {
  const t = useText();
  const { is, days } = expiry(validUntil, today());
  if (is === 'fine') return null;
  return (
    <span className={`mark ${is === 'soon' ? 'warn' : 'bad'}`}>
      {is === 'over'
        ? t('registry.expired', { n: days })
        : days === 0
          ? t('registry.lastDay')
          : t('registry.left', { n: days })}
    </span>
  );
}

export function CertificateLine({ certificate }: { certificate: Certificate }) {
  return (
    <span className="inline">
      {certificate.kind}
      <ExpiryMark validUntil={certificate.validUntil} />
    </span>
  );
}
