import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { InspectionRequest } from '../../api/types';
import { useText } from '../../i18n/text';
import { weekFull } from '../../time/format';
import { EnterprisePicker } from '../../ui/EnterprisePicker';
import { EntryForm } from '../../ui/EntryForm';
import { useEntryForm } from '../../ui/entryForm';
import { Field } from '../../ui/Field';
import { InChargeNote } from '../../ui/InChargeNote';
import { Link, navigate, useFilters } from '../../ui/location';
import { MatterPicker, useMatter } from '../../ui/MatterPicker';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Empty } from '../../ui/states';
import { RequestFields } from './RequestFields';
import { body, fields, formOf, fromAddress, missing, type RequestForm } from './requestForm';

export function NewRequestPage() {
  const t = useText();
  const { http, week, me } = useScope();
  const queries = useQueryClient();
  const may = useRole('department.clerk', 'office.planner');
  /** The same key for the same words: a repeated click or a retry stores one request. */
  const attempt = useRef({ words: '', key: '' });
  const [existing, setExisting] = useState<string>();
  const [asked] = useFilters();
  const lead = asked.get('lead');
  const whole = (form: RequestForm) => ({ ...body(form), ...(lead === null ? {} : { lead }) });
  const entry = useEntryForm<RequestForm, InspectionRequest>({
    keep: ['request', lead ?? asked.get('enterprise'), lead ?? asked.get('matter')].filter(Boolean).join('-'),
    stored: null,
    formOf: (stored) => fromAddress(asked, formOf(stored)),
    fields: fields(t, week),
    check: (form) => missing(t, form),
    save: async (form) => {
      const words = JSON.stringify(whole(form));
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      setExisting(undefined);
      try {
        return await http.versioned<InspectionRequest>(`/weeks/${week}/requests`, {
          method: 'POST',
          body: whole(form),
          idempotencyKey: attempt.current.key,
        });
      } catch (error) {
        if (isProblem(error, 'duplicate-request')) setExisting(error.problem.existing);
        throw error;
      }
    },
    latest: () => Promise.reject(new Error('A new request has no other version')),
    onSaved: async ({ data }) => {
      await Promise.all(['list', 'week', 'annual-plan'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
      navigate(`/console/requests?week=${week}&request=${encodeURIComponent(data.id)}`);
    },
  });
  const { form, change, errorsOf } = entry;
  const matter = useMatter(form.matter);

  if (!may) {
    return (
      <Page title={t('requests.new')}>
        <Empty title={t('requests.forbidden')} />
      </Page>
    );
  }
  return (
    <Page
      title={t('requests.new')}
      wrong={entry.errors.summary.length > 0}
      lead={t('requests.newLead', { week: weekFull(t.language, week) })}
    >
      <EntryForm entry={entry} action={t('requests.submit')} cancel={`/console/requests?week=${week}`}>
        {existing === undefined ? null : (
          <p>
            <Link href={`/console/requests?week=${week}&request=${encodeURIComponent(existing)}`}>
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
            errors={errorsOf('enterprise')}
          >
            {(tie) => (
              <EnterprisePicker
                tie={tie}
                value={form.enterprise}
                name={form.enterpriseName}
                onChange={(enterprise, enterpriseName, town) =>
                  change({ enterprise, enterpriseName, town, planLine: '' })
                }
              />
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('requests.what')}</legend>
          <Field id="matter" label={t('requests.matter')} errors={errorsOf('matter')}>
            {(tie) => (
              <MatterPicker
                tie={tie}
                value={form.matter}
                department={me.department?.id}
                placeholder={t('requests.chooseMatter')}
                onChange={(code, matterName) => change({ matter: code, matterName, planLine: '' })}
              />
            )}
          </Field>
          {matter === undefined ? null : (
            <p className="known">
              {t('requests.matterFacts', {
                minutes: matter.minutes,
                basis: `${matter.legalBasis.title}${matter.legalBasis.article}`,
              })}
            </p>
          )}
          <InChargeNote
            matter={form.matter}
            town={form.town === '' ? undefined : form.town}
            always={form.town !== ''}
          />
        </fieldset>
        <RequestFields
          form={form}
          change={change}
          errorsOf={errorsOf}
          usualWeight={matter?.weight}
          department={matter?.department ?? ''}
        />
      </EntryForm>
    </Page>
  );
}
