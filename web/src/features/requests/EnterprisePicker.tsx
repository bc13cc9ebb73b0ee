import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useRegistry, useScope } from '../../api/client';
import { query } from '../../api/http';
import type { EnterprisePage } from '../../api/types';
import { useText } from '../../i18n/text';
import { TierMark } from '../../ui/marks';

/** Finds an enterprise by a part of its name or credit code, showing its risk tier and town. */
export function EnterprisePicker({
  tie,
  value,
  name,
  onChange,
}: {
  tie: { id: string };
  value: string;
  name: string;
  onChange: (id: string, name: string) => void;
}) {
  const t = useText();
  const { http } = useScope();
  const registry = useRegistry();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['enterprises', asked],
    queryFn: ({ signal }) =>
      http.json<EnterprisePage>(`/enterprises${query({ search: asked, limit: 20 })}`, { signal }),
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  });
  const towns = new Map(registry.data?.bases.map((base) => [base.id, base.name]));
  const items = found.data?.items ?? [];
  const known = value === '' || items.some((item) => item.id === value) ? [] : [{ value, label: name, item: null }];
  const chosen = items.find((item) => item.id === value);
  return (
    <>
      <Select
        {...tie}
        className="wide"
        showSearch={{ filterOption: false, onSearch: setSearch }}
        placeholder={t('requests.chooseEnterprise')}
        value={value === '' ? null : value}
        loading={found.isFetching}
        notFoundContent={found.isError ? t('states.failed') : t('requests.noEnterprise')}
        onChange={(id: string) => onChange(id, items.find((item) => item.id === id)?.name ?? '')}
        options={[...known, ...items.map((item) => ({ value: item.id, label: item.name, item }))]}
        optionRender={({ data }) =>
          data.item === null ? (
            data.label
          ) : (
            <span className="option">
              <span>{data.label}</span>
              <span className="meta">
                {data.item.creditCode} {towns.get(data.item.base)} <TierMark tier={data.item.tier} />
              </span>
            </span>
          )
        }
      />
      {chosen === undefined ? null : (
        <p className="known">
          <TierMark tier={chosen.tier} /> {towns.get(chosen.base)} {chosen.address}
        </p>
      )}
    </>
  );
}
