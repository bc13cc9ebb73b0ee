import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { Platform, PlatformSecret } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { CheckedForm } from '../../ui/CheckedForm';
import { type Column, DataTable } from '../../ui/DataTable';
import { Confirm, Notice } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { Refused } from '../../ui/Refused';
import { Empty, ErrorSummary, Failure, Loading } from '../../ui/states';

const order = ['platform', 'name'] as const;

/** The platforms that may send events. A secret is shown when it is made, and then no more. */
export function PlatformsPage() {
  const t = useText();
  const { http, week } = useScope();
  const mayRead = useRole('office.planner', 'office.approver', 'auditor');
  const queries = useQueryClient();
  const may = useRole('office.planner');
  const list = useQuery({
    queryKey: ['platforms'],
    queryFn: () => http.json<{ items: Platform[] }>('/platforms'),
    enabled: mayRead,
  });
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [errors, setErrors] = useState(noErrors);
  const [shown, setShown] = useState<PlatformSecret | null>(null);
  const [asked, setAsked] = useState<{ platform: Platform; action: 'rotate' | 'stop' } | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['platforms'] });
  const make = useMutation({
    mutationFn: (platform: { id: string; name: string }) =>
      http.json<PlatformSecret>(`/platforms/${encodeURIComponent(platform.id)}/secret`, {
        method: 'POST',
        body: { name: platform.name },
      }),
    onSuccess: async (secret) => {
      setShown(secret);
      setId('');
      setName('');
      await refresh();
    },
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const stop = useMutation({
    mutationFn: (platform: string) => http.send(`/platforms/${encodeURIComponent(platform)}/stop`, { method: 'POST' }),
    onSuccess: refresh,
  });
  const send = () => {
    const missing = new Map<string, string[]>();
    if (!/^[a-z][a-z0-9-]{1,31}$/.test(id)) missing.set('platform', [t('platforms.needId')]);
    if (name.trim() === '') missing.set('name', [t('platforms.needName')]);
    const found = formErrors(order, missing);
    setErrors(found);
    if (found.summary.length === 0) make.mutate({ id, name: name.trim() });
  };
  const columns: Column<Platform>[] = [
    { id: 'name', title: t('platforms.name'), heading: true, cell: (row) => row.name },
    { id: 'id', title: t('platforms.id'), cell: (row) => <span className="code">{row.id}</span> },
    { id: 'since', title: t('platforms.since'), cell: (row) => stamp(t.language, row.rotatedAt) },
    {
      id: 'active',
      title: t('platforms.state'),
      cell: (row) => (
        <span className={`mark ${row.active ? 'good' : 'bad'}`}>
          {t(row.active ? 'platforms.active' : 'platforms.stopped')}
        </span>
      ),
    },
    ...(may
      ? [
          {
            id: 'actions',
            title: t('platforms.actions'),
            cell: (row: Platform) => (
              <span className="inline">
                <Button onClick={() => setAsked({ platform: row, action: 'rotate' })}>{t('platforms.rotate')}</Button>
                {row.active ? (
                  <Button danger onClick={() => setAsked({ platform: row, action: 'stop' })}>
                    {t('platforms.stop')}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]
      : []),
  ];
  if (!mayRead) {
    return (
      <Page title={t('platforms.title')}>
        <Refused back={`/console/leads?week=${week}`} />
      </Page>
    );
  }
  return (
    <Page title={t('platforms.title')} lead={t('platforms.lead')} wrong={errors.summary.length > 0}>
      {list.isPending ? <Loading rows={3} /> : null}
      {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {stop.isError ? <Failure error={stop.error} /> : null}
      {list.data?.items.length === 0 ? <Empty title={t('platforms.empty')} /> : null}
      {list.data === undefined || list.data.items.length === 0 ? null : (
        <DataTable caption={t('platforms.title')} columns={columns} rows={list.data.items} rowKey={(row) => row.id} />
      )}
      {may ? (
        <CheckedForm className="form apart" onSend={send}>
          <ErrorSummary items={errors.summary} />
          <fieldset>
            <legend>{t('platforms.add')}</legend>
            <Field
              id="platform"
              label={t('platforms.id')}
              hint={t('platforms.idHint')}
              errors={errors.byField.get('platform') ?? []}
            >
              {(tie) => <Input {...tie} maxLength={32} value={id} onChange={(event) => setId(event.target.value)} />}
            </Field>
            <Field id="name" label={t('platforms.name')} errors={errors.byField.get('name') ?? []}>
              {(tie) => (
                <Input {...tie} maxLength={50} value={name} onChange={(event) => setName(event.target.value)} />
              )}
            </Field>
          </fieldset>
          <div className="actions start">
            <Button type="primary" htmlType="submit" loading={make.isPending}>
              {t('platforms.make')}
            </Button>
          </div>
        </CheckedForm>
      ) : null}
      {asked === null ? null : (
        <Confirm
          title={t(asked.action === 'stop' ? 'platforms.stopTitle' : 'platforms.rotateTitle', {
            name: asked.platform.name,
          })}
          action={t(asked.action === 'stop' ? 'platforms.stop' : 'platforms.rotate')}
          danger={asked.action === 'stop'}
          pending={make.isPending || stop.isPending}
          onConfirm={() => {
            const { id: platform, name: known } = asked.platform;
            if (asked.action === 'stop') stop.mutate(platform, { onSettled: () => setAsked(null) });
            else make.mutate({ id: platform, name: known }, { onSettled: () => setAsked(null) });
          }}
          onCancel={() => setAsked(null)}
        >
          <p>{t(asked.action === 'stop' ? 'platforms.stopEffect' : 'platforms.rotateEffect')}</p>
        </Confirm>
      )}
      {shown === null ? null : (
        <Notice title={t('platforms.secretTitle')} onClose={() => setShown(null)}>
          <p>{t('platforms.secretLead')}</p>
          <dl className="facts">
            <dt>{t('platforms.path')}</dt>
            <dd className="code">{shown.path}</dd>
            <dt>{t('platforms.secret')}</dt>
            <dd className="code">{shown.secret}</dd>
          </dl>
        </Notice>
      )}
    </Page>
  );
}
