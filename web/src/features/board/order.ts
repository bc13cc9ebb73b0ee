import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useScope } from '../../api/client';
import { useRefreshDrafts } from '../../api/drafts';
import { isProblem } from '../../api/problem';
import type { Draft, Trial } from '../../api/types';
import { navigate } from '../../ui/location';
import { randomKey } from '../../ui/randomKey';

/** Orders a draft that starts from another one, and goes to where its calculation can be followed. */
export function useOrderFrom(from: string) {
  const { http, week } = useScope();
  const refresh = useRefreshDrafts();
  const key = useRef(randomKey());
  return useMutation({
    mutationFn: (order: { name: string; seconds: number; trial?: Trial }) =>
      http.json<Draft>(`/weeks/${week}/drafts`, {
        method: 'POST',
        body: { ...order, from },
        idempotencyKey: key.current,
      }),
    onSuccess: async (made) => {
      await refresh();
      navigate(`/console/drafts/${encodeURIComponent(made.id)}/progress?week=${week}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.status >= 400 && error.status < 500) key.current = randomKey();
    },
  });
}
