import { Input } from 'antd';
import { useText } from '../../i18n/text';
import { Field } from '../../ui/Field';
import { type ItemForm, results } from './outcome';

/** The result for one matter of a visit. */
export function ResultFields({
  place,
  matter,
  form,
  errors,
  onChange,
}: {
  place: number;
  matter: string;
  form: ItemForm;
  errors: ReadonlyMap<string, string[]>;
  onChange: (changes: Partial<ItemForm>) => void;
}) {
  const t = useText();
  return (
    <fieldset className="outcome-item">
      <legend>{matter}</legend>
      <Field id={`result-${place}`} label={t('outcome.result')} errors={errors.get(`result-${place}`) ?? []}>
        {(tie) => (
          <select
            {...tie}
            value={form.result}
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
      {form.result === 'rectify' ? (
        <Field id={`rectifyBy-${place}`} label={t('outcome.rectifyBy')} errors={errors.get(`rectifyBy-${place}`) ?? []}>
          {(tie) => (
            <input
              {...tie}
              type="date"
              value={form.rectifyBy}
              onChange={(event) => onChange({ rectifyBy: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field id={`note-${place}`} label={t('outcome.note')} errors={errors.get(`note-${place}`) ?? []}>
        {(tie) => (
          <Input
            {...tie}
            maxLength={500}
            value={form.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
