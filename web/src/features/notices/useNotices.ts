import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import { query } from '../../api/http';
import type { NoticePage } from '../../api/types';

/** How many notices are newer than what the person has marked; asked again every minute while the page is in view. */
export function useUnseen(): number {
  const { http } = useScope();
  const newest = useQuery({
    queryKey: ['notices', 'unseen'],
    queryFn: () => http.json<NoticePage>('/notices?limit=1'),
    refetchInterval: 60_000,
    retry: false,
  });
  return newest.data?.unseen ?? 0;
}

export function useNotices() {
  const { http } = useScope();
  return useInfiniteQuery({
    queryKey: ['notices', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => http.json<NoticePage>(`/notices${query({ before: pageParam, limit: 30 })}`),
    getNextPageParam: (page) => page.next,
  });
}

/** Marks all up to this one as seen, for this person. */
export function useSee() {
  const { http } = useScope();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => http.send('/notices/seen', { method: 'POST', body: { upTo } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
}
