import type { components } from './schema';

/** The server's shapes under the app's names. Wall times are those of the jurisdiction, Asia/Shanghai. */
type Schemas = components['schemas'];

export type Role = 'department.clerk' | 'office.planner' | 'office.approver' | 'officer' | 'enterprise' | 'auditor';
export type Me = Schemas['Me'];
export type Registry = Schemas['RegistryView'];
export type Enterprise = Schemas['EnterpriseView'];
export type EnterprisePage = Schemas['EnterprisePage'];
export type Tier = Schemas['Tier'];

export type Session = Schemas['SessionView'];
export type Weeks = Schemas['WeekList'];
export type Week = Schemas['WeekView'];

export type InspectionRequest = Schemas['RequestView'];
export type RequestStatus = Schemas['RequestStatus'];
export type RequestPage = Schemas['RequestPage'];
export type NewRequest = Schemas['SubmitBody'];
export type EditRequest = Schemas['EditBody'];
export type RequestKind = Schemas['RequestKind'];
export type RequestHistory = Schemas['RequestHistoryView'];
export type RequestStep = Schemas['RequestHistoryItem'];
export type RequestOutcome = Schemas['OutcomeView'];
export type RemoteResult = Schemas['RemoteResultBody'];
export type RequestFieldChange = Schemas['RequestFieldChange'];

export type ImportReport = Schemas['ImportReport'];
export type ImportIssue = Schemas['ImportIssue'];

export type Draft = Schemas['DraftView'];
export type DraftList = Schemas['DraftList'];
export type DraftState = Schemas['DraftState'];
export type DraftAction = Schemas['DraftAction'];
export type Progress = Schemas['ProgressView'];
export type ProgressPoint = Schemas['ProgressPoint'];

export type PlanView = Schemas['PlanView'];
export type EditWish = Omit<Schemas['PlanEditBody'], 'lock'> & { lock?: boolean };
export type EditResult = Schemas['PlanEditView'];
export type Choices = Schemas['ChoicesView'];
export type PlaceChoice = Choices['places'][number];
export type LockKind = Schemas['LockView']['kind'];
export type BrokenRule = PlanView['broken'][number];
export type AmendmentBody = Schemas['AmendmentBody'];
export type Trial = Schemas['Trial'];
export type Comparison = Schemas['ComparisonView'];
export type ComparedVisit = Comparison['visits'][number];
export type Explanation = Schemas['ExplanationView'];
export type PlanTeam = Schemas['TeamView'];
export type PlanVisit = Schemas['VisitView'];
export type WaitingRequest = Schemas['WaitingView'];

export type LedgerOverview = Schemas['LedgerOverview'];
export type LedgerRow = Schemas['LedgerRow'];
export type DepartmentTotals = Schemas['DepartmentTotals'];
export type EnterpriseLedger = Schemas['EnterpriseLedgerView'];
export type CapBudget = Schemas['BudgetView'];
export type VisitRecord = Schemas['VisitRecordView'];
export type OutcomeBody = Schemas['OutcomeBody'];
export type ItemResult = NonNullable<Schemas['ItemResult']>;

export type MetricPage = Schemas['MetricPage'];
export type MetricInfo = Schemas['MetricInfo'];
export type MetricRow = Schemas['MetricRow'];
export type MetricBoard = Schemas['BoardView'];
export type BoardRow = Schemas['BoardRow'];

export type Report = Schemas['ReportView'];
export type ReportItem = Schemas['ReportItem'];
export type ReportList = Schemas['ReportList'];

export type PublicStatistics = Schemas['PublicStatistics'];

export type Letter = Schemas['LetterView'];
export type LetterPage = Schemas['LetterPage'];

export type SecretReaders = Schemas['SecretReaderList'];
export type AuditEntry = Schemas['AuditEntry'];
export type AuditPage = Schemas['AuditPage'];
export type AuditVerdict = Schemas['AuditVerdictView'];
export type PoisonList = Schemas['PoisonList'];
export type PoisonMessage = Schemas['PoisonMessage'];

export type PublishedWeeks = Schemas['PublicIndex'];
export type PublicCalendar = Schemas['PublicCalendar'];
export type PublicLead = Schemas['PublicLeadBody'];
export type VerifiedNotice = Schemas['VerifiedNotice'];
export type VisitNotice = Schemas['VisitNotice'];
export type VisitNoticePage = Schemas['VisitNoticePage'];
export type EnterpriseHome = Schemas['EnterpriseHome'];
export type EnterpriseVisit = Schemas['EnterpriseVisit'];
export type EnterpriseWish = Schemas['WishView'];
export type MoveOutlook = Schemas['MoveOutlook'];
export type EnterpriseWishes = Schemas['WishList'];
export type MoveOptions = Schemas['MoveOptionList'];
export type RenewedLinks = Schemas['RenewedLinks'];
export type LeadReceipt = Schemas['LeadReceipt'];
export type FollowedLead = Schemas['PublicLeadView'];
export type PublicMatters = Schemas['PublicMatters'];
export type InCharge = Schemas['InChargeView'];

export type Lead = Schemas['LeadView'];
export type LeadItem = Schemas['LeadItem'];
export type LeadState = Schemas['LeadState'];
export type LeadIdentity = Schemas['LeadIdentity'];
export type Dispute = Schemas['DisputeView'];
export type DisputeState = Schemas['DisputeState'];
export type Platform = Schemas['PlatformView'];
export type PlatformSecret = Schemas['PlatformSecretView'];

export type PublicVisit = Schemas['PublicVisit'];

export type Problem = Pick<Schemas['Problem'], 'title' | 'status' | 'code'> & Partial<Schemas['Problem']>;
export type Issue = NonNullable<Schemas['Problem']['issues']>[number];

export type NoticePage = Schemas['NoticePage'];
export type Notice = Schemas['NoticeView'];
export type Webhook = Schemas['WebhookView'];
export type WebhookList = Schemas['WebhookList'];
export type WebhookWithSecret = Schemas['WebhookWithSecret'];
export type DeliveryList = Schemas['DeliveryList'];

export type PoolPage = Schemas['PoolPage'];
export type PoolEnterprise = Schemas['PoolEnterprise'];
export type PoolRequest = Schemas['PoolRequest'];
export type PoolRemark = Schemas['PoolRemark'];
export type Theme = Schemas['ThemeView'];
export type ThemeUse = Schemas['ThemeUse'];
export type ThemeItem = Schemas['ThemeItem'];
export type ThemePreview = Schemas['ThemePreview'];
export type ThemeResult = Schemas['ThemeResult'];
export type ThemeHistory = Schemas['ThemeHistory'];

export type PlanYear = Schemas['PlanYearView'];
export type PlanYearItem = Schemas['PlanYearItem'];
export type AnnualPlan = Schemas['AnnualPlanView'];
export type PlanLine = Schemas['LineView'];
export type PlanLineBody = Schemas['LineBody'];
export type PlanChange = Schemas['PlanChange'];
export type PlanVersions = Schemas['PlanVersions'];
export type FittingLines = Schemas['FittingLines'];
export type FittingLine = Schemas['FittingLine'];
export type LineUse = Schemas['LineUse'];
export type LotDraw = Schemas['DrawView'];
export type LotDraws = Schemas['DrawList'];
