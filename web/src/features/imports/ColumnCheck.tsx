import { Button } from 'antd';
import type { ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';
import { Notes } from './Notes';

/** Wrong columns come first: until they fit, no row is looked at. */
export function ColumnCheck({
  report,
  onNext,
  onRestart,
}: {
  report: ImportReport;
  onNext: () => void;
  onRestart: () => void;
}) {
  const t = useText();
  const ofFile = report.rows === 0 ? report.issues : [];
  const blocked = report.rows === 0;
  return (
    <>
      {blocked ? (
        <div className="state-box error" role="alert">
          <p className="state-title">{t('imports.columnsWrong', { file: report.file })}</p>
          {ofFile.map((issue) => (
            <p key={`${issue.column}-${issue.code}`}>
              {issue.cause}
              {t('common.space')}
              {issue.action}
            </p>
          ))}
          <p>{t('imports.nothingStored')}</p>
        </div>
      ) : (
        <p className="state-box good">{t('imports.columnsRight', { file: report.file, n: report.rows })}</p>
      )}
      <Notes notes={report.notes} />
      <div className="table-frame">
        <table className="data-table compact">
          <caption className="hidden-text">{t('imports.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col">{t('imports.needed')}</th>
              <th scope="col">{t('imports.inFile')}</th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map((column) => (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td>{column.required ? t('imports.required') : t('imports.optional')}</td>
                <td>
                  <span className={`mark ${column.found ? 'good' : column.required ? 'bad' : 'neutral'}`}>
                    {column.found ? t('imports.found') : t('imports.notFound')}
                  </span>
                  {column.header === undefined ? null : (
                    <span className="meta">{t('imports.calledThere', { name: column.header })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions start">
        {blocked ? null : (
          <Button type="primary" onClick={onNext}>
            {t('imports.toRows')}
          </Button>
        )}
        <Button type={blocked ? 'primary' : 'default'} onClick={onRestart}>
          {t('imports.otherFile')}
        </Button>
      </div>
    </>
  );
}
