import { type ComponentType, lazy } from 'react';
import type { DraftTab } from '../features/drafts/DraftFrame';

const RequestsPage = lazy(async () => ({ default: (await import('../features/requests/RequestsPage')).RequestsPage }));
const NewRequestPage = lazy(async () => ({
  default: (await import('../features/requests/NewRequestPage')).NewRequestPage,
}));
const ImportPage = lazy(async () => ({ default: (await import('../features/imports/ImportPage')).ImportPage }));
const DraftsPage = lazy(async () => ({ default: (await import('../features/drafts/DraftsPage')).DraftsPage }));
const ProgressPage = lazy(async () => ({ default: (await import('../features/drafts/ProgressPage')).ProgressPage }));
const BoardPage = lazy(async () => ({ default: (await import('../features/board/BoardPage')).BoardPage }));
const WaitingPage = lazy(async () => ({ default: (await import('../features/board/WaitingPage')).WaitingPage }));
const ApprovalPage = lazy(async () => ({ default: (await import('../features/approval/ApprovalPage')).ApprovalPage }));
const AuditPage = lazy(async () => ({ default: (await import('../features/oversight/AuditPage')).AuditPage }));
const OperationsPage = lazy(async () => ({
  default: (await import('../features/oversight/OperationsPage')).OperationsPage,
}));

export type DraftView = ComponentType<{ id: string }>;

const draftViews: Record<DraftTab, DraftView> = {
  progress: ProgressPage,
  board: BoardPage,
  waiting: WaitingPage,
  approval: ApprovalPage,
};

export type Route =
  | { kind: 'page'; View: ComponentType }
  | { kind: 'draft'; id: string; tab: DraftTab; View: DraftView };

const pages: Record<string, ComponentType> = {
  '/console/requests': RequestsPage,
  '/console/requests/new': NewRequestPage,
  '/console/requests/import': ImportPage,
  '/console/drafts': DraftsPage,
  '/console/audit': AuditPage,
  '/console/operations': OperationsPage,
};

export function routeOf(path: string): Route | null {
  const View = pages[path.replace(/\/$/, '')];
  if (View !== undefined) return { kind: 'page', View };
  const [, , section, id, name] = path.split('/');
  if (section !== 'drafts' || id === undefined || id === '') return null;
  const tab = name === undefined || name === '' ? 'progress' : name;
  if (!isTab(tab)) return null;
  return { kind: 'draft', id: decodeURIComponent(id), tab, View: draftViews[tab] };
}

function isTab(name: string): name is DraftTab {
  return name in draftViews;
}
