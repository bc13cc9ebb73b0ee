import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useRegistry, useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Dispute } from '../../api/types';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { formErrors, noErrors, refusal } from '../../ui/formErrors';
import { InChargeNote } from '../../ui/InChargeNote';
import { Link, navigate, useFilters } from '../../ui/location';
import { MatterPicker } from '../../ui/MatterPicker';
import { Page } from '../../ui/Page';
import { Refused } from '../../ui/Refused';
import { randomKey } from '../../ui/randomKey';
import { ErrorSummary } from '../../ui/states';
import { TownSelect } from '../../ui/TownSelect';

const order = ['matter', 'town', 'parties', 'statement'] as const;

/** A department says that another one is in charge, or that it is itself; the office may raise one, too. */
export function NewDisputePage() {
  const t = useText();
  const { http, me, week } = useScope();
  const may = useRole('department.clerk', 'office.planner');
  const queries = useQueryClient();
  const registry = useRegistry();
  const [asked] = useFilters();
  const own = me.roles.includes('department.clerk') ? me.department?.id : undefined;
  const [form, setForm] = useState({
    matter: asked.get('matter') ?? '',
    town: asked.get('town') ?? '',
    parties: [] as string[],
    statement: '',
  });
  const [errors, setErrors] = useState(noErrors);
  const [existing, setExisting] = useState<string | undefined>();
  const attempt = useRef({ words: '', key: '' });
  const submit = useMutation({
    mutationFn: () => {
      const body = {
        matter: form.matter,
        parties: own === undefined ? form.parties : [own, ...form.parties],
        statement: form.statement.trim(),
        ...(form.town === '' ? {} : { town: form.town }),
      };
      const words = JSON.stringify(body);
      if (attempt.current.words !== words) attempt.current = { words, key: randomKey() };
      return http.json<Dispute>('/disputes', { method: 'POST', body, idempotencyKey: attempt.current.key });
    },
    onSuccess: async (dispute) => {
      await queries.invalidateQueries({ queryKey: ['list', '/disputes'] });
      navigate(`/console/disputes?week=${week}&dispute=${encodeURIComponent(dispute.id)}`);
    },
    onError: (error) => {
      setErrors(refusal(t, error, order));
      setExisting(isProblem(error, 'duplicate-dispute') ? error.problem.existing : undefined);
    },
  });
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }));
  const send = () => {
    const missing = new Map<string, string[]>();
    if (form.matter === '') missing.set('matter', [t('disputes.needMatter')]);
    if (form.parties.length < (own === undefined ? 2 : 1)) missing.set('parties', [t('disputes.needParties')]);
    if (form.statement.trim().length < 5) missing.set('statement', [t('disputes.needStatement')]);
    const found = formErrors(order, missing);
    setErrors(found);
    if (found.summary.length === 0) submit.mutate();
  };
  if (!may) {
    return (
      <Page title={t('disputes.raise')}>
        <Refused back={`/console/disputes?week=${week}`} />
      </Page>
    );
  }
  return (
    <Page title={t('disputes.raise')} lead={t('disputes.raiseLead')} wrong={errors.summary.length > 0}>
      <CheckedForm className="form" onSend={send}>
        <ErrorSummary items={errors.summary} />
        {existing === undefined ? null : (
          <p>
            <Link href={`/console/disputes?week=${week}&dispute=${encodeURIComponent(existing)}`}>
              {t('disputes.openExisting')}
            </Link>
          </p>
        )}
        <fieldset>
          <legend>{t('disputes.about')}</legend>
          <Field id="matter" label={t('disputes.matter')} errors={errors.byField.get('matter') ?? []}>
            {(tie) => (
              <MatterPicker
                tie={tie}
                placeholder={t('leads.chooseMatter')}
                value={form.matter}
                onChange={(matter) => change({ matter })}
              />
            )}
          </Field>
          <Field id="town" label={t('disputes.townOptional')} errors={errors.byField.get('town') ?? []}>
            {(tie) => (
              <TownSelect
                tie={tie}
                allowClear
                placeholder={t('inCharge.whole')}
                value={form.town}
                onChange={(town) => change({ town })}
              />
            )}
          </Field>
          <InChargeNote matter={form.matter} town={form.town === '' ? undefined : form.town} always />
          <Field
            id="parties"
            label={own === undefined ? t('disputes.parties') : t('disputes.otherParties')}
            errors={errors.byField.get('parties') ?? []}
          >
            {(tie) => (
              <Select
                {...tie}
                mode="multiple"
                className="wide"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('leads.chooseDepartment')}
                value={form.parties}
                onChange={(parties: string[]) => change({ parties })}
                options={(registry.data?.departments ?? [])
                  .filter((one) => one.id !== own)
                  .map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
          </Field>
        </fieldset>
        <fieldset>
          <legend>{t('disputes.position')}</legend>
          <Field
            id="statement"
            label={t('disputes.statement')}
            hint={t('disputes.statementHint')}
            errors={errors.byField.get('statement') ?? []}
          >
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={5}
                maxLength={2000}
                value={form.statement}
                onChange={(event) => change({ statement: event.target.value })}
              />
            )}
          </Field>
        </fieldset>
        <div className="actions start">
          <Button type="primary" htmlType="submit" loading={submit.isPending}>
            {t('disputes.raise')}
          </Button>
          <Link className="button" href={`/console/disputes?week=${week}`}>
            {t('common.cancel')}
          </Link>
        </div>
      </CheckedForm>
    </Page>
  );
}
