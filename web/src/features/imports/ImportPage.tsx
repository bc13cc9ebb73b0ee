import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { ImportReport } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp } from '../../time/format';
import { download } from '../../ui/csv';
import { useFilters } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty, StaleBar } from '../../ui/states';
import { ColumnCheck } from './ColumnCheck';
import { type Checked, together } from './corrections';
import { FileChoice, type Step, Steps } from './FileChoice';
import { RowCheck } from './RowCheck';
import { Storing } from './Storing';

/** A department's file in four steps. The server checks it all again when it is submitted. */
export function ImportPage() {
  const t = useText();
  const { http, week } = useScope();
  const [address, setAddress] = useFilters();
  const may = useRole('department.clerk', 'office.planner');
  const stored = address.get('import');
  const [shown, setStep] = useState<Step>('file');
  const step = stored === null ? shown : 'done';
  const [checked, setChecked] = useState<Checked | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const file = checked?.file ?? null;
  const send = (query: string, what: Checked) =>
    http.json<ImportReport>(`/weeks/${week}/requests/import?${query}`, { method: 'POST', ...what });
  const check = useMutation({
    mutationFn: (what: Checked) => send('take=none', what),
    onSuccess: (result, what) => {
      setChecked(what);
      setReport(result);
      setStep(what.corrections.length > 0 && result.rows > 0 ? 'rows' : 'columns');
    },
  });
  const store = useMutation({
    mutationFn: (take: 'good' | 'all') => {
      if (checked === null) throw new Error('No file chosen');
      return send(`take=${take}&wait=false`, checked);
    },
    onSuccess: (result) => {
      if (result.importId === undefined) setReport(result);
      else setAddress({ import: result.importId }, 'push');
    },
  });
  const saveErrors = async (format: 'xlsx' | 'csv') => {
    if (checked === null) return;
    const response = await http.send(`/weeks/${week}/requests/import/errors.${format}`, {
      method: 'POST',
      accept: '*/*',
      ...checked,
    });
    const name = checked.file.name.replace(/\.[^.]*$/, '');
    download(`${name}-${t('imports.copyName')}.${format}`, await response.blob());
  };
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setChecked({ file: chosen, corrections: [] });
    setReport(null);
    setStep('file');
    setAddress({ import: '' });
    store.reset();
    check.mutate({ file: chosen, corrections: [] });
  };
  const restart = () => {
    setStep('file');
    setReport(null);
    setAddress({ import: '' });
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
        <>
          {report.earlier === undefined ? null : (
            <StaleBar
              action={
                <button
                  type="button"
                  className="link-button"
                  onClick={() => setAddress({ import: report.earlier?.id ?? '' }, 'push')}
                >
                  {t('imports.earlierSee')}
                </button>
              }
            >
              {t('imports.earlier', {
                by: report.earlier.by,
                at: stamp(t.language, report.earlier.at),
                stored: report.earlier.stored,
              })}
            </StaleBar>
          )}
          <ColumnCheck report={report} onNext={() => setStep('rows')} onRestart={restart} />
        </>
      ) : null}
      {step === 'rows' && report !== null && checked !== null ? (
        <RowCheck
          key={checked.corrections.length}
          file={checked.file}
          report={report}
          pending={store.isPending}
          checking={check.isPending}
          failure={store.error ?? check.error}
          onBack={() => setStep('columns')}
          onRestart={restart}
          onStore={(take) => store.mutate(take)}
          onCheck={(more) => check.mutate({ ...checked, corrections: together(checked.corrections, more) })}
          onErrors={saveErrors}
        />
      ) : null}
      {step === 'done' && stored !== null ? (
        <Storing id={stored} onResume={checked === null ? undefined : () => store.mutate('good')} onRestart={restart} />
      ) : null}
    </Page>
  );
}
