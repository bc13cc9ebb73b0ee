import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useScope } from '../../api/client';
import type { PlanVersions } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { Failure } from '../../ui/states';
import { Changes } from './Changes';
import { LineTable } from './LineTable';
import { PlanMark } from './PlanMark';

/** Every version of a plan with what it changed; asked for when it is opened. */
export function Versions({ path, year, id }: { path: string; year: number; id: string }) {
  const t = useText();
  const { http } = useScope();
  const [open, setOpen] = useState(false);
  const versions = useQuery({
    queryKey: ['annual-plan', year, id, 'versions'],
    queryFn: () => http.json<PlanVersions>(`${path}/versions`),
    enabled: open,
  });
  return (
    <details className="versions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('annualPlan.versions')}</summary>
      {versions.isError ? <Failure error={versions.error} retry={() => void versions.refetch()} /> : null}
      {(versions.data?.items ?? []).map((version) => (
        <section key={version.number} aria-labelledby={`version-${version.number}`}>
          <h3 id={`version-${version.number}`} className="inline">
            {t('annualPlan.version', { n: version.number })} <PlanMark state={version.state} />
          </h3>
          <p className="meta">
            {t('annualPlan.signed', {
              act: t('planActs.edited'),
              by: version.edited.by,
              at: stamp(t.language, version.edited.at),
            })}
          </p>
          {version.reason === undefined ? null : <p>{t('annualPlan.because', { reason: version.reason })}</p>}
          {version.number === 1 ? <LineTable lines={version.lines} /> : <Changes changes={version.changes} />}
        </section>
      ))}
    </details>
  );
}
