import { Checkbox, InputNumber } from 'antd';
import type { RuleShape } from '../../api/rules';
import { useText } from '../../i18n/text';
import { Group } from '../../ui/Group';
import { dayListsOf, membersOf, toggled } from './value';

/** Edits a value as its shape asks for: a number, a switch, a number or a word for each member, or days. */
export function ValueInput({
  shape,
  unit,
  value,
  errors,
  onChange,
}: {
  shape: RuleShape;
  unit: string | undefined;
  value: unknown;
  errors: readonly string[];
  onChange: (value: unknown) => void;
}) {
  const t = useText();
  return (
    <Group id="value" label={t('rules.value')} errors={errors}>
      {shape.kind === 'integer' ? (
        <Amount shape={shape} unit={unit} label={t('rules.value')} value={value} onChange={onChange} />
      ) : null}
      {shape.kind === 'switch' ? (
        <div className="actions">
          {[true, false].map((choice) => (
            <button
              key={String(choice)}
              type="button"
              className="button toggle"
              aria-pressed={value === choice}
              onClick={() => onChange(choice)}
            >
              {t(choice ? 'rules.on' : 'rules.off')}
            </button>
          ))}
        </div>
      ) : null}
      {shape.kind === 'numbers'
        ? shape.members.map((member) => (
            <div key={member.id} className="value-row">
              <span>{member.name}</span>
              <Amount
                shape={shape}
                unit={unit}
                label={member.name}
                value={membersOf(value)[member.id] ?? null}
                onChange={(amount) => onChange({ ...membersOf(value), [member.id]: amount })}
              />
            </div>
          ))
        : null}
      {shape.kind === 'choices'
        ? shape.members.map((member) => (
            <div key={member.id} className="value-row">
              <span>{member.name}</span>
              <select
                aria-label={member.name}
                value={String(membersOf(value)[member.id] ?? '')}
                onChange={(event) => onChange({ ...membersOf(value), [member.id]: event.target.value })}
              >
                {shape.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </select>
            </div>
          ))
        : null}
      {shape.kind === 'days' ? <Days shape={shape} value={value} onChange={onChange} /> : null}
    </Group>
  );
}

function Amount({
  shape,
  unit,
  label,
  value,
  onChange,
}: {
  shape: RuleShape;
  unit: string | undefined;
  label: string;
  value: unknown;
  onChange: (value: number | null) => void;
}) {
  const t = useText();
  const number = typeof value === 'number' ? value : null;
  return (
    <span className="inline">
      <InputNumber
        aria-label={label}
        className="short"
        precision={0}
        {...(unit === undefined ? {} : { suffix: unit })}
        value={number}
        placeholder={shape.nullable ? t('rules.noLimit') : ''}
        onChange={onChange}
      />
      {shape.nullable ? (
        <Checkbox
          checked={number === null}
          onChange={(event) => onChange(event.target.checked ? null : (shape.min ?? 0))}
        >
          {t('rules.noLimit')}
        </Checkbox>
      ) : null}
    </span>
  );
}

function Days({ shape, value, onChange }: { shape: RuleShape; value: unknown; onChange: (value: unknown) => void }) {
  const t = useText();
  const lists = dayListsOf(value);
  const weekdays = shape.options.map((option) => option.id);
  return (
    <>
      <p className="hint">{t('rules.daysOfMonth')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would be drawn as a part of the form */}
      <div className="day-toggles" role="group" aria-label={t('rules.daysOfMonth')}>
        {Array.from({ length: 31 }, (_, index) => index + 1).map((day) => (
          <button
            key={day}
            type="button"
            className="button toggle"
            aria-pressed={lists.days.includes(day)}
            onClick={() => onChange({ ...lists, days: toggled(lists.days, day, (one, other) => one - other) })}
          >
            {day}
          </button>
        ))}
      </div>
      <p className="hint">{t('rules.daysOfWeek')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className="actions" role="group" aria-label={t('rules.daysOfWeek')}>
        {shape.options.map((option) => (
          <button
            key={option.id}
            type="button"
            className="button toggle"
            aria-pressed={lists.weekdays.includes(option.id)}
            onClick={() =>
              onChange({
                ...lists,
                weekdays: toggled(
                  lists.weekdays,
                  option.id,
                  (one, other) => weekdays.indexOf(one) - weekdays.indexOf(other),
                ),
              })
            }
          >
            {option.name}
          </button>
        ))}
      </div>
    </>
  );
}
