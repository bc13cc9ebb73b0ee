import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ImportIssue, ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';
import { csv, download } from '../../ui/csv';
import { type Column, DataTable } from '../../ui/DataTable';
import { Figures } from '../../ui/Page';
import { Failure } from '../../ui/states';
import { annotated, readRows } from './annotated';
import { type Corrections, corrected, correctionOf } from './corrections';
import { Notes } from './Notes';

const page = 100;

/** What is wrong in which row (counted as the spreadsheet counts), how to put it right, and a place to do so. */
export function RowCheck({
  file,
  report,
  whole = false,
  pending,
  checking,
  failure,
  onStore,
  onCheck,
  onErrors,
  onBack,
  onRestart,
}: {
  file: File;
  report: ImportReport;
  /** Only a file without errors can be stored. */
  whole?: boolean;
  pending: boolean;
  checking: boolean;
  failure: Error | null;
  onStore: (take: 'good' | 'all') => void;
  /** Checks the file again with what was put right here. */
  onCheck: (corrections: Corrections) => void;
  /** Fetches the wrong rows from the server; without it a text file comes back with remarks beside all its rows. */
  onErrors?: (format: 'xlsx' | 'csv') => Promise<void>;
  onBack: () => void;
  onRestart: () => void;
}) {
  const t = useText();
  const [column, setColumn] = useState('');
  const [limit, setLimit] = useState(page);
  const [corrections, setCorrections] = useState<Corrections>([]);
  const errors = useMutation({ mutationFn: async (format: 'xlsx' | 'csv') => onErrors?.(format) });
  const saveCopy = async () => {
    const rows = annotated(readRows(await file.arrayBuffer()), report.issues, {
      result: t('imports.result'),
      error: t('imports.error'),
      good: t('imports.rowsGood'),
      bad: t('imports.rowsBad'),
    });
    const name = file.name.replace(/\.[^.]*$/, '');
    download(`${name}-${t('imports.copyName')}.csv`, new Blob([csv(rows)], { type: 'text/csv' }));
  };
  const isText = !/\.xls[xm]$/i.test(file.name);
  const issues = report.issues.filter((issue) => column === '' || issue.column === column);
  const names = [...new Set(report.issues.map((issue) => issue.column))];
  const check = () => onCheck(corrections);
  const columns: Column<ImportIssue>[] = [
    {
      id: 'row',
      title: t('imports.row'),
      heading: true,
      brief: true,
      cell: (issue) => t('imports.rowOf', { row: issue.row }),
    },
    { id: 'column', title: t('imports.column'), brief: true, cell: (issue) => issue.column },
    {
      id: 'value',
      title: t('imports.value'),
      cell: (issue) =>
        issue.column === '' ? (
          issue.value
        ) : (
          <CellField
            issue={issue}
            value={correctionOf(corrections, issue)?.value ?? issue.value}
            onChange={(value) => setCorrections(corrected(corrections, issue, value))}
            onEnter={check}
          />
        ),
    },
    { id: 'cause', title: t('imports.problem'), cell: (issue) => issue.cause },
    { id: 'action', title: t('imports.fix'), cell: (issue) => issue.action },
  ];
  return (
    <>
      <Figures
        items={[
          { label: t('imports.rowsTotal'), value: t.number(report.rows) },
          { label: t('imports.rowsGood'), value: t.number(report.good) },
          { label: t('imports.rowsBad'), value: t.number(report.bad) },
          { label: t('imports.rowsDuplicate'), value: t.number(report.duplicates) },
        ]}
      />
      <Notes notes={report.notes} />
      <div className="actions start">
        {corrections.length > 0 ? (
          <Button type="primary" loading={checking} onClick={check}>
            {t('imports.checkAgain', { n: corrections.length })}
          </Button>
        ) : null}
        {report.bad === 0 && report.good > 0 ? (
          <Button type="primary" loading={pending} onClick={() => onStore('all')}>
            {t('imports.takeAll', { n: report.good })}
          </Button>
        ) : null}
        {report.bad > 0 && report.good > 0 && !whole ? (
          <Button
            type={corrections.length > 0 ? 'default' : 'primary'}
            loading={pending}
            onClick={() => onStore('good')}
          >
            {t('imports.takeGood', { n: report.good })}
          </Button>
        ) : null}
        {report.bad > 0 ? <Button onClick={onRestart}>{t('imports.fixAll')}</Button> : null}
        {report.bad > 0 && onErrors === undefined && isText ? (
          <Button onClick={saveCopy}>{t('imports.saveCopy')}</Button>
        ) : null}
        {report.bad > 0 && onErrors !== undefined
          ? (['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                loading={errors.isPending && errors.variables === format}
                onClick={() => errors.mutate(format)}
              >
                {t(format === 'xlsx' ? 'imports.errorsXlsx' : 'imports.errorsCsv')}
              </Button>
            ))
          : null}
        <Button onClick={onBack}>{t('imports.back')}</Button>
      </div>
      {failure === null ? null : <Failure error={failure} safe={t('imports.nothingStored')} />}
      {errors.isError ? <Failure error={errors.error} /> : null}
      {report.good === 0 ? <p className="state-box warning">{t('imports.noneGood')}</p> : null}
      {report.issues.length === 0 ? (
        <p className="state-box good">{t('imports.allGood')}</p>
      ) : (
        <section aria-labelledby="row-errors">
          <div className="section-head">
            <h2 id="row-errors">{t('imports.errors', { n: report.issues.length })}</h2>
            <label className="inline">
              <span>{t('imports.onlyColumn')}</span>
              <select value={column} onChange={(event) => setColumn(event.target.value)}>
                <option value="">{t('common.all')}</option>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p className="meta">{t('imports.editHint')}</p>
          <DataTable
            caption={t('imports.errors', { n: report.issues.length })}
            columns={columns}
            rows={issues.slice(0, limit)}
            rowKey={(issue) => `${issue.row}-${issue.column}-${issue.code}-${issue.cause}`}
          />
          {issues.length > limit ? (
            <div className="more">
              <Button onClick={() => setLimit(limit + page)}>
                {t('imports.moreErrors', { n: issues.length - limit })}
              </Button>
            </div>
          ) : null}
        </section>
      )}
    </>
  );
}

/** A wrong cell, to be put right where it stands: Tab goes on to the next, Esc puts it back, Enter checks. */
function CellField({
  issue,
  value,
  onChange,
  onEnter,
}: {
  issue: ImportIssue;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}) {
  const t = useText();
  return (
    <input
      className={value === issue.value ? 'cell-field' : 'cell-field changed'}
      value={value}
      placeholder={t('imports.blank')}
      aria-label={t('imports.cell', { row: issue.row, column: issue.column })}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange(issue.value);
        if (event.key === 'Enter') onEnter();
      }}
    />
  );
}
