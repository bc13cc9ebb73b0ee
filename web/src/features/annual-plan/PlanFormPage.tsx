import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import type { AnnualPlan } from '../../api/types';
import { useText } from '../../i18n/text';
import { EntryForm } from '../../ui/EntryForm';
import { useEntryForm } from '../../ui/entryForm';
import { Field } from '../../ui/Field';
import { navigate } from '../../ui/location';
import { Page } from '../../ui/Page';
import { randomKey } from '../../ui/randomKey';
import { Failure, Loading } from '../../ui/states';
import { LineFields } from './LineFields';
import {
  checked,
  emptyLine,
  fieldOf,
  fieldsOf,
  formOf,
  linesOf,
  nameOf,
  type PlanForm,
  placeOf,
  placesOf,
  planBody,
} from './planForm';
import { usePlanYear } from './year';

/** Writes a department's plan, or an amendment of the one in force. */
export function PlanFormPage({ id }: { id: string }) {
  const t = useText();
  const { http } = useScope();
  const year = usePlanYear();
  const plan = useQuery({
    queryKey: ['annual-plan', year, id],
    queryFn: () => http.versioned<AnnualPlan>(`/annual-plans/${year}/${encodeURIComponent(id)}`),
  });
  if (plan.isPending) return <Loading />;
  if (plan.isError) {
    return (
      <Page title={t('annualPlan.edit')}>
        <Failure error={plan.error} retry={() => void plan.refetch()} />
      </Page>
    );
  }
  return <PlanEditor id={id} year={year} seen={plan.data} />;
}

function PlanEditor({ id, year, seen }: { id: string; year: number; seen: Versioned<AnnualPlan> }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const path = `/annual-plans/${year}/${encodeURIComponent(id)}`;
  const back = `/console/annual-plan/${encodeURIComponent(id)}?year=${year}&week=${week}`;
  const stored = seen.data.number === undefined ? null : seen;
  const amends = seen.data.inForce !== undefined;
  const entry = useEntryForm<PlanForm, AnnualPlan>({
    keep: `annual-plan/${year}/${id}`,
    stored,
    formOf,
    fields: (...forms) => fieldsOf(t, forms),
    check: (form) => checked(t, form, amends),
    save: (form, on) =>
      http.versioned<AnnualPlan>(path, {
        method: 'PUT',
        body: planBody(form),
        ...(on === null ? { ifNone: true } : { ifMatch: on.etag }),
      }),
    latest: async () => {
      const latest = await http.versioned<AnnualPlan>(path);
      const { edited } = latest.data;
      // Submitting and approving make a form stale too, and their doer is not who wrote the lines.
      return edited === undefined || edited.at === seen.data.edited?.at ? latest : { ...latest, by: edited.by };
    },
    places: (form) => placesOf(t, form),
    fieldAt: placeOf,
    onSaved: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['annual-plan', year, id] }),
        queries.invalidateQueries({ queryKey: ['annual-plans'] }),
      ]);
      navigate(back);
    },
  });
  const lines = linesOf(entry.form);
  const add = () => {
    const line = emptyLine(`new-${randomKey()}`);
    entry.change({ [nameOf(line.key)]: line } as Partial<PlanForm>);
  };
  return (
    <Page
      title={t(amends ? 'annualPlan.amendOf' : 'annualPlan.writeOf', {
        department: seen.data.department.name,
        year,
      })}
      wrong={entry.errors.summary.length > 0}
      lead={t('annualPlan.writeLead')}
    >
      <EntryForm entry={entry} action={t('annualPlan.save')} cancel={back}>
        {lines.map((line, place) => (
          <LineFields
            key={line.key}
            place={place + 1}
            line={line}
            department={id}
            errors={entry.errorsAt(nameOf(line.key))}
            errorsOf={(field) => entry.errorsAt(fieldOf(line, field))}
            onChange={(part) => entry.change({ [nameOf(line.key)]: { ...line, ...part } } as Partial<PlanForm>)}
            onRemove={() => entry.change({ [nameOf(line.key)]: null } as Partial<PlanForm>)}
          />
        ))}
        <div className="actions start">
          <Button onClick={add}>{t('annualPlan.addLine')}</Button>
        </div>
        <Field
          id="reason"
          label={t('annualPlan.amendReason')}
          hint={t(amends ? 'annualPlan.amendReasonHint' : 'annualPlan.firstReasonHint')}
          errors={entry.errorsOf('reason')}
        >
          {(tie) => (
            <Input.TextArea
              {...tie}
              rows={3}
              maxLength={500}
              value={entry.form.reason}
              onChange={(event) => entry.change({ reason: event.target.value })}
            />
          )}
        </Field>
      </EntryForm>
    </Page>
  );
}
