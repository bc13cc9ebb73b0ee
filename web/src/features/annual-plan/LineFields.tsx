import { Button, Input, InputNumber, Select } from 'antd';
import type { Registry } from '../../api/types';
import { useText } from '../../i18n/text';
import { ClassFields } from '../../ui/ClassFields';
import { Field } from '../../ui/Field';
import type { LineForm } from './planForm';

const months = Array.from({ length: 12 }, (_, place) => place + 1);

/** One line of a plan while it is written. */
export function LineFields({
  place,
  line,
  matters,
  errors,
  onChange,
  onRemove,
}: {
  place: number;
  line: LineForm;
  matters: Registry['matters'];
  errors: readonly string[];
  onChange: (part: Partial<LineForm>) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const id = (field: string) => `${line.key}-${field}`;
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
      <Field id={id('title')} label={t('annualPlan.lineTitle')} hint={t('annualPlan.titleHint')}>
        {(tie) => (
          <Input
            {...tie}
            maxLength={60}
            value={line.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field id={id('kind')} label={t('annualPlan.kind')}>
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
      <Field id={id('matters')} label={t('annualPlan.matters')}>
        {(tie) => (
          <Select
            {...tie}
            mode="multiple"
            className="wide"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('themes.chooseMatters')}
            value={line.matters}
            onChange={(chosen: string[]) => onChange({ matters: chosen })}
            options={matters.map((matter) => ({ value: matter.code, label: matter.name }))}
          />
        )}
      </Field>
      <ClassFields prefix={`${line.key}-`} value={line} onChange={onChange} errors={() => []} />
      <Field id={id('amount')} label={t('annualPlan.amount')}>
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
      <Field id={id('frequency')} label={t('annualPlan.frequency')}>
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
      <fieldset className="plan-months">
        <legend>{t('annualPlan.months')}</legend>
        {months.map((month) => (
          <label key={month} className="choice">
            <input type="checkbox" checked={line.months.includes(month)} onChange={() => toggle(month)} />
            {t('annualPlan.month', { n: month })}
          </label>
        ))}
      </fieldset>
      <Field
        id={id('reason')}
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
