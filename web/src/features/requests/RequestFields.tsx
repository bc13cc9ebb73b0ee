import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useScope, useWeek } from '../../api/client';
import { useText } from '../../i18n/text';
import { halfDayShort } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { Field } from '../../ui/Field';
import { LinePicker } from './LinePicker';
import { drawsOnPlan, kinds, needsEvidence, type RequestForm } from './requestForm';

/** What a person says about a request beside whom and what it concerns. */
export function RequestFields({
  form,
  change,
  errorsOf,
  usualWeight,
  department,
  ownLine,
}: {
  form: RequestForm;
  change: (part: Partial<RequestForm>) => void;
  errorsOf: (name: keyof RequestForm & string) => readonly string[];
  /** The matter's own, shown where nothing is entered. */
  usualWeight: number | undefined;
  /** The matter's, empty as long as none is chosen. */
  department: string;
  /** The line of the annual plan on which the stored request draws. */
  ownLine?: string | undefined;
}) {
  const t = useText();
  const { week } = useScope();
  const weekData = useWeek();
  return (
    <>
      <fieldset>
        <legend>{t('requests.why')}</legend>
        <Field id="kind" label={t('requests.kind')} hint={t(`requestKindHints.${form.kind}`)} errors={errorsOf('kind')}>
          {(tie) => (
            <Select
              {...tie}
              className="wide"
              value={form.kind}
              onChange={(kind) => change({ kind, planLine: '' })}
              options={kinds.map((kind) => ({ value: kind, label: t(`requestKinds.${kind}`) }))}
            />
          )}
        </Field>
        {drawsOnPlan(form.kind) ? (
          <LinePicker
            department={department}
            matter={form.matter}
            enterprise={form.enterprise}
            kind={form.kind}
            value={form.planLine}
            own={ownLine}
            errors={errorsOf('planLine')}
            onChange={(planLine) => change({ planLine })}
          />
        ) : null}
        {needsEvidence(form.kind) || form.evidence !== '' ? (
          <Field
            id="evidence"
            label={t('requests.evidence')}
            hint={t('requests.evidenceHint')}
            errors={errorsOf('evidence')}
          >
            {(tie) => (
              <Input
                {...tie}
                maxLength={200}
                value={form.evidence}
                onChange={(event) => change({ evidence: event.target.value })}
              />
            )}
          </Field>
        ) : null}
        <Field id="weight" label={t('requests.weight')} hint={t('requests.weightHint')} errors={errorsOf('weight')}>
          {(tie) => (
            <InputNumber
              {...tie}
              className="short"
              precision={0}
              placeholder={usualWeight === undefined ? '' : String(usualWeight)}
              value={form.weight}
              onChange={(weight) => change({ weight })}
            />
          )}
        </Field>
        <div className="field check">
          <Checkbox checked={form.mandatory} onChange={(event) => change({ mandatory: event.target.checked })}>
            {t('requests.mandatoryLabel')}
          </Checkbox>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('requests.when')}</legend>
        <Field
          id="sessions"
          label={t('requests.sessions')}
          hint={t('requests.sessionsHint')}
          errors={errorsOf('sessions')}
        >
          {(tie) => (
            <Select
              {...tie}
              mode="multiple"
              className="wide"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('requests.anySession')}
              value={form.sessions}
              onChange={(sessions: string[]) => change({ sessions })}
              options={(weekData.data?.sessions ?? []).map((session) => {
                const { date, half } = sessionDate(week, session.id);
                return { value: session.id, label: halfDayShort(t.language, date, half) };
              })}
            />
          )}
        </Field>
        <Field id="until" label={t('requests.until')} hint={t('requests.untilHint')} errors={errorsOf('until')}>
          {(tie) => (
            <Input
              {...tie}
              className="short"
              type="date"
              value={form.until}
              onChange={(event) => change({ until: event.target.value })}
            />
          )}
        </Field>
        <Field id="note" label={t('requests.note')} errors={errorsOf('note')}>
          {(tie) => (
            <Input.TextArea
              {...tie}
              rows={2}
              maxLength={500}
              value={form.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
    </>
  );
}
