import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, useRef } from 'react';
import { useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import { type TextKey, useText } from '../../i18n/text';
import { download } from '../../ui/csv';
import { Failure } from '../../ui/states';

export type Step = 'file' | 'columns' | 'rows' | 'done';

const steps: Step[] = ['file', 'columns', 'rows', 'done'];
const stepNames: Record<Step, TextKey> = {
  file: 'imports.file',
  columns: 'imports.columns',
  rows: 'imports.rows',
  done: 'imports.done',
};

/** The four steps of an import, and which one it is at. */
export function Steps({ step }: { step: Step }) {
  const t = useText();
  return (
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
  );
}

/** The first step: choosing or dropping a file, or fetching a template to fill in. */
export function FileChoice({
  shown,
  template,
  templateName,
  checking,
  failure,
  onRetry,
  onFile,
}: {
  shown: boolean;
  /** Which template there is for those who have no file. */
  template: string;
  templateName: string;
  /** The name of the file that is being checked. */
  checking: string | null;
  failure: Error | null;
  onRetry: () => void;
  onFile: (file: File | undefined) => void;
}) {
  const t = useText();
  const { http } = useScope();
  const input = useRef<HTMLInputElement>(null);
  const fetchTemplate = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => {
      const response = await http.send(`/templates/${template}.${format}`, { accept: '*/*' });
      download(`${templateName}.${format}`, await response.blob());
    },
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <>
      {/* One file input for all steps: choosing another file starts again from the first. */}
      <input
        ref={input}
        id="import-file"
        type="file"
        className="hidden-text"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        aria-label={t('imports.choose')}
        tabIndex={-1}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = ''; // a corrected file often has the same name
        }}
      />
      {shown ? (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside does the same */}
          <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <Button type="primary" loading={checking !== null} onClick={() => input.current?.click()}>
              {t('imports.choose')}
            </Button>
            <p>{t('imports.dropHint')}</p>
            <p className="meta">{t('imports.kinds')}</p>
          </div>
          <div role="status">{checking === null ? null : t('imports.checking', { file: checking })}</div>
          {failure === null ? null : (
            <Failure
              error={failure}
              safe={t('imports.nothingStored')}
              {...(refused(failure) ? {} : { retry: onRetry })}
            >
              <Button onClick={() => input.current?.click()}>{t('imports.otherFile')}</Button>
            </Failure>
          )}
          <section className="help">
            <h2>{t('imports.templates')}</h2>
            <p>{t('imports.templatesDetail')}</p>
            <div className="actions start">
              <Button
                loading={fetchTemplate.isPending && fetchTemplate.variables === 'xlsx'}
                onClick={() => fetchTemplate.mutate('xlsx')}
              >
                {t('imports.templateExcel')}
              </Button>
              <Button
                loading={fetchTemplate.isPending && fetchTemplate.variables === 'csv'}
                onClick={() => fetchTemplate.mutate('csv')}
              >
                {t('imports.templateCsv')}
              </Button>
            </div>
            {fetchTemplate.isError ? <Failure error={fetchTemplate.error} /> : null}
          </section>
        </>
      ) : null}
    </>
  );
}

/** The file itself is the trouble: sending the same one again would change nothing. */
function refused(error: Error): boolean {
  return isProblem(error) && error.status >= 400 && error.status < 500 && error.status !== 429;
}
