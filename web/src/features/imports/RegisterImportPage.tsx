import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useRole, useScope } from '../../api/client';
import type { RegisterKind } from '../../api/registers';
import type { ImportReport } from '../../api/types';
import { type TextKey, useText } from '../../i18n/text';
import { useRefreshEntries } from '../../ui/entries/Archive';
import { Link } from '../../ui/location';
import { Page } from '../../ui/Page';
import { Empty } from '../../ui/states';
import { ColumnCheck } from './ColumnCheck';
import { type Checked, together } from './corrections';
import { FileChoice, type Step, Steps } from './FileChoice';
import { RowCheck } from './RowCheck';

const names: Record<RegisterKind, TextKey> = {
  departments: 'registry.departments',
  bases: 'registry.bases',
  matters: 'catalogue.title',
  officers: 'registry.officers',
  enterprises: 'registry.enterprises',
  calendar: 'registry.calendar',
};

/** A file of one register in four steps: all of it or nothing is stored, since half a register would mislead plans. */
export function RegisterImportPage({ kind }: { kind: RegisterKind }) {
  const t = useText();
  const { http, week } = useScope();
  const refresh = useRefreshEntries();
  const isPlanner = useRole('office.planner');
  const isClerk = useRole('department.clerk');
  const may = isPlanner || (isClerk && (kind === 'matters' || kind === 'officers'));
  const [step, setStep] = useState<Step>('file');
  const [checked, setChecked] = useState<Checked | null>(null);
  const file = checked?.file ?? null;
  const [report, setReport] = useState<ImportReport | null>(null);
  const name = t(names[kind]);
  const list = kind === 'matters' ? '/console/catalogue' : `/console/registry/${kind}`;
  const send = (dryRun: boolean, what: Checked) =>
    http.json<ImportReport>(`/registry/${kind}/import?dryRun=${dryRun}`, { method: 'POST', ...what });
  const check = useMutation({
    mutationFn: (what: Checked) => send(true, what),
    onSuccess: (result, what) => {
      setChecked(what);
      setReport(result);
      setStep(what.corrections.length > 0 && result.rows > 0 ? 'rows' : 'columns');
    },
  });
  const store = useMutation({
    mutationFn: (what: Checked) => send(false, what),
    onSuccess: async (result) => {
      setReport(result);
      setStep(result.state === 'stored' ? 'done' : 'rows');
      await refresh();
    },
  });
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setChecked({ file: chosen, corrections: [] });
    setReport(null);
    setStep('file');
    check.mutate({ file: chosen, corrections: [] });
  };
  const restart = () => {
    setStep('file');
    setReport(null);
    store.reset();
    check.reset();
  };
  const title = t('imports.registerTitle', { name });
  if (!may) {
    return (
      <Page title={title}>
        <Empty title={t('imports.registerForbidden')} />
      </Page>
    );
  }
  return (
    <Page
      title={title}
      lead={
        <>
          {t('imports.registerLead')} <Link href={`${list}?week=${week}`}>{t('entries.back')}</Link>
        </>
      }
    >
      <Steps step={step} />
      <FileChoice
        shown={step === 'file'}
        template={kind}
        templateName={t('imports.registerTemplate', { name })}
        checking={check.isPending ? (file?.name ?? '') : null}
        failure={check.error}
        onRetry={() => choose(file ?? undefined)}
        onFile={choose}
      />
      {step === 'columns' && report !== null ? (
        <ColumnCheck report={report} onNext={() => setStep('rows')} onRestart={restart} />
      ) : null}
      {step === 'rows' && report !== null && checked !== null ? (
        <RowCheck
          key={checked.corrections.length}
          file={checked.file}
          report={report}
          whole
          pending={store.isPending}
          checking={check.isPending}
          failure={store.error ?? check.error}
          onBack={() => setStep('columns')}
          onRestart={restart}
          onStore={() => store.mutate(checked)}
          onCheck={(more) => check.mutate({ ...checked, corrections: together(checked.corrections, more) })}
        />
      ) : null}
      {step === 'done' && report !== null ? (
        <div className="state-box good" role="status">
          <p className="state-title">{t('imports.registerStored', { n: report.stored })}</p>
          <p>{t('imports.registerSame', { n: report.duplicates })}</p>
          <div className="actions">
            <Link className="button primary" href={`${list}?week=${week}`}>
              {t('entries.back')}
            </Link>
            <Button onClick={restart}>{t('imports.another')}</Button>
          </div>
        </div>
      ) : null}
    </Page>
  );
}
