import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useRegistry, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { Enterprise, EnterprisePage } from '../../api/types';
import { useText } from '../../i18n/text';
import { ClassFields } from '../../ui/ClassFields';
import { Field } from '../../ui/Field';
import type { FormErrors } from '../../ui/formErrors';
import { TierMark } from '../../ui/marks';
import type { UseForm } from './themeUse';

type EnterpriseOption = { value: string; label: string; item: Enterprise };

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
  const registry = useRegistry();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['enterprises', asked],
    queryFn: ({ signal }) =>
      http.json<EnterprisePage>(`/enterprises${query({ search: asked, limit: 50 })}`, { signal }),
    staleTime: 60_000,
  });
  const isCurrent = asked === search.trim() && found.isSuccess;
  const towns = new Map(registry.data?.bases.map((base) => [base.id, base.name]));
  return (
    <Field id="enterprises" label={t('themes.enterprises')} hint={t('themes.enterprisesHint')} errors={errors}>
      {(tie) => (
        <Select<{ value: string; label: string }[], EnterpriseOption>
          {...tie}
          mode="multiple"
          labelInValue
          className="wide"
          showSearch={{ filterOption: false, onSearch: setSearch }}
          placeholder={t('themes.chooseEnterprises')}
          loading={found.isFetching}
          notFoundContent={t(
            found.isError ? 'states.searchFailed' : isCurrent ? 'requests.noEnterprise' : 'states.loading',
          )}
          value={form.enterprises.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(picked) => change({ enterprises: picked.map(({ value, label }) => ({ id: value, name: label })) })}
          options={(isCurrent ? found.data.items : []).map((item) => ({ value: item.id, label: item.name, item }))}
          optionRender={({ data: { label, item } }) => (
            <span className="option">
              <span>{label}</span>
              <span className="meta">
                {item.creditCode} {towns.get(item.base)} <TierMark tier={item.tier} />
              </span>
            </span>
          )}
        />
      )}
    </Field>
  );
}
