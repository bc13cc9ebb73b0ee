import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/text';
import { Modal } from './Dialog';
import type { Choices, Line } from './merge';

/**
 * Somebody else saved first: what they changed beside what was typed here. Where both changed a field, the person
 * chooses; everything else comes together by itself. Nothing typed is lost whichever way the dialog is left.
 */
export function VersionConflict<Form>({
  lines,
  by,
  pending,
  onSave,
  onEdit,
  onClose,
}: {
  lines: readonly Line<Form>[];
  /** Who saved and when, where it is known. */
  by?: string;
  pending: boolean;
  /** Saves both people's changes as chosen. */
  onSave: (choices: Choices<Form>) => void;
  /** Puts them into the form without saving. */
  onEdit: (choices: Choices<Form>) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [choices, setChoices] = useState<Choices<Form>>({});
  const clashes = lines.filter((line) => line.clash).length;
  const words = (text: string) => (text === '' ? t('conflict.blank') : text);
  return (
    <Modal title={t('conflict.title')} wide onClose={onClose}>
      <p>{by === undefined ? t('conflict.lead') : t('conflict.leadBy', { by })}</p>
      <p>
        {lines.length === 0
          ? t('conflict.same')
          : clashes === 0
            ? t('conflict.noClash')
            : t('conflict.clashes', { n: clashes })}
      </p>
      {lines.length === 0 ? null : (
        <div className="table-frame">
          <table className="data-table">
            <caption className="hidden-text">{t('conflict.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('conflict.before')}</th>
                <th scope="col">{t('conflict.mine')}</th>
                <th scope="col">{t('conflict.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => {
                const radio = (choice: 'mine' | 'theirs', text: string) => (
                  <label className="choice">
                    <input
                      type="radio"
                      name={`conflict-${line.name}`}
                      checked={(choices[line.name] ?? 'mine') === choice}
                      onChange={() => setChoices({ ...choices, [line.name]: choice })}
                    />
                    <span className="hidden-text">{line.label} </span>
                    {words(text)}
                  </label>
                );
                return (
                  <tr key={line.name}>
                    <td className="heading" data-title={t('conflict.field')}>
                      <div>{line.label}</div>
                    </td>
                    <td data-title={t('conflict.before')}>
                      <div>{words(line.before)}</div>
                    </td>
                    <td data-title={t('conflict.mine')}>
                      <div>{line.clash ? radio('mine', line.mine) : t('conflict.untouched')}</div>
                    </td>
                    <td data-title={t('conflict.theirs')}>
                      <div>{line.clash ? radio('theirs', line.theirs) : <strong>{words(line.theirs)}</strong>}</div>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions dialog-actions">
        <Button onClick={() => onEdit(choices)}>{t('conflict.edit')}</Button>
        <Button type="primary" loading={pending} onClick={() => onSave(choices)}>
          {t('conflict.save')}
        </Button>
      </div>
    </Modal>
  );
}
