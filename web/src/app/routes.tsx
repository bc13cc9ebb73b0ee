import { type ComponentType, lazy } from 'react';
import type { RegisterKind } from '../api/registers';
import type { DraftTab } from '../features/drafts/DraftFrame';

const RequestsPage = lazy(async () => ({ default: (await import('../features/requests/RequestsPage')).RequestsPage }));
const NewRequestPage = lazy(async () => ({
  default: (await import('../features/requests/NewRequestPage')).NewRequestPage,
}));
const EditRequestPage = lazy(async () => ({
  default: (await import('../features/requests/EditRequestPage')).EditRequestPage,
}));
const ImportPage = lazy(async () => ({ default: (await import('../features/imports/ImportPage')).ImportPage }));
const DraftsPage = lazy(async () => ({ default: (await import('../features/drafts/DraftsPage')).DraftsPage }));
const ProgressPage = lazy(async () => ({ default: (await import('../features/drafts/ProgressPage')).ProgressPage }));
const BoardPage = lazy(async () => ({ default: (await import('../features/board/BoardPage')).BoardPage }));
const WaitingPage = lazy(async () => ({ default: (await import('../features/board/WaitingPage')).WaitingPage }));
const ApprovalPage = lazy(async () => ({ default: (await import('../features/approval/ApprovalPage')).ApprovalPage }));
const PoolPage = lazy(async () => ({ default: (await import('../features/pool/PoolPage')).PoolPage }));
const NoticesPage = lazy(async () => ({ default: (await import('../features/notices/NoticesPage')).NoticesPage }));
const WebhooksPage = lazy(async () => ({ default: (await import('../features/notices/WebhooksPage')).WebhooksPage }));
const LedgerPage = lazy(async () => ({ default: (await import('../features/ledger/LedgerPage')).LedgerPage }));
const AuditPage = lazy(async () => ({ default: (await import('../features/oversight/AuditPage')).AuditPage }));
const OperationsPage = lazy(async () => ({
  default: (await import('../features/oversight/OperationsPage')).OperationsPage,
}));

const CataloguePage = lazy(async () => ({
  default: (await import('../features/catalogue/CataloguePage')).CataloguePage,
}));
const MatterPage = lazy(async () => ({ default: (await import('../features/catalogue/MatterPage')).MatterPage }));
const matterForm = () => import('../features/catalogue/MatterFormPage');
const NewMatterPage = lazy(async () => ({ default: (await matterForm()).NewMatterPage }));
const EditMatterPage = lazy(async () => ({ default: (await matterForm()).EditMatterPage }));
const departments = () => import('../features/registry/DepartmentsPage');
const departmentForm = () => import('../features/registry/DepartmentFormPage');
const bases = () => import('../features/registry/BasesPage');
const baseForm = () => import('../features/registry/BaseFormPage');
const officerForm = () => import('../features/registry/OfficerFormPage');
const themeForm = () => import('../features/themes/ThemeFormPage');
const enterpriseForm = () => import('../features/registry/EnterpriseFormPage');

const importOf = (kind: RegisterKind) =>
  lazy(async () => {
    const { RegisterImportPage } = await import('../features/imports/RegisterImportPage');
    return { default: () => <RegisterImportPage kind={kind} /> };
  });

export type DraftView = ComponentType<{ id: string }>;

const draftViews: Record<DraftTab, DraftView> = {
  progress: ProgressPage,
  board: BoardPage,
  waiting: WaitingPage,
  approval: ApprovalPage,
};

export type EntryView = ComponentType<{ id: string }>;

export type Route =
  | { kind: 'page'; View: ComponentType }
  | { kind: 'entry'; id: string; View: EntryView }
  | { kind: 'draft'; id: string; tab: DraftTab; View: DraftView };

