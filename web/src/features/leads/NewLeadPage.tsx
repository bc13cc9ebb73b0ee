import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { LeadReceipt } from '../../api/types';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { EnterprisePicker } from '../../ui/EnterprisePicker';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { InChargeNote } from '../../ui/InChargeNote';
import { Link, navigate } from '../../ui/location';
import { MatterPicker } from '../../ui/MatterPicker';
import { Page } from '../../ui/Page';
import { Refused } from '../../ui/Refused';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary } from '../../ui/states';
import { TownSelect } from '../../ui/TownSelect';

const order = ['target', 'town', 'grid', 'place', 'text', 'matter', 'enterprise'] as const;
const least = 5;
const draftKey = 'inspection.lead-draft';
const blank = { target: '', town: '', grid: '', place: '', text: '', matter: '', enterprise: '', enterpriseName: '' };

/** What was typed survives an expired sign-in: it waits in this tab. */
function kept(): typeof blank {
  const draft = sessionStorage.getItem(draftKey);
  return draft === null ? blank : { ...blank, ...(JSON.parse(draft) as Partial<typeof blank>) };
}

/** A finding of a round through a town's grid. */
export function NewLeadPage() {
  const t = useText();
  const { http, week } = useScope();
  const may = useRole('department.clerk', 'office.planner');
  const queries = useQueryClient();
  const [form, setForm] = useState(kept);
  const [errors, setErrors] = useState(noErrors);
  const attempt = useRef({ words: '', key: '' });
  useEffect(() => sessionStorage.setItem(draftKey, JSON.stringify(form)), [form]);
  const submit = useMutation({
    mutationFn: () => {
      const { enterpriseName: _, ...told } = form;
      const filled = Object.fromEntries(Object.entries(told).filter(([, value]) => value.trim() !== ''));
      const body = { target: '', text: '', town: '', ...filled };
      const words = JSON.stringify(body);
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<LeadReceipt>('/leads', { method: 'POST', body, idempotencyKey: attempt.current.key });
    },
    onSuccess: async () => {
      setForm(blank);
      sessionStorage.removeItem(draftKey);
      await queries.invalidateQueries({ queryKey: ['list', '/leads'] });
      navigate(`/console/leads?week=${week}`);
    },
    onError: (error) => setErrors(refusal(t, error, order)),
  });
  const change = (part: Partial<typeof blank>) => setForm((current) => ({ ...current, ...part }));
  const send = () => {
    const missing = new Map<string, string[]>();
    if (form.target.trim() === '') missing.set('target', [t('leads.needTarget')]);
    if (form.town === '') missing.set('town', [t('leads.needTown')]);
    if (form.text.trim().length < least) missing.set('text', [t('leads.needText')]);
    const found = formErrors(order, missing);
    setErrors(found);
    if (found.summary.length === 0) submit.mutate();
  };
  const line = (name: 'target' | 'grid' | 'place', label: string, most: number) => (
    <Field id={name} label={label} errors={errors.byField.get(name) ?? []}>
      {(tie) => (
        <Input
          {...tie}
          maxLength={most}
          value={form[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  if (!may) {
    return (
      <Page title={t('leads.report')}>
        <Refused back={`/console/leads?week=${week}`} />
      </Page>
    );
  }
  return (
    <Page title={t('leads.report')} lead={t('leads.reportLead')} wrong={errors.summary.length > 0}>
      <CheckedForm className="form" onSend={send}>
        <ErrorSummary items={errors.summary} />
        <fieldset>
          <legend>{t('leads.where')}</legend>
          {line('target', t('leads.target'), 100)}
          <Field id="town" label={t('leads.town')} errors={errors.byField.get('town') ?? []}>
            {(tie) => (
              <TownSelect
                tie={tie}
                placeholder={t('leads.chooseTown')}
                value={form.town}
                onChange={(town) => change({ town })}
              />
            )}
          </Field>
          {line('grid', t('leads.grid'), 40)}
          {line('place', t('leads.place'), 200)}
          <Field
            id="enterprise"
            label={t('leads.enterprise')}
            hint={t('leads.enterpriseHint')}
            errors={errors.byField.get('enterprise') ?? []}
          >
            {(tie) => (
              <EnterprisePicker
                tie={tie}
                allowClear
                value={form.enterprise}
                name={form.enterpriseName}
                onChange={(enterprise, enterpriseName) => change({ enterprise, enterpriseName })}
              />
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('leads.what')}</legend>
          <Field id="text" label={t('leads.text')} errors={errors.byField.get('text') ?? []}>
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={4}
                maxLength={2000}
                value={form.text}
                onChange={(event) => change({ text: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="matter"
            label={t('leads.matter')}
            hint={t('leads.matterHint')}
            errors={errors.byField.get('matter') ?? []}
          >
            {(tie) => (
              <MatterPicker
                tie={tie}
                allowClear
                placeholder={t('leads.chooseMatter')}
                value={form.matter}
                onChange={(matter) => change({ matter })}
              />
            )}
          </Field>
          <InChargeNote matter={form.matter} town={form.town === '' ? undefined : form.town} always />
        </fieldset>
        <div className="actions start">
          <Button type="primary" htmlType="submit" loading={submit.isPending}>
            {t('leads.send')}
          </Button>
          <Link className="button" href={`/console/leads?week=${week}`}>
            {t('common.cancel')}
          </Link>
        </div>
      </CheckedForm>
    </Page>
  );
}
