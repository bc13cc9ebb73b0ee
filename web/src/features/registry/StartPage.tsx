import { useEffect } from 'react';
import { useRole, useScope } from '../../api/client';
import { navigate } from '../../ui/location';
import { Loading } from '../../ui/states';

/** The registry opens with its enterprises; for a clerk with the officers of the department. */
export function StartPage() {
  const { week } = useScope();
  const isOffice = useRole('office.planner', 'office.approver', 'auditor');
  const part = isOffice ? 'enterprises' : 'officers';
  useEffect(() => navigate(`/console/registry/${part}?week=${week}`, 'replace'), [part, week]);
  return <Loading />;
}
