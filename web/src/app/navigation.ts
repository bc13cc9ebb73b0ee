import type { Role } from '../api/types';
import type { TextKey } from '../i18n/text';

/** What belongs together, in the order in which it is listed. */
export const groups = ['week', 'cases', 'basis', 'oversight'] as const;

export type Place = { path: string; group: (typeof groups)[number]; name: TextKey; icon: string; roles: Role[] };

const office: Role[] = ['office.planner', 'office.approver', 'auditor'];

/** The places of the console and who works there. The first that fits is the person's home. */
export const places: readonly Place[] = [
  { path: '/console/drafts', group: 'week', name: 'shell.drafts', icon: 'M3 12h3l2-7 4 12 2-5h3', roles: office },
  {
    path: '/console/requests',
    group: 'week',
    name: 'shell.requests',
    icon: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h3',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/pool',
    group: 'week',
    name: 'shell.pool',
    icon: 'M3 6h14M5 10h10M7 14h6M10 14v4',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/progress',
    group: 'week',
    name: 'shell.progress',
    icon: 'M4 15l4-5 3 3 5-7M13 6h3v3',
    roles: office,
  },
  {
    path: '/console/visit-notices',
    group: 'week',
    name: 'shell.visitNotices',
    icon: 'M5 3h7l3 3v11H5zM8 8h4M8 11h4M11 14h2v2h-2z',
    roles: office,
  },
  {
    path: '/console/enterprise-wishes',
    group: 'week',
    name: 'shell.enterpriseWishes',
    icon: 'M3 5h14v9H9l-4 3v-3H3zM7 8h6M7 11h4',
    roles: office,
  },
  {
    path: '/console/notices',
    group: 'week',
    name: 'shell.notices',
    icon: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/leads',
    group: 'cases',
    name: 'shell.leads',
    icon: 'M4 4h12v9H9l-4 3v-3H4zM7 7h6M7 10h4',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/disputes',
    group: 'cases',
    name: 'shell.disputes',
    icon: 'M10 3v14M4 6h12M4 6l-2 5h4zM16 6l-2 5h4zM7 17h6',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/catalogue',
    group: 'basis',
    name: 'shell.catalogue',
    icon: 'M4 4h9l3 3v9H4zM7 9h6M7 12h6',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/registry',
    group: 'basis',
    name: 'shell.registry',
    icon: 'M3 17V8l7-5 7 5v9zM8 17v-5h4v5',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/rules',
    group: 'basis',
    name: 'shell.rules',
    icon: 'M10 3v14M5 6h10M3 12l2-6 2 6zM13 12l2-6 2 6z',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/themes',
    group: 'basis',
    name: 'shell.themes',
    icon: 'M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM11 13h5',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/annual-plan',
    group: 'basis',
    name: 'shell.annualPlan',
    icon: 'M4 5h12v11H4zM4 8h12M8 3v4M12 3v4M7 12l2 2 4-4',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/ledger',
    group: 'oversight',
    name: 'shell.ledger',
    icon: 'M4 17V9M10 17V3M16 17v-5M2 17h16',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/metrics',
    group: 'oversight',
    name: 'shell.metrics',
    icon: 'M3 17h14M4 14l4-5 3 3 5-7M16 5h-3M16 5v3',
    roles: ['department.clerk', ...office],
  },
  {
    path: '/console/letters',
    group: 'oversight',
    name: 'shell.letters',
    icon: 'M3 5h14v10H3zM3 6l7 5 7-5',
    roles: ['department.clerk', ...office],
  },
  { path: '/console/audit', group: 'oversight', name: 'shell.audit', icon: 'M4 5h12M4 10h12M4 15h7', roles: office },
  {
    path: '/console/readers',
    group: 'oversight',
    name: 'shell.readers',
    icon: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5ZM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
    roles: ['office.approver', 'auditor'],
  },
  {
    path: '/console/operations',
    group: 'oversight',
    name: 'shell.operations',
    icon: 'M10 3v8M10 14.5v1.5M3 17h14L10 3Z',
    roles: ['office.planner', 'auditor'],
  },
  {
    path: '/console/webhooks',
    group: 'oversight',
    name: 'shell.webhooks',
    icon: 'M4 10h8M9 6l4 4-4 4M15 4v12',
    roles: office,
  },
];

/** The place that an address belongs to, whoever asks. */
export function placeAt(path: string): Place | undefined {
  return places.find((place) => path === place.path || path.startsWith(`${place.path}/`));
}

export function placesOf(roles: readonly string[]): Place[] {
  return places.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** The page of those who have no place in the console, but one of their own. */
export function ownPageOf(roles: readonly string[]): string | undefined {
  return placesOf(roles).length === 0 && roles.includes('enterprise') ? '/enterprise/' : undefined;
}
