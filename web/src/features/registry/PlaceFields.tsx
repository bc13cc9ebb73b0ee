import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import { type EnterpriseEntry, type EntryRow, useAll } from '../../api/registers';
import type { Text } from '../../i18n/text';
import { useText } from '../../i18n/text';
import { Field } from '../../ui/Field';
import type { FieldInfo } from '../../ui/merge';
import { MapPicker } from './MapPicker';

export type PlaceForm = { lat: number | null; lon: number | null };

export function placeInfo<Form extends PlaceForm>(t: Text): FieldInfo<Form>[] {
  const degrees = (value: number | null) => (value === null ? '' : String(value));
  return [
    { name: 'lat', label: t('registry.lat'), text: (form) => degrees(form.lat) },
    { name: 'lon', label: t('registry.lon'), text: (form) => degrees(form.lon) },
  ];
}

export function checkPlace(t: Text, form: PlaceForm, wrong: Map<string, string[]>): void {
  if (form.lat === null || Math.abs(form.lat) > 90) wrong.set('lat', [t('registry.needLat')]);
  if (form.lon === null || Math.abs(form.lon) > 180) wrong.set('lon', [t('registry.needLon')]);
}

/** Where something is: by numbers or on the map, which follow each other. */
export function PlaceFields({
  form,
  town,
  self,
  change,
  errorsOf,
}: {
  form: PlaceForm;
  /** The enterprises of this town are drawn around the place. */
  town: string;
  /** The id of the one being edited: it is the pin, not a neighbour. */
  self: string;
  change: (part: PlaceForm) => void;
  errorsOf: (name: 'lat' | 'lon') => readonly string[];
}) {
  const t = useText();
  const { http } = useScope();
  const bases = useAll('bases');
  const around = useQuery({
    queryKey: ['list', 'enterprises', 'of', town],
    queryFn: () =>
      http.json<{ items: EntryRow<EnterpriseEntry>[] }>(
        `/registry/enterprises${query({ town, archived: 'no', limit: 200 })}`,
      ),
    enabled: town !== '',
    staleTime: 300_000,
  });
  const place = form.lat === null || form.lon === null ? null : { lat: form.lat, lon: form.lon };
  return (
    <>
      <div className="panel-row">
        <Field id="lat" label={t('registry.lat')} errors={errorsOf('lat')}>
          {(tie) => (
            <InputNumber
              {...tie}
              className="short"
              step={0.001}
              value={form.lat}
              onChange={(lat) => change({ lat, lon: form.lon })}
            />
          )}
        </Field>
        <Field id="lon" label={t('registry.lon')} errors={errorsOf('lon')}>
          {(tie) => (
            <InputNumber
              {...tie}
              className="short"
              step={0.001}
              value={form.lon}
              onChange={(lon) => change({ lat: form.lat, lon })}
            />
          )}
        </Field>
      </div>
      <MapPicker
        label={t('map.label')}
        place={place}
        landmarks={bases.data ?? []}
        neighbours={(around.data?.items ?? [])
          .map((row) => row.entry)
          .filter((one) => one.creditCode !== self)
          .map(({ creditCode, name, lat, lon, tier }) => ({ id: creditCode, name, lat, lon, tier }))}
        onChange={(next) => change(next)}
      />
    </>
  );
}
