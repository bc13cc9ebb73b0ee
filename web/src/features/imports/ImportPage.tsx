import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useRole, useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { ImportReport } from '../../api/types';
import { type TextKey, useText } from '../../i18n/text';
import { download } from '../../ui/csv';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, Failure } from '../../ui/states';
import { ColumnCheck } from './ColumnCheck';
import { RowCheck } from './RowCheck';

type Step = 'file' | 'columns' | 'rows' | 'done';
const steps: Step[] = ['file', 'columns', 'rows', 'done'];
const stepNames: Record<Step, TextKey> = {
  file: 'imports.file',
  columns: 'imports.columns',
  rows: 'imports.rows',
  done: 'imports.done',
};

/** A department's file in four steps. The server checks it all again when it is submitted. */
export function ImportPage() {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const may = useRole('department.clerk', 'office.planner');
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const send = (take: 'none' | 'good' | 'all', chosen: File) =>
    http.json<ImportReport>(`/weeks/${week}/requests/import?take=${take}`, { method: 'POST', file: chosen });
  const check = useMutation({
    mutationFn: (chosen: File) => send('none', chosen),
    onSuccess: (result) => {
      setReport(result);
      setStep('columns');
    },
  });
  const store = useMutation({
    mutationFn: (take: 'good' | 'all') => {
      if (file === null) throw new Error('No file chosen');
      return send(take, file);
    },
    onSuccess: async (result) => {
      setReport(result);
      setStep('done');
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['requests'] }),
        queries.invalidateQueries({ queryKey: ['week'] }),
        queries.invalidateQueries({ queryKey: ['weeks'] }),
      ]);
    },
  });
  const template = useMutation({
    mutationFn: async (kind: 'xlsx' | 'csv') => {
      const response = await http.send(`/templates/requests.${kind}`, { accept: '*/*' });
      download(`${t('imports.templateName')}.${kind}`, await response.blob());
    },
  });
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    setReport(null);
    setStep('file');
    check.mutate(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  const restart = () => {
    setStep('file');
    setReport(null);
    store.reset();
    check.reset();
  };

  if (!may) {
    return (
      <Page title={t('imports.title')}>
        <Empty title={t('requests.forbidden')} />
      </Page>
    );
  }
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <ol className="steps" aria-label={t('imports.steps')}>
        {steps.map((name, index) => (
          <li
            key={name}
            aria-current={name === step ? 'step' : undefined}
            className={steps.indexOf(step) > index ? 'past' : ''}
          >
            <span className="step-number">{index + 1}</span>
            {t(stepNames[name])}
          </li>
        ))}
      </ol>
      {/* One file input for all steps: choosing another file starts again from the first. */}
      <input
        ref={input}
        id="import-file"
        type="file"
        className="hidden-text"
        accept=".csv,.xlsx"
        aria-label={t('imports.choose')}
        tabIndex={-1}
        onChange={(event) => {
          choose(event.target.files?.[0]);
          event.target.value = ''; // a corrected file often has the same name
        }}
      />
      {step === 'file' ? (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside does the same */}
          <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <Button type="primary" loading={check.isPending} onClick={() => input.current?.click()}>
              {t('imports.choose')}
            </Button>
            <p>{t('imports.dropHint')}</p>
            <p className="meta">{t('imports.kinds')}</p>
          </div>
          <div role="status">{check.isPending ? t('imports.checking', { file: file?.name ?? '' }) : null}</div>
          {check.isError ? (
            <Failure
              error={check.error}
              safe={t('imports.nothingStored')}
              {...(refused(check.error) ? {} : { retry: () => choose(file ?? undefined) })}
            >
              <Button onClick={() => input.current?.click()}>{t('imports.otherFile')}</Button>
            </Failure>
          ) : null}
          <section className="help">
            <h2>{t('imports.templates')}</h2>
            <p>{t('imports.templatesDetail')}</p>
            <div className="actions start">
              <Button
                loading={template.isPending && template.variables === 'xlsx'}
                onClick={() => template.mutate('xlsx')}
              >
                {t('imports.templateExcel')}
              </Button>
              <Button
                loading={template.isPending && template.variables === 'csv'}
                onClick={() => template.mutate('csv')}
              >
                {t('imports.templateCsv')}
              </Button>
            </div>
            {template.isError ? <Failure error={template.error} /> : null}
          </section>
        </>
      ) : null}
      {step === 'columns' && report !== null ? (
        <ColumnCheck report={report} onNext={() => setStep('rows')} onRestart={restart} />
      ) : null}
      {step === 'rows' && report !== null && file !== null ? (
        <RowCheck
          file={file}
          report={report}
          pending={store.isPending}
          failure={store.error}
          onBack={() => setStep('columns')}
          onRestart={restart}
          onStore={(take) => store.mutate(take)}
        />
      ) : null}
      {step === 'done' && report !== null ? <Stored report={report} onRestart={restart} /> : null}
    </Page>
  );
}

/** The file itself is the trouble: sending the same one again would change nothing. */
function refused(error: Error): boolean {
  return isProblem(error) && error.status >= 400 && error.status < 500 && error.status !== 429;
}

/** The end of an import: a long one is still being stored, and the page looks until it is done. */
function Stored({ report: first, onRestart }: { report: ImportReport; onRestart: () => void }) {
  const t = useText();
  const { http, week } = useScope();
  const latest = useQuery({
    queryKey: ['import', week, first.importId],
    queryFn: () => http.json<ImportReport>(`/weeks/${week}/imports/${encodeURIComponent(first.importId ?? '')}`),
    enabled: first.state === 'storing' && first.importId !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'stored' ? false : 1_000),
  });
  const report = latest.data ?? first;
  return (
    <div className="state-box good" role="status">
      <p className="state-title">
        {report.state === 'storing'
          ? t('imports.storing', { n: report.good })
          : t('imports.stored', { n: report.stored })}
      </p>
      <p>{t('imports.storedDetail', { bad: report.bad, duplicates: report.duplicates })}</p>
      <div className="actions">
        <Link className="button primary" href={`/console/requests?week=${week}`}>
          {t('imports.see')}
        </Link>
        <Button onClick={onRestart}>{t('imports.another')}</Button>
      </div>
    </div>
  );
}
