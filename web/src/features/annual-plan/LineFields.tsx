import { Button, Input, InputNumber, Select } from 'antd';
import { useText } from '../../i18n/text';
import { ClassFields } from '../../ui/ClassFields';
import { Field } from '../../ui/Field';
import { MattersPicker } from '../../ui/MatterPicker';
import { fieldOf, type LineField, type LineForm } from './planForm';

const year = Array.from({ length: 12 }, (_, place) => place + 1);

/** One line of a plan while it is written. */
export function LineFields({
  place,
  line,
  department,
  errors,
  errorsOf,
  onChange,
  onRemove,
}: {
  place: number;
  line: LineForm;
  /** Whose plan it is. */
  department: string;
  /** About the line as a whole. */
  errors: readonly string[];
  errorsOf: (field: LineField) => readonly string[];
  onChange: (part: Partial<LineForm>) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const field = (name: LineField) => ({ id: fieldOf(line, name), errors: errorsOf(name) });
  const months = errorsOf('months');
  const toggle = (month: number) =>
    onChange({
      months: line.months.includes(month)
        ? line.months.filter((one) => one !== month)
        : [...line.months, month].sort((one, other) => one - other),
    });
  return (
    <fieldset id={`line:${line.key}`} tabIndex={-1} className={errors.length === 0 ? undefined : 'wrong'}>
      <legend>{t('annualPlan.lineNumber', { n: place, title: line.title })}</legend>
      {errors.length === 0 ? null : (
        <div className="field-error">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
      <Field {...field('title')} label={t('annualPlan.lineTitle')} hint={t('annualPlan.titleHint')}>
        {(tie) => (
          <Input
            {...tie}
            maxLength={60}
            value={line.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field {...field('kind')} label={t('annualPlan.kind')}>
        {(tie) => (
          <Select
            {...tie}
            className="wide"
            value={line.kind}
            onChange={(kind) => onChange({ kind })}
            options={(['planned', 'campaign'] as const).map((kind) => ({
              value: kind,
              label: t(`planKinds.${kind}`),
            }))}
          />
        )}
      </Field>
      <Field {...field('matters')} label={t('annualPlan.matters')}>
        {(tie) => (
          <MattersPicker
            tie={tie}
            department={department}
            placeholder={t('themes.chooseMatters')}
            value={line.matters}
            onChange={(matters) => onChange({ matters })}
          />
        )}
      </Field>
      <ClassFields prefix={`${line.key}-`} value={line} onChange={onChange} errors={errorsOf} />
      <Field {...field('amount')} label={t('annualPlan.amount')}>
        {(tie) => (
          <span className="inline">
            <InputNumber
              {...tie}
              className="short"
              precision={0}
              min={1}
              value={line.amount}
              onChange={(amount) => onChange({ amount })}
            />
            <select
              aria-label={t('annualPlan.unit')}
              value={line.by}
              onChange={(event) => onChange({ by: event.target.value === 'number' ? 'number' : 'ratio' })}
            >
              <option value="ratio">{t('annualPlan.byRatio')}</option>
              <option value="number">{t('annualPlan.byNumber')}</option>
            </select>
          </span>
        )}
      </Field>
      <Field {...field('frequency')} label={t('annualPlan.frequency')}>
        {(tie) => (
          <InputNumber
            {...tie}
            className="short"
            precision={0}
            min={1}
            max={12}
            value={line.frequency}
            onChange={(frequency) => onChange({ frequency })}
          />
        )}
      </Field>
      <fieldset
        className={months.length === 0 ? 'plan-months' : 'plan-months wrong'}
        id={fieldOf(line, 'months')}
        tabIndex={-1}
        aria-describedby={months.length === 0 ? undefined : `${fieldOf(line, 'months')}-error`}
      >
        <legend>{t('annualPlan.months')}</legend>
        {months.length === 0 ? null : (
          <div className="field-error" id={`${fieldOf(line, 'months')}-error`}>
            {months.map((error) => (
              <p key={error}>{error}</p>
            ))}
          </div>
        )}
        {year.map((month) => (
          <label key={month} className="choice">
            <input type="checkbox" checked={line.months.includes(month)} onChange={() => toggle(month)} />
            {t('annualPlan.month', { n: month })}
          </label>
        ))}
      </fieldset>
      <Field
        {...field('reason')}
        label={t('annualPlan.lineReason')}
        {...(line.kind === 'campaign' ? { hint: t('annualPlan.campaignReasonHint') } : {})}
      >
        {(tie) => (
          <Input
            {...tie}
            maxLength={500}
            value={line.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
      <div className="actions start">
        <Button danger onClick={onRemove}>
          {t('annualPlan.removeLine')}
          <span className="hidden-text"> {line.title}</span>
        </Button>
      </div>
    </fieldset>
  );
}
