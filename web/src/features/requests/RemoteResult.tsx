import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { InspectionRequest, RemoteResult as Result } from '../../api/types';
import { useText } from '../../i18n/text';
import { today } from '../../time/shanghai';
import { CheckedForm } from '../../ui/CheckedForm';
import { Modal } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { type FormErrors, formErrors, noErrors, refusal } from '../../ui/formErrors';
import { ResultFields, type ResultInput } from '../../ui/ResultFields';
import { ErrorSummary, StaleBar } from '../../ui/states';

const order = ['date', 'result', 'rectifyBy', 'note'];

type Form = ResultInput & { date: string };

/** The department, or the office for it, says what a check from papers and data has shown; a wrong result is put right in the same way. */
export function RemoteResult({ path, request, etag }: { path: string; request: InspectionRequest; etag: string }) {
  const t = useText();
  const may = useRole('department.clerk', 'office.planner');
  const [asking, setAsking] = useState(false);
  const isDone = request.status === 'done' && request.outcome?.remote === true;
  if (!may || !(isDone || request.status === 'remote')) return null;
  return (
    <>
      <div className="actions drawer-actions">
        <Button type={isDone ? 'default' : 'primary'} onClick={() => setAsking(true)}>
          {t(isDone ? 'outcome.correct' : 'outcome.record')}
        </Button>
      </div>
      {asking ? <ResultForm path={path} request={request} etag={etag} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function ResultForm({
  path,
  request,
  etag,
  onClose,
}: {
  path: string;
  request: InspectionRequest;
  etag: string;
  onClose: () => void;
}) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const [form, setForm] = useState<Form>(() => formOf(request));
  const [on, setOn] = useState(etag);
  const [isStale, setStale] = useState(false);
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const save = useMutation({
    mutationFn: (body: Result) =>
      http.versioned<InspectionRequest>(`${path}/remote-result`, { method: 'POST', ifMatch: on, body }),
    onSuccess: async () => {
      await Promise.all(
        ['request', 'list', 'week', 'pool'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
      onClose();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale')) {
        setOn((await http.versioned<InspectionRequest>(path)).etag);
        setStale(true);
      } else setErrors(refusal(t, error, order));
    },
  });
  const submit = () => {
    const open = [
      ...(form.date === '' ? ['date'] : []),
      ...(form.result === '' ? ['result'] : []),
      ...(form.result === 'rectify' && form.rectifyBy === '' ? ['rectifyBy'] : []),
    ];
    setErrors(formErrors(order, new Map(open.map((field) => [field, [t.code('outcomeMissing', field, field)]]))));
    if (open.length > 0 || form.result === '') return;
    save.mutate({
      result: form.result,
      date: form.date,
      ...(form.result === 'rectify' ? { rectifyBy: form.rectifyBy } : {}),
      ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
    });
  };
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const errorsOf = (name: string) => errors.byField.get(name) ?? [];
  return (
    <Modal title={t('outcome.formTitle', { enterprise: request.enterprise.name })} onClose={onClose}>
      <CheckedForm onSend={submit}>
        <p>{request.matter.name}</p>
        <ErrorSummary items={errors.summary} />
        {isStale ? <StaleBar>{t('outcome.stale')}</StaleBar> : null}
        <Field id="date" label={t('requests.checkedOn')} hint={t('requests.checkedOnHint')} errors={errorsOf('date')}>
          {(tie) => (
            <input
              {...tie}
              type="date"
              max={today()}
              value={form.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
        </Field>
        <ResultFields from={form.date} value={form} errors={errors.byField} onChange={change} />
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

/** What was recorded before, or nothing but the day. */
function formOf({ outcome }: InspectionRequest): Form {
  return {
    date: outcome?.date ?? today(),
    result: outcome === undefined || outcome.result === 'cancelled' ? '' : outcome.result,
    rectifyBy: outcome?.rectifyBy ?? '',
    note: outcome?.note ?? '',
  };
}
