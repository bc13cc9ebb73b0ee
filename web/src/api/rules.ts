import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text';
import { useScope } from './client';
import { query } from './http';
import type { components } from './schema';

/** Rules with dated values, as the server says them in the language of the page. */
type Schemas = components['schemas'];

export type Rule = Schemas['RuleView'];
export type RuleShape = Schemas['ShapeView'];
export type RuleValue = Schemas['RuleValueView'];
export type RuleAction = Schemas['RuleAction'];
export type Proposal = Schemas['ProposeBody'];
export type RuleReason = Schemas['ReasonView'];
export type RuleReasons = Schemas['ReasonList'];

/** All rules with what holds today and what was ever set. */
export function useRules() {
  const { http } = useScope();
  const { language } = useText();
  return useQuery({
    queryKey: ['rules', language],
    queryFn: () => http.json<Schemas['RuleList']>('/rules'),
  });
}

/** What a value would change in a week; asked for only when somebody wants to know. */
export function useRuleImpact(rule: string, value: unknown, week: string, enabled: boolean) {
  const { http } = useScope();
  const { language } = useText();
  const words = JSON.stringify(value);
  return useQuery({
    queryKey: ['rule-impact', rule, words, week, language],
    queryFn: () => http.json<Schemas['ImpactView']>(`/rules/${rule}/impact${query({ value: words, week })}`),
    enabled,
  });
}
