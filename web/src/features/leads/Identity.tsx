import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import type { LeadIdentity } from '../../api/types';
import { useText } from '../../i18n/text';
import { Confirm } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Failure } from '../../ui/states';

/** Who told it: shown after a purpose is given, kept on this screen only, never in the cache of the page. */
export function Identity({ path }: { path: string }) {
  const t = useText();
  const { http } = useScope();
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [wrong, setWrong] = useState(false);
  const [identity, setIdentity] = useState<LeadIdentity | null>(null);
  const read = useMutation({
    mutationFn: () =>
      http.json<LeadIdentity>(`${path}/identity`, { method: 'POST', body: { purpose: purpose.trim() } }),
    gcTime: 0,
    onSuccess: (known) => {
      setIdentity(known);
      setAsking(false);
    },
  });
  return (
    <section className="panel">
      <h3>{t('leads.identity')}</h3>
      {identity === null ? (
        <>
          <p className="hint">{t('leads.identityHint')}</p>
          <div className="actions start">
            <Button onClick={() => setAsking(true)}>{t('leads.identityShow')}</Button>
          </div>
        </>
      ) : (
        <dl className="facts" aria-live="polite">
          <dt>{t('leads.name')}</dt>
          <dd>{identity.name ?? t('leads.notSaid')}</dd>
          <dt>{t('leads.phone')}</dt>
          <dd className="code">{identity.phone ?? t('leads.notSaid')}</dd>
        </dl>
      )}
      {asking ? (
        <Confirm
          title={t('leads.identityShow')}
          action={t('leads.identityShow')}
          pending={read.isPending}
          onConfirm={() => {
            const isMissing = purpose.trim().length < 2;
            setWrong(isMissing);
            if (!isMissing) read.mutate();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{t('leads.identityEffect')}</p>
          <Field id="purpose" label={t('leads.purpose')} errors={wrong ? [t('leads.needPurpose')] : []}>
            {(tie) => (
              <Input {...tie} maxLength={200} value={purpose} onChange={(event) => setPurpose(event.target.value)} />
            )}
          </Field>
          {read.isError ? <Failure error={read.error} /> : null}
        </Confirm>
      ) : null}
    </section>
  );
}
