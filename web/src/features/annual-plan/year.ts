import { useScope } from '../../api/client';
import { useFilters } from '../../ui/location';

/** The year of the plan in view: from the address, else that of the week in view. */
export function usePlanYear(): number {
  const { week } = useScope();
  const [filters] = useFilters();
  const year = Number(filters.get('year') ?? week.slice(0, 4));
  return Number.isInteger(year) && year >= 2020 && year <= 2100 ? year : Number(week.slice(0, 4));
}
