import { useQuery } from '@tanstack/react-query';
import { useScope } from './client';
import { query } from './http';
import type { MoveOutlook } from './types';

/** What it would come to that the visit to an enterprise goes to another half day; asked anew each time, since the plan may have changed. */
export function useMove(week: string, enterprise: string, session: string, asked: boolean) {
  const { http } = useScope();
  return useQuery({
    queryKey: ['moves', week, enterprise, session],
    queryFn: () => http.json<MoveOutlook>(`/weeks/${week}/moves${query({ enterprise, session })}`),
    enabled: asked,
    gcTime: 0,
  });
}
