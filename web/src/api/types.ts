/** The server's shapes (HTTP contract). Times are wall times of the jurisdiction, Asia/Shanghai. */
export type Role = 'department.clerk' | 'office.planner' | 'office.approver' | 'officer' | 'enterprise' | 'auditor';
export type Named = { id: string; name: string };
export type Tier = 'green' | 'yellow' | 'red';

export type Me = { name: string; roles: Role[]; jurisdiction: Named; department?: Named };

export type Department = Named & { short: string };
export type Base = Named & { lat: number; lon: number; vehicles: number; central: boolean; officers: number };
export type Matter = {
  code: string;
  name: string;
  department: string;
  legalBasis: string;
  certificate: string;
  minutes: number;
  weight: number;
  visibility: 'date' | 'week' | 'hidden';
};
export type Registry = {
  jurisdiction: Named;
  departments: Department[];
  bases: Base[];
  matters: Matter[];
  counts: { officers: number; enterprises: number };
};
export type Enterprise = Named & { creditCode: string; base: string; address: string; tier: Tier };

export type Session = { id: string; start: string; end: string };
export type WeekSummary = {
  id: string;
  start: string;
  end: string;
  state: string;
  requests: number;
  publishedVersion?: number;
};
export type Weeks = { items: WeekSummary[]; current: string };
export type Week = {
  id: string;
  sessions: Session[];
  pool: {
    requests: number;
    enterprises: number;
    mandatory: number;
    byDepartment: { department: string; requests: number }[];
  };
  published?: { version: number; draft: string; at: string; by: string };
  inputVersion: number;
};

export type RequestStatus = 'pooled' | 'planned' | 'published' | 'waiting' | 'withdrawn';
export type InspectionRequest = {
  id: string;
  week: string;
  enterprise: Named;
  department: string;
  matter: { code: string; name: string };
  certificate: string;
  minutes: number;
  weight: number;
  mandatory: boolean;
  sessions?: string[];
  note?: string;
  status: RequestStatus;
  visit?: { session: string; team: string };
  waiting?: { code: string; cause: string; remedy: string };
  submittedAt: string;
  submittedBy: string;
  source: string;
  etag: string;
};
export type RequestPage = { items: InspectionRequest[]; next?: string; total: number };
export type NewRequest = {
  enterprise: string;
  matter: string;
  weight?: number;
  mandatory?: boolean;
  sessions?: string[];
  note?: string;
};

export type ImportIssue = {
  row: number;
  column: string;
  value: string;
  code: string;
  cause: string;
  action: string;
};
export type ImportReport = {
  importId?: string;
  kind: string;
  file: string;
  rows: number;
  good: number;
  bad: number;
  stored: number;
  duplicates: number;
  state: 'checked' | 'storing' | 'stored';
  issues: ImportIssue[];
  columns: { name: string; found: boolean; required: boolean }[];
};

export type DraftState =
  | 'queued'
  | 'solving'
  | 'solved'
  | 'failed'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'publishing'
  | 'published';
export type DraftAction = 'stop' | 'retry' | 'submit' | 'approve' | 'return' | 'publish';
export type Summary = {
  requests: number;
  served: number;
  waiting: number;
  visits: number;
  visitsSaved: number;
  teams: number;
  officerMinutes: number;
  travelMinutes: number;
  servedWeight: number;
  totalWeight: number;
  mandatoryServed: number;
  mandatoryTotal: number;
  score: number;
  bound: number;
  gap: number;
  seconds: number;
  waitingByCode: Record<string, number>;
};
export type Draft = {
  id: string;
  week: string;
  name: string;
  state: DraftState;
  seconds: number;
  seed: number;
  author: { name: string };
  createdAt: string;
  submittedBy?: string;
  approvedBy?: string;
  publishedAt?: string;
  comment?: string;
  failure?: { code: string; detail: string };
  fingerprint?: string;
  summary?: Summary;
  inputs: { requests: number; enterprises: number; officers: number; snapshot: string };
  stale: boolean;
  etag: string;
  can: DraftAction[];
};
export type ProgressPoint = { elapsed: number; score: number; bound?: number | null };
export type Progress = {
  state: DraftState;
  phase: string;
  elapsed: number;
  seconds: number;
  score?: number;
  bound?: number;
  gap?: number;
  visits: number;
  waiting: number;
  history: ProgressPoint[];
};

export type PlanVisit = {
  enterprise: Named & { tier: Tier; address: string };
  start: string;
  end: string;
  requests: {
    id: string;
    matter: { code: string; name: string };
    department: string;
    minutes: number;
    mandatory: boolean;
  }[];
};
export type PlanTeam = {
  id: string;
  session: string;
  base: string;
  officers: Named[];
  depart: string;
  return: string;
  travelMinutes: number;
  visits: PlanVisit[];
};
export type WaitingRequest = {
  request: { id: string; matter: { code: string; name: string }; department: string };
  enterprise: Named & { tier: Tier };
  mandatory: boolean;
  weight: number;
  code: string;
  cause: string;
  remedy: string;
  verified: boolean;
};
export type PlanView = {
  draft: string;
  week: string;
  sessions: Session[];
  bases: (Named & { vehicles: number })[];
  departments: Department[];
  teams: PlanTeam[];
  waiting: WaitingRequest[];
  summary: Summary;
};

export type AuditEntry = {
  seq: number;
  at: string;
  by: string;
  role: string;
  action: string;
  subject: string;
  hash: string;
};
export type PoisonMessage = { id: string; queue: string; inserted: string; dequeueCount: number; size: number };

export type PublishedWeeks = {
  jurisdiction: Named;
  weeks: { week: string; version: number; publishedAt: string }[];
};
export type PublicVisit = {
  enterprise: string;
  town: string;
  departments: string[];
  matters: string[];
  status: string;
};
export type PublicCalendar = {
  jurisdiction: Named;
  week: string;
  version: number;
  publishedAt: string;
  days: { date: string; sessions: { id: string; start: string; end: string; visits: PublicVisit[] }[] }[];
  weekOnly: PublicVisit[];
};

export type Issue = { code: string; place: string; cause: string; action: string };
export type Problem = {
  title: string;
  status: number;
  detail?: string;
  code: string;
  traceId?: string;
  issues?: Issue[];
  current?: string;
  existing?: string;
};
