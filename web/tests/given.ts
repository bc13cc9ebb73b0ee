import type { MatterEntry, MatterVersion } from '../src/api/registers';
import type { Rule } from '../src/api/rules';
import type {
  Draft,
  InspectionRequest,
  PlanTeam,
  PlanView,
  PlanVisit,
  Progress,
  PublicCalendar,
  PublicVisit,
  WaitingRequest,
} from '../src/api/types';

type Reason = { code: string; cause: string; remedy: string };

/** The one place that builds the server's answers for tests. */
export const Given = {
  visit(enterprise: string, ...departments: string[]): PlanVisit {
    return {
      enterprise: {
        id: enterprise,
        name: `企业${enterprise}`,
        tier: 'green',
        address: `${enterprise}路1号`,
        lat: 29.7,
        lon: 120.2,
      },
      start: '2026-11-23T08:45',
      end: '2026-11-23T09:30',
      requests: departments.map((department) => ({
        id: `${enterprise}-${department}`,
        matter: { code: department, name: `事项${department}` },
        department,
        minutes: 30,
        mandatory: false,
      })),
    };
  },

  team(id: string, base: string, session: string, ...visits: PlanVisit[]): PlanTeam {
    return {
      id,
      session,
      base,
      officers: [{ id: `${id}-o`, name: `人员${id}` }],
      depart: '2026-11-23T08:30',
      return: '2026-11-23T11:00',
      travelMinutes: 30,
      visits,
    };
  },

  /** Two towns × two half days: a and b at one town on Monday morning, c there in the afternoon, d at the other. */
  plan(): PlanView {
    const { visit, team } = Given;
    return {
      draft: 'd1',
      week: '2026-W48',
      partial: false,
      sessions: [
        { id: 'mon-am', start: '2026-11-23T08:30', end: '2026-11-23T11:30' },
        { id: 'mon-pm', start: '2026-11-23T13:30', end: '2026-11-23T17:00' },
      ],
      bases: [
        { id: 'north', name: '北镇', lat: 29.9, lon: 120.2, vehicles: 3 },
        { id: 'south', name: '南镇', lat: 29.6, lon: 120.2, vehicles: 2 },
      ],
      departments: [
        { id: 'market', name: '市场监督管理局', short: '市监' },
        { id: 'fire', name: '消防救援大队', short: '消防' },
      ],
      teams: [
        team('t1', 'north', 'mon-am', visit('a', 'market', 'fire'), visit('b', 'fire')),
        team('t2', 'north', 'mon-pm', visit('c', 'market')),
        team('t3', 'south', 'mon-am', visit('d', 'market')),
      ],
      waiting: [],
      remote: [],
      rules: [],
      summary: {
        requests: 5,
        served: 5,
        waiting: 0,
        visits: 4,
        visitsSaved: 1,
        teams: 3,
        officerMinutes: 600,
        travelMinutes: 90,
        servedWeight: 50,
        totalWeight: 50,
        mandatoryServed: 0,
        mandatoryTotal: 0,
        score: 5000,
        bound: 5000,
        gap: 0,
        seconds: 1,
        waitingByCode: {},
      },
      locks: [],
      broken: [],
      edits: [],
    };
  },

  waiting(reason: Reason): WaitingRequest {
    return {
      request: { id: 'r1', matter: { code: 'SJ-01', name: '食品生产检查' }, department: 'market' },
      enterprise: { id: 'e1', name: '甲厂', tier: 'green' },
      mandatory: false,
      weight: 40,
      ...reason,
      verified: false,
    };
  },

  /** A draft that is being calculated, as its planner sees it. */
  draft(): Draft {
    return {
      id: 'd1',
      week: '2026-W48',
      name: '方案 1',
      state: 'solving',
      seconds: 60,
      seed: 1,
      author: { name: '周敏' },
      createdAt: '2026-11-22T08:00:00Z',
      remarks: [],
      inputs: { requests: 5, enterprises: 4, officers: 3, held: 0, snapshot: 'x' },
      stale: false,
      partial: false,
      etag: '"1"',
      can: ['stop'],
      hand: { edits: 0, locks: 0, exceptions: 0, undo: false, redo: false },
    };
  },

  /** Nine seconds into its calculation, of which the plan of the fourth second is the best. */
  progress(): Progress {
    return {
      state: 'solving',
      phase: 'improve',
      attempt: 1,
      stopAsked: false,
      elapsed: 9,
      seconds: 60,
      score: 900,
      bound: 1000,
      gap: 0.1,
      visits: 12,
      waiting: 3,
      history: [
        { elapsed: 1, score: 800, bound: 1000 },
        { elapsed: 4, score: 900, bound: 1000 },
      ],
    };
  },

  request(reason: Reason): InspectionRequest {
    return {
      id: 'r1',
      week: '2026-W48',
      enterprise: { id: '91330681MA0000001A', name: '甲厂' },
      department: 'market',
      matter: { code: 'SJ-01', name: '食品生产检查' },
      certificate: '市场监管',
      minutes: 60,
      weight: 40,
      mandatory: false,
      kind: 'planned',
      countsTowardCap: true,
      blockedByCap: true,
      frozen: false,
      status: 'waiting',
      waiting: reason,
      submittedAt: '2026-11-20T08:00:00+08:00',
      submittedBy: '陈晓',
      source: 'form',
      etag: '"1"',
    };
  },

  matter(...versions: Partial<MatterVersion>[]): MatterEntry {
    return {
      code: 'SJ-01',
      department: 'market',
      versions: versions.map((version) => ({
        validFrom: '0001-01-01',
        name: '食品生产检查',
        legalBasis: { title: '《中华人民共和国食品安全法》', article: '第一百一十条' },
        certificate: '市场监管',
        minutes: 60,
        weight: 40,
        visibility: 'date',
        documents: [],
        siteVisit: 'onSite',
        archived: false,
        ...version,
      })),
    };
  },

  /** A rule with a value in force and another that is active from next year on. */
  rule({ current, active }: { current: number; active: number }): Rule {
    return {
      id: 'cap-per-department',
      name: '每部门年度上限',
      effect: 'holds',
      fixed: false,
      shape: { kind: 'integer', min: 1, max: 9, nullable: false, members: [], options: [] },
      lift: '',
      sources: [],
      default: current,
      current: { value: current, sentence: '', source: '' },
      values: [
        {
          validFrom: '2027-01-01',
          value: active,
          sentence: '',
          source: '',
          state: 'active',
          proposedBy: '周敏',
          proposedAt: '2026-11-01T00:00:00Z',
          can: [],
          etag: '"1"',
        },
      ],
    };
  },

  publicVisit(enterprise: string, town: string, ...departments: string[]): PublicVisit {
    return {
      id: `${town}-${enterprise}`,
      enterprise,
      town,
      departments,
      departmentIds: departments,
      matters: [],
      status: 'published',
      sequence: 0,
      changed: '2026-11-20T10:00:00Z',
    };
  },

  calendar(...visits: PublicVisit[]): PublicCalendar {
    const session = { id: 'mon-am', start: '2026-11-23T08:30', end: '2026-11-23T11:30', visits };
    return {
      jurisdiction: { id: 'zhuji', name: '诸暨市' },
      week: '2026-W48',
      version: 1,
      publishedAt: '2026-11-20T10:00:00Z',
      days: [{ date: '2026-11-23', sessions: [session] }],
      weekOnly: [],
      departments: [{ id: 'market', name: '市场监督管理局', short: '市监', folder: 'department/market' }],
      towns: [{ name: '店口镇', folder: 'town/店口镇' }],
    };
  },
};
