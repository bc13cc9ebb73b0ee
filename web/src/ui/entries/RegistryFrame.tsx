import type { ReactNode } from 'react';
import { useRole, useScope } from '../../api/client';
import { type TextKey, useText } from '../../i18n/text';
import { Page } from '../Page';
import { Tabs } from '../Tabs';

export type RegistryPart = 'departments' | 'bases' | 'officers' | 'enterprises' | 'calendar';

const parts: readonly (readonly [RegistryPart, TextKey, TextKey])[] = [
  ['departments', 'registry.departments', 'registry.departmentsLead'],
  ['bases', 'registry.bases', 'registry.basesLead'],
  ['officers', 'registry.officers', 'registry.officersLead'],
  ['enterprises', 'registry.enterprises', 'registry.enterprisesLead'],
  ['calendar', 'registry.calendar', 'registry.calendarLead'],
];

/** What the lists of the registry share: the way between them. A clerk has the officers of the own department. */
export function RegistryFrame({
  part,
  actions,
  children,
}: {
  part: RegistryPart;
  actions: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const { week } = useScope();
  const isOffice = useRole('office.planner', 'office.approver', 'auditor');
  const shown = parts.filter(([name]) => isOffice || name === 'officers');
  const [, , lead] = parts.find(([name]) => name === part) ?? [];
  return (
    <Page title={t('registry.title')} {...(lead === undefined ? {} : { lead: t(lead) })} actions={actions}>
      <Tabs
        label={t('registry.parts')}
        tabs={shown.map(([name, title]) => ({
          href: `/console/registry/${name}?week=${week}`,
          title: t(title),
          current: name === part,
        }))}
      />
      {children}
    </Page>
  );
}