const pages: Record<string, ComponentType> = {
  '/console/requests': RequestsPage,
  '/console/requests/new': NewRequestPage,
  '/console/requests/edit': EditRequestPage,
  '/console/requests/import': ImportPage,
  '/console/drafts': DraftsPage,
  '/console/drafts/amend': lazy(async () => ({ default: (await import('../features/drafts/AmendPage')).AmendPage })),
  '/console/drafts/compare': lazy(async () => ({
    default: (await import('../features/compare/ComparePage')).ComparePage,
  })),
  '/console/catalogue': CataloguePage,
  '/console/catalogue/new': NewMatterPage,
  '/console/catalogue/import': importOf('matters'),
  '/console/registry/departments/import': importOf('departments'),
  '/console/registry/bases/import': importOf('bases'),
  '/console/registry/officers/import': importOf('officers'),
  '/console/registry/enterprises/import': importOf('enterprises'),
  '/console/registry/calendar/import': importOf('calendar'),
  '/console/registry': lazy(async () => ({ default: (await import('../features/registry/StartPage')).StartPage })),
  '/console/registry/departments': lazy(async () => ({ default: (await departments()).DepartmentsPage })),
  '/console/registry/departments/new': lazy(async () => ({ default: (await departmentForm()).NewDepartmentPage })),
  '/console/registry/bases': lazy(async () => ({ default: (await bases()).BasesPage })),
  '/console/registry/bases/new': lazy(async () => ({ default: (await baseForm()).NewBasePage })),
  '/console/registry/officers': lazy(async () => ({
    default: (await import('../features/registry/OfficersPage')).OfficersPage,
  })),
  '/console/registry/officers/new': lazy(async () => ({ default: (await officerForm()).NewOfficerPage })),
  '/console/registry/enterprises': lazy(async () => ({
    default: (await import('../features/registry/EnterprisesPage')).EnterprisesPage,
  })),
  '/console/registry/enterprises/new': lazy(async () => ({ default: (await enterpriseForm()).NewEnterprisePage })),
  '/console/registry/calendar': lazy(async () => ({
    default: (await import('../features/calendar-days/CalendarPage')).CalendarPage,
  })),
  '/console/pool': PoolPage,
  '/console/notices': NoticesPage,
  '/console/webhooks': WebhooksPage,
  '/console/rules': lazy(async () => ({ default: (await import('../features/rules/RulesPage')).RulesPage })),
  '/console/leads': lazy(async () => ({ default: (await import('../features/leads/LeadsPage')).LeadsPage })),
  '/console/leads/new': lazy(async () => ({ default: (await import('../features/leads/NewLeadPage')).NewLeadPage })),
  '/console/leads/platforms': lazy(async () => ({
    default: (await import('../features/leads/PlatformsPage')).PlatformsPage,
  })),
  '/console/disputes': lazy(async () => ({
    default: (await import('../features/disputes/DisputesPage')).DisputesPage,
  })),
  '/console/disputes/new': lazy(async () => ({
    default: (await import('../features/disputes/NewDisputePage')).NewDisputePage,
  })),
  '/console/visit-notices': lazy(async () => ({
    default: (await import('../features/visit-notices/VisitNoticesPage')).VisitNoticesPage,
  })),
  '/console/enterprise-wishes': lazy(async () => ({
    default: (await import('../features/visit-notices/WishesPage')).WishesPage,
  })),
  '/console/progress': lazy(async () => ({
    default: (await import('../features/field-progress/FieldProgressPage')).FieldProgressPage,
  })),
  '/console/ledger': LedgerPage,
  '/console/metrics': lazy(async () => ({ default: (await import('../features/metrics/MetricsPage')).MetricsPage })),
  '/console/metrics/reports': lazy(async () => ({
    default: (await import('../features/metrics/ReportsPage')).ReportsPage,
  })),
  '/console/letters': lazy(async () => ({ default: (await import('../features/letters/LettersPage')).LettersPage })),
  '/console/letters/new': lazy(async () => ({
    default: (await import('../features/letters/NewLetterPage')).NewLetterPage,
  })),
  '/console/themes': lazy(async () => ({ default: (await import('../features/themes/ThemesPage')).ThemesPage })),
  '/console/themes/new': lazy(async () => ({ default: (await themeForm()).NewThemePage })),
  '/console/annual-plan': lazy(async () => ({ default: (await import('../features/annual-plan/YearPage')).YearPage })),
  '/console/audit': AuditPage,
  '/console/readers': lazy(async () => ({ default: (await import('../features/oversight/ReadersPage')).ReadersPage })),
  '/console/operations': OperationsPage,
};

/** Pages of one entry: by the address of their list, then by what follows the entry's id. */
const entries: Record<string, Record<string, EntryView>> = {
  '/console/catalogue': { '': MatterPage, edit: EditMatterPage },
  '/console/registry/departments': {
    '': lazy(async () => ({ default: (await departments()).DepartmentPage })),
    edit: lazy(async () => ({ default: (await departmentForm()).EditDepartmentPage })),
  },
  '/console/registry/bases': {
    '': lazy(async () => ({ default: (await bases()).BasePage })),
    edit: lazy(async () => ({ default: (await baseForm()).EditBasePage })),
  },
  '/console/registry/officers': {
    '': lazy(async () => ({ default: (await import('../features/registry/OfficerPage')).OfficerPage })),
    edit: lazy(async () => ({ default: (await officerForm()).EditOfficerPage })),
  },
  '/console/registry/enterprises': {
    '': lazy(async () => ({ default: (await import('../features/registry/EnterprisePage')).EnterprisePage })),
    edit: lazy(async () => ({ default: (await enterpriseForm()).EditEnterprisePage })),
  },
  '/console/themes': {
    '': lazy(async () => ({ default: (await import('../features/themes/ThemePage')).ThemePage })),
    edit: lazy(async () => ({ default: (await themeForm()).EditThemePage })),
    use: lazy(async () => ({ default: (await import('../features/themes/UseThemePage')).UseThemePage })),
  },
  '/console/metrics/reports': {
    '': lazy(async () => ({ default: (await import('../features/metrics/ReportPage')).ReportPage })),
  },
  '/console/letters': {
    '': lazy(async () => ({ default: (await import('../features/letters/LetterPage')).LetterPage })),
  },
  '/console/annual-plan': {
    '': lazy(async () => ({ default: (await import('../features/annual-plan/PlanPage')).PlanPage })),
    edit: lazy(async () => ({ default: (await import('../features/annual-plan/PlanFormPage')).PlanFormPage })),
  },
};

function entryOf(path: string): Route | null {
  for (const [list, views] of Object.entries(entries)) {
    if (!path.startsWith(`${list}/`)) continue;
    const [id = '', part = ''] = path.slice(list.length + 1).split('/');
    const View = views[part];
    if (id !== '' && View !== undefined) return { kind: 'entry', id: decodeURIComponent(id), View };
  }
  return null;
}

export function routeOf(path: string): Route | null {
  const View = pages[path.replace(/\/$/, '')];
  if (View !== undefined) return { kind: 'page', View };
  const entry = entryOf(path);
  if (entry !== null) return entry;
  const [, , section, id, name] = path.split('/');
  if (section !== 'drafts' || id === undefined || id === '') return null;
  const tab = name === undefined || name === '' ? 'progress' : name;
  if (!isTab(tab)) return null;
  return { kind: 'draft', id: decodeURIComponent(id), tab, View: draftViews[tab] };
}

function isTab(name: string): name is DraftTab {
  return name in draftViews;
}
