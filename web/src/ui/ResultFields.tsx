import { Input } from 'antd';
import type { ItemResult } from '../api/types';
import { useText } from '../i18n/text';
import { Field } from './Field';

/** What a check of one matter has shown, as it is typed. */
export type ResultInput = { result: ItemResult | ''; rectifyBy: string; note: string };

const results: readonly ItemResult[] = ['pass', 'finding', 'rectify', 'transfer'];

/** The result for one matter: what it is, until when something has to be put right, and a remark. */
export function ResultFields({
  suffix = '',
  from,
  value,
  errors,
  onChange,
}: {
  /** Ends the ids of the fields where a form has them several times. */
  suffix?: string;
  /** First day until which something can be put right. */
  from?: string;
  value: ResultInput;
  /** By id of the field. */
  errors: ReadonlyMap<string, string[]>;
  onChange: (part: Partial<ResultInput>) => void;
}) {
  const t = useText();
  const tied = (name: keyof ResultInput) => ({ id: `${name}${suffix}`, errors: errors.get(`${name}${suffix}`) ?? [] });
  return (
    <>
      <Field {...tied('result')} label={t('outcome.result')}>
        {(tie) => (
          <select
            {...tie}
            value={value.result}
            onChange={(event) => onChange({ result: results.find((result) => result === event.target.value) ?? '' })}
          >
            <option value="">{t('outcome.choose')}</option>
            {results.map((result) => (
              <option key={result} value={result}>
                {t(`itemResults.${result}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value.result === 'rectify' ? (
        <Field {...tied('rectifyBy')} label={t('outcome.rectifyBy')}>
          {(tie) => (
            <input
              {...tie}
              type="date"
              min={from}
              value={value.rectifyBy}
              onChange={(event) => onChange({ rectifyBy: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field {...tied('note')} label={t('outcome.note')}>
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={500}
            value={value.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
