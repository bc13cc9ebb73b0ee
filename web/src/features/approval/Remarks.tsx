import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { PlanView } from '../../api/types';
import { useText } from '../../i18n/text';
import { Field } from '../../ui/Field';

/** What the approver wants changed about one enterprise. */
export type Remark = { enterprise: string; text: string };

/** Every enterprise of a plan once, those that are visited before those that wait, by name. */
export function enterprisesOf(plan: PlanView): { id: string; name: string; waits: boolean }[] {
  const found = new Map<string, { id: string; name: string; waits: boolean }>();
  for (const { id, name } of plan.teams.flatMap((team) => team.visits.map((visit) => visit.enterprise)))
    found.set(id, { id, name, waits: false });
  for (const { enterprise } of plan.waiting)
    if (!found.has(enterprise.id)) found.set(enterprise.id, { id: enterprise.id, name: enterprise.name, waits: true });
  return [...found.values()].sort((a, b) => Number(a.waits) - Number(b.waits) || a.name.localeCompare(b.name, 'zh-CN'));
}

/** Remarks on single visits, collected before the draft goes back. */
export function Remarks({
  plan,
  remarks,
  first,
  onChange,
}: {
  plan: PlanView;
  remarks: readonly Remark[];
  /** The enterprise that the approver came to remark on. */
  first: string;
  onChange: (remarks: Remark[]) => void;
}) {
  const t = useText();
  const id = useId();
  const [enterprise, setEnterprise] = useState(first);
  const [said, setSaid] = useState('');
  const [wanting, setWanting] = useState(false);
  const all = enterprisesOf(plan);
  const nameOf = (code: string) => all.find((item) => item.id === code)?.name ?? code;
  const add = () => {
    if (enterprise === '' || said.trim() === '') {
      setWanting(true);
      return;
    }
    onChange([...remarks.filter((item) => item.enterprise !== enterprise), { enterprise, text: said.trim() }]);
    setSaid('');
    setEnterprise('');
    setWanting(false);
  };
  const missing = (empty: boolean, message: string) => (wanting && empty ? [message] : []);
  return (
    <details className="remarks" open={remarks.length > 0 || first !== ''}>
      <summary>{t('approval.remarks', { n: remarks.length })}</summary>
      {remarks.length === 0 ? null : (
        <ul className="plain-list">
          {remarks.map((item) => (
            <li key={item.enterprise}>
              <strong>{nameOf(item.enterprise)}</strong>
              <span>{item.text}</span>
              <button
                type="button"
                className="link-button"
                onClick={() => onChange(remarks.filter((other) => other !== item))}
              >
                {t('approval.dropRemark')}
                <span className="hidden-text">{nameOf(item.enterprise)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field
        id={`${id}-enterprise`}
        label={t('requests.enterprise')}
        errors={missing(enterprise === '', t('approval.needEnterprise'))}
      >
        {(tie) => (
          <select {...tie} value={enterprise} onChange={(event) => setEnterprise(event.target.value)}>
            <option value="">{t('approval.chooseEnterprise')}</option>
            {all.map((item) => (
              <option key={item.id} value={item.id}>
                {item.waits ? t('approval.waits', { name: item.name }) : item.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`${id}-text`}
        label={t('approval.remark')}
        errors={missing(said.trim() === '', t('approval.needRemark'))}
      >
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={500}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
      </Field>
      <Button onClick={add}>{t('approval.addRemark')}</Button>
    </details>
  );
}
