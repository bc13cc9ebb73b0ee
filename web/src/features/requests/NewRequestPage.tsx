import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useRegistry, useRole, useScope, useWeek } from '../../api/client';
import type { InspectionRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { halfDayShort, weekFull } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Field } from '../../ui/Field';
import { Link, navigate } from '../../ui/location';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Empty, ErrorSummary, Failure, Loading } from '../../ui/states';
import { EnterprisePicker } from './EnterprisePicker';
import {
  body,
  emptyForm,
  type FieldErrors,
  keepForm,
  keptForm,
  missing,
  type RequestForm,
  refused,
} from './requestForm';

export function NewRequestPage() {
  const t = useText();
  const { http, week, me } = useScope();
  const queries = useQueryClient();
  const may = useRole('department.clerk', 'office.planner');
  const registry = useRegistry();
  const weekData = useWeek();
  const [form, setForm] = useState<RequestForm>(keptForm);
  const [errors, setErrors] = useState<FieldErrors>({ byField: new Map(), summary: [] });
  /** The same key for the same words: a repeated click or a retry stores one request. */
  const attempt = useRef({ words: '', key: '' });
  useEffect(() => keepForm(form), [form]);

  const submit = useMutation({
    mutationFn: (value: RequestForm) => {
      const words = JSON.stringify(body(value));
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<InspectionRequest>(`/weeks/${week}/requests`, {
        method: 'POST',
        body: body(value),
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: async (request) => {
      setForm(emptyForm);
      keepForm(null);
      await queries.invalidateQueries({ queryKey: ['requests'] });
      navigate(`/console/requests?week=${week}&request=${encodeURIComponent(request.id)}`);
    },
    onError: (error) => setErrors(refused(t, error)),
  });
  const send = () => {
    const found = missing(t, form);
    setErrors(found);
    if (found.summary.length === 0) submit.mutate(form);
  };
  const change = (part: Partial<RequestForm>) => setForm((current) => ({ ...current, ...part }));

  if (!may) {
    return (
      <Page title={t('requests.new')}>
        <Empty title={t('requests.forbidden')} />
      </Page>
    );
  }
  if (registry.isError) {
    return (
      <Page title={t('requests.new')}>
        <Failure error={registry.error} retry={() => void registry.refetch()} />
      </Page>
    );
  }
  if (registry.data === undefined) return <Loading />;
  const matters = registry.data.matters.filter(
    (matter) => me.department === undefined || matter.department === me.department.id,
  );
  const matter = matters.find((item) => item.code === form.matter);
  return (
    <Page
      title={t('requests.new')}
      wrong={errors.summary.length > 0}
      lead={t('requests.newLead', { week: weekFull(t.language, week) })}
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) send();
        }}
      >
        <ErrorSummary items={errors.summary} />
        {errors.existing === undefined ? null : (
          <p>
            <Link href={`/console/requests?week=${week}&request=${encodeURIComponent(errors.existing)}`}>
              {t('requests.openExisting')}
            </Link>
          </p>
        )}
        <fieldset>
          <legend>{t('requests.whom')}</legend>
          <Field
            id="enterprise"
            label={t('requests.enterprise')}
            hint={t('requests.enterpriseHint')}
            errors={errors.byField.get('enterprise') ?? []}
          >
            {(tie) => (
              <EnterprisePicker
                tie={tie}
                value={form.enterprise}
                name={form.enterpriseName}
                onChange={(enterprise, enterpriseName) => change({ enterprise, enterpriseName })}
              />
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('requests.what')}</legend>
          <Field id="matter" label={t('requests.matter')} errors={errors.byField.get('matter') ?? []}>
            {(tie) => (
              <Select
                {...tie}
                className="wide"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('requests.chooseMatter')}
                value={form.matter === '' ? null : form.matter}
                onChange={(value: string) => change({ matter: value })}
                options={matters.map((item) => ({ value: item.code, label: item.name }))}
              />
            )}
          </Field>
          {matter === undefined ? null : (
            <p className="known">{t('requests.matterFacts', { minutes: matter.minutes, basis: matter.legalBasis })}</p>
          )}
          <Field
            id="weight"
            label={t('requests.weight')}
            hint={t('requests.weightHint')}
            errors={errors.byField.get('weight') ?? []}
          >
            {(tie) => (
              <InputNumber
                {...tie}
                className="short"
                precision={0}
                placeholder={matter === undefined ? '' : String(matter.weight)}
                value={form.weight}
                onChange={(weight) => change({ weight })}
              />
            )}
          </Field>
          <div className="field check">
            <Checkbox checked={form.mandatory} onChange={(event) => change({ mandatory: event.target.checked })}>
              {t('requests.mandatoryLabel')}
            </Checkbox>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('requests.when')}</legend>
          <Field
            id="sessions"
            label={t('requests.sessions')}
            hint={t('requests.sessionsHint')}
            errors={errors.byField.get('sessions') ?? []}
          >
            {(tie) => (
              <Select
                {...tie}
                mode="multiple"
                className="wide"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('requests.anySession')}
                value={form.sessions}
                onChange={(sessions: string[]) => change({ sessions })}
                options={(weekData.data?.sessions ?? []).map((session) => {
                  const { date, half } = sessionDate(week, session.id);
                  return { value: session.id, label: halfDayShort(t.language, date, half) };
                })}
              />
            )}
          </Field>
          <Field id="note" label={t('requests.note')} errors={errors.byField.get('note') ?? []}>
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
          <Button type="primary" htmlType="submit" loading={submit.isPending}>
            {t('requests.submit')}
          </Button>
          <Link className="button" href={`/console/requests?week=${week}`}>
            {t('common.cancel')}
          </Link>
        </div>
      </form>
    </Page>
  );
}
