import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { FittingLine, FittingLines } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/location';
import { monthsText } from '../../ui/monthsText';

/** On which line of the department's annual plan the request draws: shown where the plan has lines for the matter, or has to have one. */
export function LinePicker({
  department,
  matter,
  enterprise,
  kind,
  value,
  own,
  errors,
  onChange,
}: {
  department: string;
  matter: string;
  /** Credit code; empty as long as none is chosen. */
  enterprise: string;
  kind: 'planned' | 'campaign';
  value: string;
  /** The line on which the stored request draws. */
  own: string | undefined;
  errors: readonly string[];
  onChange: (line: string) => void;
}) {
  const t = useText();
  const { http, week } = useScope();
  const year = week.slice(0, 4);
  const found = useQuery({
    queryKey: ['annual-plan', year, department, 'fitting', week, matter, enterprise, kind],
    queryFn: () =>
      http.json<FittingLines>(
        `/annual-plans/${year}/${encodeURIComponent(department)}/fitting${query({ week, matter, enterprise, kind })}`,
      ),
    enabled: matter !== '' && department !== '',
    placeholderData: (seen) => seen,
  });
  const lines = found.data?.items ?? [];
  if (lines.length === 0 && errors.length === 0 && found.data?.needed !== true) return null;
  const plan = `/console/annual-plan/${encodeURIComponent(department)}?year=${year}&week=${week}`;
  // The line that the stored request has takes it, whatever else it takes.
  const isOpen = (line: FittingLine) => (line.obstacle ?? null) === null || line.id === own;
  const open = lines.filter(isOpen);
  const only = open.length === 1 ? open[0] : undefined;
  return (
    <Field
      id="planLine"
      label={t('requests.planLine')}
      hint={
        <>
          {lines.length === 0
            ? t('requests.noLine')
            : t(only === undefined ? 'requests.planLineHint' : 'requests.onlyLineHint')}{' '}
          <Link href={plan}>{t('requests.seePlan')}</Link>
        </>
      }
      errors={errors}
    >
      {(tie) => (
        <Select
          {...tie}
          className="wide"
          allowClear={own === undefined}
          disabled={lines.length === 0}
          placeholder={only?.title ?? t('requests.chooseLine')}
          value={value === '' ? null : value}
          onChange={(line: string | undefined) => onChange(line ?? '')}
          options={lines.map((line) => ({ value: line.id, label: line.title, disabled: !isOpen(line), line }))}
          optionRender={({ data }) => (
            <span className="option">
              <span>{data.line.title}</span>
              <span className="meta">{lineFacts(t, data.line, isOpen(data.line))}</span>
            </span>
          )}
        />
      )}
    </Field>
  );
}

/** 10至12月，计划 20，已提出 5，剩余 15 — 本周不在该条目的月份内 */
function lineFacts(t: Text, line: FittingLine, isOpen: boolean): string {
  const facts = [
    monthsText(t, line.months),
    t('requests.lineUse', { planned: line.planned, drawn: line.drawn, left: line.left }),
  ].join(t('annualPlan.comma'));
  const obstacle = line.obstacle ?? null;
  return isOpen || obstacle === null ? facts : `${t(`lineObstacles.${obstacle}`)} · ${facts}`;
}
