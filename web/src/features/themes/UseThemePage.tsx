import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { Theme, ThemePreview, ThemeResult } from '../../api/types';
import { useText } from '../../i18n/text';
import { weekFull } from '../../time/format';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { type FormErrors, formErrors, noErrors, refusal } from '../../ui/formErrors';
import { Link } from '../../ui/location';
import { Figures, Page } from '../../ui/Page';
import { Refused } from '../../ui/Refused';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary, Failure, Loading } from '../../ui/states';
import { EnterprisesField } from './EnterprisesField';
import { PreviewTable } from './PreviewTable';
import { bodyOf, emptyUse, type UseForm, whom } from './themeUse';

const kinds = ['planned', 'campaign', 'complaint', 'transfer', 'superiorOrdered', 'recheck', 'ownWish'] as const;
const order = ['enterprises', 'towns', 'industries', 'tiers', 'kind', 'evidence', 'note'];

/** Asks for all matters of a theme at once: whom, then what it comes to, then one step that stores everything. */
export function UseThemePage({ id }: { id: string }) {
  const t = useText();
  const { http, week } = useScope();
  const may = useRole('department.clerk', 'office.planner');
  const queries = useQueryClient();
  const path = `/themes/${encodeURIComponent(id)}`;
  const theme = useQuery({ queryKey: ['theme', id], queryFn: () => http.versioned<Theme>(path) });
  const [form, setForm] = useState<UseForm>(emptyUse);
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  /** The same key for the same words: a repeated click or a retry stores everything once. */
  const attempt = useRef({ words: '', key: '' });
  const preview = useMutation({
    mutationFn: (use: UseForm) =>
      http.json<ThemePreview>(`${path}/preview`, { method: 'POST', body: bodyOf(use, week) }),
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const make = useMutation({
    mutationFn: ({ use, take }: { use: UseForm; take: 'all' | 'good' }) => {
      const body = { ...bodyOf(use, week), take };
      const words = JSON.stringify(body);
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<ThemeResult>(`${path}/requests`, {
        method: 'POST',
        body,
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['requests'] }),
        queries.invalidateQueries({ queryKey: ['week'] }),
        queries.invalidateQueries({ queryKey: ['weeks'] }),
      ]),
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const change = (part: Partial<UseForm>) => {
    preview.reset();
    make.reset();
    setErrors(noErrors);
    setForm((current) => ({ ...current, ...part }));
  };
  const look = () => {
    const wrong = formErrors(order, whom(t, form));
    setErrors(wrong);
    if (wrong.summary.length === 0) preview.mutate(form);
  };
  if (theme.isPending) return <Loading />;
  if (theme.isError) {
    return (
      <Page title={t('themes.use')}>
        <Failure error={theme.error} retry={() => void theme.refetch()} />
      </Page>
    );
  }
  if (!may) {
    return (
      <Page title={t('themes.useTitle', { theme: theme.data.data.name })}>
        <Refused back={`/console/themes/${id}?week=${week}`} />
      </Page>
    );
  }
  const found = preview.data;
  return (
    <Page
      title={t('themes.useTitle', { theme: theme.data.data.name })}
      wrong={errors.summary.length > 0}
      lead={t('themes.useLead', { week: weekFull(t.language, week) })}
    >
      {make.data !== undefined ? (
        <div className="state-box good" role="status">
          <p className="state-title">{t('themes.made', { n: make.data.made.length })}</p>
          {make.data.existing.length + make.data.skipped === 0 ? null : (
            <p>{t('themes.madeDetail', { existing: make.data.existing.length, skipped: make.data.skipped })}</p>
          )}
          <div className="actions">
            <Link className="button primary" href={`/console/requests?week=${week}`}>
              {t('themes.toRequests')}
            </Link>
            <Button onClick={() => change(emptyUse)}>{t('themes.again')}</Button>
          </div>
        </div>
      ) : (
        <CheckedForm className="form spread" onSend={look}>
          <ErrorSummary items={errors.summary} />
          <EnterprisesField form={form} change={change} errors={errors} />
          <fieldset>
            <legend>{t('requests.why')}</legend>
            <Field id="kind" label={t('themes.kind')} errors={errors.byField.get('kind') ?? []}>
              {(tie) => (
                <Select
                  {...tie}
                  className="wide"
                  value={form.kind}
                  onChange={(kind) => change({ kind })}
                  options={kinds.map((kind) => ({ value: kind, label: t.code('themeKinds', kind, kind) }))}
                />
              )}
            </Field>
            {form.kind === 'planned' || form.kind === 'campaign' ? null : (
              <Field
                id="evidence"
                label={t('themes.evidence')}
                hint={t('themes.evidenceHint')}
                errors={errors.byField.get('evidence') ?? []}
              >
                {(tie) => (
                  <Input
                    {...tie}
                    maxLength={200}
                    value={form.evidence}
                    onChange={(event) => change({ evidence: event.target.value })}
                  />
                )}
              </Field>
            )}
            <Field id="note" label={t('themes.remark')} errors={errors.byField.get('note') ?? []}>
              {(tie) => (
                <Input.TextArea
                  {...tie}
                  rows={2}
                  maxLength={500}
                  value={form.note}
                  onChange={(event) => change({ note: event.target.value })}
                />
              )}
            </Field>
          </fieldset>
          <div className="actions start">
            <Button type={found === undefined ? 'primary' : 'default'} htmlType="submit" loading={preview.isPending}>
              {t('themes.look')}
            </Button>
            <Link className="button" href={`/console/themes/${id}?week=${week}`}>
              {t('common.cancel')}
            </Link>
          </div>
          {found === undefined ? null : (
            <section aria-labelledby="preview">
              <h2 id="preview">{t('themes.preview')}</h2>
              <Figures
                items={[
                  { label: t('themes.enterprises'), value: t.number(found.enterprises) },
                  { label: t('themes.stateNew'), value: t.number(found.new) },
                  { label: t('themes.stateExists'), value: t.number(found.exists) },
                  { label: t('themes.stateHeld'), value: t.number(found.held) },
                  { label: t('themes.stateRefused'), value: t.number(found.refused) },
                ]}
              />
              <PreviewTable preview={found} lines={form.lines} choose={(lines) => setForm({ ...form, lines })} />
              <div className="actions start">
                {found.refused === 0 ? (
                  <Button
                    type="primary"
                    disabled={found.new + found.held === 0}
                    loading={make.isPending}
                    onClick={() => make.mutate({ use: form, take: 'all' })}
                  >
                    {t('themes.make', { n: found.new + found.held })}
                  </Button>
                ) : (
                  <Button
                    disabled={found.new + found.held === 0}
                    loading={make.isPending}
                    onClick={() => make.mutate({ use: form, take: 'good' })}
                  >
                    {t('themes.makeGood', { n: found.new + found.held, bad: found.refused })}
                  </Button>
                )}
              </div>
            </section>
          )}
        </CheckedForm>
      )}
    </Page>
  );
}
