import { useRegistry } from '../../api/client';
import type { Theme } from '../../api/types';
import { useText } from '../../i18n/text';
import { DepartmentChip } from '../../ui/marks';

/** The matters of a theme, department by department. */
export function ThemeMatters({ matters }: { matters: Theme['matters'] }) {
  const t = useText();
  const registry = useRegistry();
  const shorts = new Map(registry.data?.departments.map((item) => [item.id, item.short]));
  const departments = [...new Set(matters.map((matter) => matter.department))];
  return (
    <ul className="plan-list">
      {departments.map((department) => (
        <li key={department}>
          <DepartmentChip short={shorts.get(department) ?? (department === '' ? '?' : department)} />{' '}
          {matters
            .filter((matter) => matter.department === department)
            .map((matter) => (matter.inForce ? matter.name : t('themes.dropped', { name: matter.name })))
            .join(t('common.listComma'))}
        </li>
      ))}
    </ul>
  );
}
