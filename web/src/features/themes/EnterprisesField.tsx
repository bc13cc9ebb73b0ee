import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { EnterprisePage } from '../../api/types';
import { useText } from '../../i18n/text';
import { ClassFields } from '../../ui/ClassFields';
import { Field } from '../../ui/Field';
import type { FormErrors } from '../../ui/formErrors';
import type { UseForm } from './themeUse';

/** Enterprises by name, or all of a class. */
export function EnterprisesField({
  form,
  change,
  errors,
}: {
  form: UseForm;
  change: (part: Partial<UseForm>) => void;
  errors: FormErrors;
}) {
  const t = useText();
  return (
    <fieldset>
      <legend>{t('themes.whom')}</legend>
      <div className="theme-whom">
        {(['names', 'class'] as const).map((by) => (
          <label key={by} className="choice">
            <input type="radio" name="by" checked={form.by === by} onChange={() => change({ by })} />
            {t(by === 'names' ? 'themes.byNames' : 'themes.byClass')}
          </label>
        ))}
      </div>
      {form.by === 'names' ? (
        <Names form={form} change={change} errors={errors.byField.get('enterprises') ?? []} />
      ) : (
        <ClassFields
          prefix=""
          value={form}
          onChange={change}
          errors={(name) => (name === 'towns' ? (errors.byField.get('towns') ?? []) : [])}
        />
      )}
    </fieldset>
  );
}

function Names({
  form,
  change,
  errors,
}: {
  form: UseForm;
  change: (part: Partial<UseForm>) => void;
  errors: readonly string[];
}) {
  const t = useText();
  const { http } = useScope();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['enterprises', asked],
    queryFn: ({ signal }) =>
      http.json<EnterprisePage>(`/enterprises${query({ search: asked, limit: 50 })}`, { signal }),
    staleTime: 60_000,
  });
  const chosen = new Map(form.enterprises.map((enterprise) => [enterprise.id, enterprise.name]));
  const items = asked === search.trim() ? (found.data?.items ?? []) : [];
  const options = [
    ...form.enterprises.map((enterprise) => ({ value: enterprise.id, label: enterprise.name })),
    ...items.filter((item) => !chosen.has(item.id)).map((item) => ({ value: item.id, label: item.name })),
  ];
  return (
    <Field id="enterprises" label={t('themes.enterprises')} hint={t('themes.enterprisesHint')} errors={errors}>
      {(tie) => (
        <Select
          {...tie}
          mode="multiple"
          className="wide"
          showSearch={{ filterOption: false, onSearch: setSearch }}
          placeholder={t('themes.chooseEnterprises')}
          loading={found.isFetching}
          notFoundContent={t(
            found.isError ? 'states.failed' : found.isFetching ? 'states.loading' : 'requests.noEnterprise',
          )}
          value={form.enterprises.map((enterprise) => enterprise.id)}
          onChange={(ids: string[]) =>
            change({
              enterprises: ids.map((id) => ({
                id,
                name: chosen.get(id) ?? items.find((item) => item.id === id)?.name ?? id,
              })),
            })
          }
          options={options}
        />
      )}
    </Field>
  );
}
