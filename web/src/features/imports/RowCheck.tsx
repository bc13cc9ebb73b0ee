import { Button } from 'antd';
import { useState } from 'react';
import type { ImportIssue, ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';
import { csv, download } from '../../ui/csv';
import { type Column, DataTable } from '../../ui/DataTable';
import { Figures } from '../../ui/Page';
import { Failure } from '../../ui/states';
import { annotated, readRows } from './annotated';

const page = 100;

/** What is wrong in which row (counted as the spreadsheet counts), and how to put it right. */
export function RowCheck({
  file,
  report,
  whole = false,
  pending,
  failure,
  onStore,
  onBack,
  onRestart,
}: {
  file: File;
  report: ImportReport;
  /** Only a file without errors can be stored. */
  whole?: boolean;
  pending: boolean;
  failure: Error | null;
  onStore: (take: 'good' | 'all') => void;
  onBack: () => void;
  onRestart: () => void;
}) {
  const t = useText();
  const [column, setColumn] = useState('');
  const [limit, setLimit] = useState(page);
  const issues = report.issues.filter((issue) => column === '' || issue.column === column);
  const names = [...new Set(report.issues.map((issue) => issue.column))];
  const columns: Column<ImportIssue>[] = [
    { id: 'row', title: t('imports.row'), heading: true, cell: (issue) => t('imports.rowOf', { row: issue.row }) },
    { id: 'column', title: t('imports.column'), cell: (issue) => issue.column },
    {
      id: 'value',
      title: t('imports.value'),
      cell: (issue) => (issue.value === '' ? t('imports.blank') : <span className="code">{issue.value}</span>),
    },
    { id: 'cause', title: t('imports.problem'), cell: (issue) => issue.cause },
    { id: 'action', title: t('imports.fix'), cell: (issue) => issue.action },
  ];
  const saveIssues = () => {
    const head = [t('imports.row'), t('imports.column'), t('imports.value'), t('imports.problem'), t('imports.fix')];
    const rows = report.issues.map((issue) => [
      String(issue.row),
      issue.column,
      issue.value,
      issue.cause,
      issue.action,
    ]);
    download(`${t('imports.errorFile')}.csv`, new Blob([csv([head, ...rows])], { type: 'text/csv' }));
  };
  const isText = !/\.xls[xm]$/i.test(file.name);
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
      <div className="actions start">
        {report.bad === 0 && report.good > 0 ? (
          <Button type="primary" loading={pending} onClick={() => onStore('all')}>
            {t('imports.takeAll', { n: report.good })}
          </Button>
        ) : null}
        {report.bad > 0 && report.good > 0 && !whole ? (
          <Button type="primary" loading={pending} onClick={() => onStore('good')}>
            {t('imports.takeGood', { n: report.good })}
          </Button>
        ) : null}
        {report.bad > 0 ? <Button onClick={onRestart}>{t('imports.fixAll')}</Button> : null}
        {report.issues.length > 0 && isText ? <Button onClick={saveCopy}>{t('imports.saveCopy')}</Button> : null}
        {report.issues.length > 0 ? <Button onClick={saveIssues}>{t('imports.saveErrors')}</Button> : null}
        <Button onClick={onBack}>{t('imports.back')}</Button>
      </div>
      {failure === null ? null : <Failure error={failure} safe={t('imports.nothingStored')} />}
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
          <DataTable
            caption={t('imports.errors', { n: report.issues.length })}
            columns={columns}
            rows={issues.slice(0, limit)}
            rowKey={(issue) => `${issue.row}-${issue.column}-${issue.code}`}
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
