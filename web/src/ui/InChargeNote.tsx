import { useQuery } from '@tanstack/react-query';
import { useScope } from '../api/client';
import { query } from '../api/http';
import type { InCharge } from '../api/types';
import { useText } from '../i18n/text';
import { dayLong } from '../time/format';

/** Who is in charge of a matter in a town today, by a decision or by the catalogue. Asks nothing without a matter. */
export function useInCharge(matter: string | undefined, town: string | undefined) {
  const { http, me } = useScope();
  return useQuery({
    queryKey: ['in-charge', matter, town],
    queryFn: () =>
      http.json<InCharge>(`/public/${encodeURIComponent(me.jurisdiction.id)}/in-charge${query({ matter, town })}`),
    enabled: matter !== undefined && matter !== '',
    staleTime: 30_000,
    retry: false,
  });
}

/** One line wherever a matter is used: whose it is, and the decision that says so. Shows nothing where the catalogue says all, unless told to. */
export function InChargeNote({
  matter,
  town,
  always = false,
}: {
  matter: string | undefined;
  town?: string | undefined;
  always?: boolean;
}) {
  const t = useText();
  const { data } = useInCharge(matter, town);
  if (data === undefined || (data.decision === undefined && !always)) return null;
  const place = town === undefined ? t('inCharge.whole') : town;
  return (
    <div className="known in-charge">
      <p>{t('inCharge.who', { place, matter: data.matter.name, department: data.department.name })}</p>
      {data.decision === undefined ? null : (
        <p>
          {t('inCharge.decided', {
            from: dayLong(t.language, data.decision.from),
            reason: data.decision.legalReason,
          })}
        </p>
      )}
      {data.empowered === undefined || town === undefined ? null : (
        <p>{t(data.empowered ? 'inCharge.empowered' : 'inCharge.notEmpowered', { town })}</p>
      )}
    </div>
  );
}
