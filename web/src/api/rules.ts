import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text';
import { useScope } from './client';
import { query } from './http';

/** Rules with dated values, as the server says them in the language of the page. */
export type Named = { id: string; name: string };
export type ShapeKind = 'integer' | 'switch' | 'numbers' | 'choices' | 'days';
export type RuleShape = {
  kind: ShapeKind;
  min?: number;
  max?: number;
  /** A number may be none: no limit. */
  nullable: boolean;
  members: Named[];
  options: Named[];
};
export type RuleSource = { title: string; number: string; says: string; url?: string; verified: boolean };
export type RuleAction = 'activate' | 'withdraw';
export type RuleValue = {
  validFrom: string;
  /** Last day, where another value follows. */
  validUntil?: string;
  value: unknown;
  sentence: string;
  source: string;
  note?: string;
  state: 'proposed' | 'active';
  proposedBy: string;
  proposedAt: string;
  activatedBy?: string;
  activatedAt?: string;
  can: RuleAction[];
  etag: string;
};
export type RuleEffect = 'holds' | 'marks' | 'weighs' | 'staffs' | 'counts';
export type Rule = {
  id: string;
  name: string;
  effect: RuleEffect;
  /** The law leaves no choice. */
  fixed: boolean;
  shape: RuleShape;
  unit?: string;
  lift: string;
  sources: RuleSource[];
  default: unknown;
  current: { value: unknown; sentence: string; since?: string; until?: string; source: string };
  values: RuleValue[];
};
export type HeldRequest = { request: string; enterprise: Named; department: string; matter: Named; cause: string };
export type RuleImpact = {
  sentence: string;
  requests: number;
  before: number;
  after: number;
  newlyHeld: number;
  newlyFreed: number;
  held: HeldRequest[];
  freed: HeldRequest[];
  says: string[];
};
export type Proposal = { validFrom: string; value: unknown; source: string; note?: string };

/** All rules with what holds today and what was ever set. */
export function useRules() {
  const { http } = useScope();
  const { language } = useText();
  return useQuery({
    queryKey: ['rules', language],
    queryFn: () => http.json<{ items: Rule[] }>('/rules'),
  });
}

/** What a value would change in a week; asked for only when somebody wants to know. */
export function useRuleImpact(rule: string, value: unknown, week: string, enabled: boolean) {
  const { http } = useScope();
  const { language } = useText();
  const words = JSON.stringify(value);
  return useQuery({
    queryKey: ['rule-impact', rule, words, week, language],
    queryFn: () => http.json<RuleImpact>(`/rules/${rule}/impact${query({ value: words, week })}`),
    enabled,
  });
}
