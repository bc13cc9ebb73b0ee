import { useQuery } from '@tanstack/react-query';
import { useScope } from '../api/client';
import type { PublicMatters } from '../api/types';

/** Names of the towns of the jurisdiction; none while they are not known. */
export function useTowns(): readonly string[] {
  const { http, me } = useScope();
  const known = useQuery({
    queryKey: ['towns', me.jurisdiction.id],
    queryFn: () => http.json<PublicMatters>(`/public/${encodeURIComponent(me.jurisdiction.id)}/matters`),
    staleTime: 300_000,
  });
  return known.data?.towns ?? [];
}
