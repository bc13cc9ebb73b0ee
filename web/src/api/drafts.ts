import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useText } from '../i18n/text';
import { useScope } from './client';
import type { Draft, DraftState, Explanation, PlanView } from './types';

export function draftPath(week: string, id: string): string {
  return `/weeks/${week}/drafts/${encodeURIComponent(id)}`;
}

const moving: DraftState[] = ['queued', 'solving', 'publishing'];

/** A draft with the version it was read as; asked again while the server is still working on it. */
export function useDraft(id: string) {
  const { http, week } = useScope();
  return useQuery({
    queryKey: ['draft', week, id],
    queryFn: () => http.versioned<Draft>(draftPath(week, id)),
    refetchInterval: ({ state }) =>
      state.data !== undefined && moving.includes(state.data.data.state) ? 3_000 : false,
  });
}

/** The plan of a draft. Why requests wait comes in the language of the page; until it is there, the page keeps the other. */
export function usePlan(id: string, enabled: boolean) {
  const { http, week } = useScope();
  const { language } = useText();
  return useQuery({
    queryKey: ['plan', week, id, language],
    queryFn: () => http.json<PlanView>(`${draftPath(week, id)}/plan`),
    placeholderData: (plan) => (plan?.week === week && plan.draft === id ? plan : undefined),
    staleTime: 300_000,
    enabled,
  });
}

/** Why a request is served where and when it is. Asked for only when somebody wants to know. */
export function useExplanation(id: string, request: string, enabled: boolean) {
  const { http, week } = useScope();
  const { language } = useText();
  return useQuery({
    queryKey: ['explanation', week, id, request, language],
    queryFn: () => http.json<Explanation>(`${draftPath(week, id)}/explanations/${encodeURIComponent(request)}`),
    staleTime: 300_000,
    enabled,
  });
}

/** Makes everything that shows a draft look again. */
export function useRefreshDrafts(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ['draft', 'drafts', 'plan', 'choices', 'comparison', 'explanation', 'week', 'weeks'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
}
