import { Select } from 'antd';
import { useRegistry } from '../api/client';
import { useText } from '../i18n/text';
import type { Tie } from './Field';

/** Chooses one of the jurisdiction's departments by its name. */
export function DepartmentSelect({
  tie,
  value,
  onChange,
}: {
  tie: Tie;
  value: string;
  onChange: (department: string) => void;
}) {
  const t = useText();
  const registry = useRegistry();
  return (
    <Select
      {...tie}
      className="wide"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('leads.chooseDepartment')}
      value={value === '' ? null : value}
      onChange={onChange}
      options={(registry.data?.departments ?? []).map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}
