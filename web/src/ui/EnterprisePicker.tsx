import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useScope } from '../api/client';
import { query } from '../api/http';
import type { Enterprise, EnterprisePage } from '../api/types';
import { useText } from '../i18n/text';
import { TierMark } from './marks';

/** Finds an enterprise by a part of its name or credit code, showing its risk tier and town. */
export function EnterprisePicker({
  tie,
  value,
  name,
  onChange,
  allowClear = false,
}: {
  tie: { id: string };
  value: string;
  name: string;
  onChange: (id: string, name: string, town: string) => void;
  /** It may be left open which enterprise it is. */
  allowClear?: boolean;
}) {
  const t = useText();
  const { http } = useScope();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['enterprises', asked],
    queryFn: ({ signal }) =>
      http.json<EnterprisePage>(`/enterprises${query({ search: asked, limit: 20 })}`, { signal }),
    staleTime: 60_000,
  });
  const [picked, setPicked] = useState<Enterprise | null>(null);
  // While another search is under way nothing is offered: Enter would take what was found for the last one.
  const isCurrent = asked === search.trim();
  const items = (isCurrent ? found.data?.items : undefined) ?? [];
  const known = value === '' || items.some((item) => item.id === value) ? [] : [{ value, label: name, item: null }];
  const chosen = picked?.id === value ? picked : items.find((item) => item.id === value);
  const choose = (chosenId: string | undefined): void => {
    const id = chosenId ?? '';
    const item = items.find((one) => one.id === id);
    setPicked(item ?? null);
    onChange(id, item?.name ?? '', item?.town ?? '');
  };
  return (
    <>
      <Select
        {...tie}
        className="wide"
        allowClear={allowClear}
        showSearch={{ filterOption: false, onSearch: setSearch }}
        placeholder={t('requests.chooseEnterprise')}
        value={value === '' ? null : value}
        loading={found.isFetching}
        notFoundContent={t(
          found.isError ? 'states.searchFailed' : found.isFetching ? 'states.loading' : 'requests.noEnterprise',
        )}
        onChange={choose}
        options={[...items.map((item) => ({ value: item.id, label: item.name, item })), ...known]}
        optionRender={({ data }) =>
          data.item === null ? (
            data.label
          ) : (
            <span className="option">
              <span>{data.label}</span>
              <span className="meta">
                {data.item.creditCode} {data.item.town} <TierMark tier={data.item.tier} />
              </span>
            </span>
          )
        }
      />
      {chosen === undefined ? null : (
        <p className="known">
          <TierMark tier={chosen.tier} /> {chosen.town} {chosen.address}
        </p>
      )}
    </>
  );
}
