import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty } from '../../ui/states';
import { ColumnCheck } from './ColumnCheck';
import { FileChoice, type Step, Steps } from './FileChoice';
import { RowCheck } from './RowCheck';

/** A department's file in four steps. The server checks it all again when it is submitted. */
export function ImportPage() {
  const t = useText();
  const { http, week } = useScope();
  const queries = useQueryClient();
  const may = useRole('department.clerk', 'office.planner');
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
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    setReport(null);
    setStep('file');
    check.mutate(chosen);
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
      <Steps step={step} />
      <FileChoice
        shown={step === 'file'}
        template="requests"
        templateName={t('imports.templateName')}
        checking={check.isPending ? (file?.name ?? '') : null}
        failure={check.error}
        onRetry={() => choose(file ?? undefined)}
        onFile={choose}
      />
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
