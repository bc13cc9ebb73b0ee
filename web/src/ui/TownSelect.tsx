import { Select } from 'antd';
import type { Tie } from './Field';
import { useTowns } from './towns';

/** Chooses a town of the jurisdiction, or none where that means something. */
export function TownSelect({
  tie,
  value,
  placeholder,
  allowClear = false,
  onChange,
}: {
  tie: Tie;
  value: string;
  placeholder: string;
  allowClear?: boolean;
  onChange: (town: string) => void;
}) {
  const towns = useTowns();
  return (
    <Select
      {...tie}
      className="wide"
      allowClear={allowClear}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      value={value === '' ? null : value}
      onChange={(town: string | undefined) => onChange(town ?? '')}
      options={towns.map((town) => ({ value: town, label: town }))}
    />
  );
}
