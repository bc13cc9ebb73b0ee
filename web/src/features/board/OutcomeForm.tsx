import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useScope } from '../../api/client';
import type { Versioned } from '../../api/http';
import { isProblem } from '../../api/problem';
import type { VisitRecord } from '../../api/types';
import { useText } from '../../i18n/text';
import { mondayOf, today } from '../../time/shanghai';
import { CheckedForm } from '../../ui/CheckedForm';
import { Modal } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { type FormErrors, formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ResultFields } from '../../ui/ResultFields';
import { ErrorSummary, StaleBar } from '../../ui/states';
import { bodyOf, type ItemForm, missing, type OutcomeInput, outcomeOf } from './outcome';
import { visitPath } from './VisitOutcome';

/** Says how a visit ended. Where somebody else was faster, says so and keeps what was typed. */
export function OutcomeForm({ visit, onClose }: { visit: Versioned<VisitRecord>; onClose: () => void }) {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const day = today();
  const { hindrance } = visit.data;
  const said =
    hindrance == null
      ? ''
      : t('outcome.hindered', {
          cause: t(`hindrances.${hindrance.cause}`),
          note: hindrance.note,
          name: hindrance.by,
        });
  const [input, setInput] = useState<OutcomeInput>(() => outcomeOf(visit.data, day, said));
  const [on, setOn] = useState(visit.etag);
  const [isStale, setStale] = useState(false);
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const { read, record } = visitPath(week, visit.data.enterprise.id, visit.data.session);
  const order = [
    'date',
    ...input.items.flatMap((_, place) => [`result-${place}`, `rectifyBy-${place}`, `note-${place}`]),
    'reason',
  ];
  const save = useMutation({
    mutationFn: () => http.versioned<VisitRecord>(record, { method: 'POST', ifMatch: on, body: bodyOf(input) }),
    onSuccess: async () => {
      await Promise.all(
        ['visit', 'requests', 'request', 'ledger', 'list'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      );
      onClose();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale')) {
        setOn((await http.versioned<VisitRecord>(read)).etag);
        setStale(true);
      } else setErrors(refusal(t, error, order));
    },
  });
  const submit = () => {
    const open = missing(input);
    setErrors(
      formErrors(
        order,
        new Map(open.map((field) => [field, [t.code('outcomeMissing', field.split('-')[0] ?? '', field)]])),
      ),
    );
    if (open.length === 0) save.mutate();
  };
  const change = (changes: Partial<OutcomeInput>) => setInput({ ...input, ...changes });
  const changeItem = (place: number, changes: Partial<ItemForm>) =>
    change({ items: input.items.map((item, at) => (at === place ? { ...item, ...changes } : item)) });
  return (
    <Modal title={t('outcome.formTitle', { enterprise: visit.data.enterprise.name })} onClose={onClose}>
      <CheckedForm onSend={submit}>
        <ErrorSummary items={errors.summary} />
        {isStale ? <StaleBar>{t('outcome.stale')}</StaleBar> : null}
        <fieldset className="field">
          <legend>{t('outcome.how')}</legend>
          <Radio.Group
            value={input.carriedOut}
            onChange={(event) => change({ carriedOut: event.target.value === true })}
            options={[
              { value: true, label: t('outcome.carriedOut') },
              { value: false, label: t('outcome.cancelled') },
            ]}
          />
        </fieldset>
        {input.carriedOut ? (
          <>
            <Field
              id="date"
              label={t('outcome.date')}
              hint={t('outcome.dateHint')}
              errors={errors.byField.get('date') ?? []}
            >
              {(tie) => (
                <input
                  {...tie}
                  type="date"
                  min={mondayOf(week)}
                  max={day}
                  value={input.date}
                  onChange={(event) => change({ date: event.target.value })}
                />
              )}
            </Field>
            {visit.data.items.map((item, place) => (
              <fieldset key={item.request} className="outcome-item">
                <legend>{item.matter.name}</legend>
                <ResultFields
                  suffix={`-${place}`}
                  value={input.items[place] ?? { result: '', rectifyBy: '', note: '' }}
                  errors={errors.byField}
                  onChange={(changes) => changeItem(place, changes)}
                />
              </fieldset>
            ))}
          </>
        ) : (
          <Field
            id="reason"
            label={t('outcome.reason')}
            hint={t('outcome.reasonHint')}
            errors={errors.byField.get('reason') ?? []}
          >
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={3}
                maxLength={500}
                value={input.reason}
                onChange={(event) => change({ reason: event.target.value })}
              />
            )}
          </Field>
        )}
        <div className="actions dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('outcome.save')}
          </Button>
        </div>
      </CheckedForm>
    </Modal>
  );
}
