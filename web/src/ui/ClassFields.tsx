import { Select } from 'antd';
import { useRegistry } from '../api/client';
import type { Tier } from '../api/types';
import { useText } from '../i18n/text';
import { Field } from './Field';

export type ClassValue = { towns: string[]; industries: string[]; tiers: string[] };

const tiers: Tier[] = ['green', 'yellow', 'red'];

/** A class of enterprises: towns, industries, tiers; what is left empty lets all through. */
export function ClassFields({
  prefix,
  value,
  onChange,
  errors,
}: {
  /** Before the fields' ids, where a page has several classes. */
  prefix: string;
  value: ClassValue;
  onChange: (part: Partial<ClassValue>) => void;
  errors: (name: keyof ClassValue) => readonly string[];
}) {
  const t = useText();
  const registry = useRegistry();
  const towns = registry.data?.bases.map((base) => base.name) ?? [];
  return (
    <>
      <Field id={`${prefix}towns`} label={t('classes.towns')} errors={errors('towns')}>
        {(tie) => (
          <Select
            {...tie}
            mode="tags"
            className="wide"
            placeholder={t('classes.all')}
            value={value.towns}
            onChange={(chosen: string[]) => onChange({ towns: chosen })}
            options={towns.map((town) => ({ value: town, label: town }))}
          />
        )}
      </Field>
      <Field
        id={`${prefix}industries`}
        label={t('classes.industries')}
        hint={t('classes.industriesHint')}
        errors={errors('industries')}
      >
        {(tie) => (
          <Select
            {...tie}
            mode="tags"
            className="wide"
            placeholder={t('classes.all')}
            value={value.industries}
            onChange={(chosen: string[]) => onChange({ industries: chosen })}
            options={(registry.data?.industries ?? []).map((industry) => ({ value: industry, label: industry }))}
          />
        )}
      </Field>
      <Field id={`${prefix}tiers`} label={t('classes.tiers')} errors={errors('tiers')}>
        {(tie) => (
          <Select
            {...tie}
            mode="multiple"
            className="wide"
            placeholder={t('classes.all')}
            value={value.tiers}
            onChange={(chosen: string[]) => onChange({ tiers: chosen })}
            options={tiers.map((tier) => ({ value: tier, label: t(`tiers.${tier}`) }))}
          />
        )}
      </Field>
    </>
  );
}
