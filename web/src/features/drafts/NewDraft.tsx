import { useMutation } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { useScope } from '../../api/client';
import { useRefreshDrafts } from '../../api/drafts';
import { isProblem, issuesByField } from '../../api/problem';
import type { Draft } from '../../api/types';
import { useText } from '../../i18n/text';
import { CheckedForm } from '../../ui/CheckedForm';
import { Field } from '../../ui/Field';
import { Link, navigate } from '../../ui/location';
import { randomKey } from '../../ui/randomKey';
import { Failure } from '../../ui/states';

/**
 * Starts a calculation over everything asked for in this week.
 * @param first Whether nothing comes before it, such as submitting a draft that is ready.
 */
export function NewDraft({ requests, first }: { requests: number; first: boolean }) {
  const t = useText();
  const { http, week } = useScope();
  const refresh = useRefreshDrafts();
  const [name, setName] = useState('');
  const [seconds, setSeconds] = useState<number | null>(60);
  const key = useRef(randomKey());
  const create = useMutation({
    mutationFn: () =>
      http.json<Draft>(`/weeks/${week}/drafts`, {
        method: 'POST',
        body: { seconds: seconds ?? 60, ...(name.trim() === '' ? {} : { name: name.trim() }) },
        idempotencyKey: key.current,
      }),
    onSuccess: async (draft) => {
      await refresh();
      navigate(`/console/drafts/${encodeURIComponent(draft.id)}/progress?week=${week}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.status >= 400 && error.status < 500) key.current = randomKey();
    },
  });
  const { fields, rest } = issuesByField(isProblem(create.error) ? (create.error.problem.issues ?? []) : [], [
    'name',
    'seconds',
  ]);
  const errorsOf = (field: string) =>
    (fields.get(field) ?? []).map((issue) => `${issue.cause}${t('common.space')}${issue.action}`);
  return (
    <CheckedForm
      className="panel"
      aria-labelledby="new-draft"
      onSend={() => {
        if (requests > 0) create.mutate();
      }}
    >
      <h2 id="new-draft">{t('drafts.new')}</h2>
      {requests === 0 ? (
        <>
          <p>{t('drafts.noRequests')}</p>
          <div className="actions start">
            <Link className="button" href={`/console/requests/import?week=${week}`}>
              {t('requests.import')}
            </Link>
            <Link className="button" href={`/console/requests/new?week=${week}`}>
              {t('requests.new')}
            </Link>
          </div>
        </>
      ) : (
        <div className="panel-row">
          <Field id="draft-name" label={t('drafts.name')} errors={errorsOf('name')}>
            {(tie) => (
              <Input
                {...tie}
                maxLength={60}
                placeholder={t('drafts.namePlaceholder')}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field id="draft-seconds" label={t('drafts.seconds')} errors={errorsOf('seconds')}>
            {(tie) => <InputNumber {...tie} min={5} max={600} precision={0} value={seconds} onChange={setSeconds} />}
          </Field>
          <Button type={first ? 'primary' : 'default'} htmlType="submit" loading={create.isPending}>
            {t('drafts.start')}
          </Button>
        </div>
      )}
      {create.isError && (fields.size === 0 || rest.length > 0) ? (
        <Failure error={create.error} safe={t('drafts.notStarted')}>
          {isProblem(create.error, 'week-has-begun') ? (
            <Link className="button" href={`/console/drafts/amend?week=${week}`}>
              {t('amend.title')}
            </Link>
          ) : null}
        </Failure>
      ) : null}
    </CheckedForm>
  );
}
