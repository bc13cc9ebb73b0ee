import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../i18n/text';
import { useScope } from './client';
import { draftPath, useDraft, useRefreshDrafts } from './drafts';
import { query } from './http';
import { isProblem } from './problem';
import type { Choices, Comparison, EditResult, EditWish, Issue, LockKind } from './types';

/** What the checker lets be done with one visit. Asked for when somebody takes it in hand. */
export function useChoices(id: string, enterprise: string | null) {
  const { http, week } = useScope();
  const { language } = useText();
  return useQuery({
    queryKey: ['choices', week, id, enterprise, language],
    queryFn: () => http.json<Choices>(`${draftPath(week, id)}/choices${query({ enterprise: enterprise ?? '' })}`),
    staleTime: 60_000,
    enabled: enterprise !== null,
  });
}

export function useComparison(left: string, right: string) {
  const { http, week } = useScope();
  const { language } = useText();
  return useQuery({
    queryKey: ['comparison', week, left, right, language],
    queryFn: () => http.json<Comparison>(`/weeks/${week}/drafts/compare${query({ left, right })}`),
    enabled: left !== '' && right !== '' && left !== right,
  });
}

type Step =
  | { kind: 'edit'; wish: EditWish }
  | { kind: 'lock'; enterprise: string; lock: LockKind }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** The ways to change a draft by hand, and what came of the last one. */
export type Edits = {
  may: boolean;
  undoable: boolean;
  redoable: boolean;
  pending: boolean;
  /** What the last change did, one sentence each. */
  said: readonly string[];
  /** A change that breaks rules which a person may except, and these rules. */
  asking: { wish: EditWish; issues: readonly Issue[] } | null;
  error: Error | null;
  edit: (wish: EditWish) => void;
  lock: (enterprise: string, kind: LockKind) => void;
  undo: () => void;
  redo: () => void;
  except: (reason: string) => void;
  dismiss: () => void;
};

export function useEdits(id: string): Edits {
  const t = useText();
  const { http, week } = useScope();
  const draft = useDraft(id);
  const refresh = useRefreshDrafts();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<Edits['asking']>(null);
  const step = useMutation({
    mutationFn: async (next: Step) => {
      const path = draftPath(week, id);
      const ifMatch = draft.data?.etag ?? '';
      if (next.kind === 'undo' || next.kind === 'redo') {
        await http.json(`${path}/${next.kind}`, { method: 'POST', body: {}, ifMatch });
        return [t(next.kind === 'undo' ? 'edits.undone' : 'edits.redone')];
      }
      const result =
        next.kind === 'edit'
          ? await http.json<EditResult>(`${path}/edits`, { method: 'POST', body: next.wish, ifMatch })
          : await http.json<EditResult>(`${path}/locks`, {
              method: 'PUT',
              body: { locks: [{ enterprise: next.enterprise, kind: next.lock }] },
              ifMatch,
            });
      return result.changes;
    },
    onMutate: () => setSaid([]),
    onSuccess: async (changes) => {
      setAsking(null);
      await refresh();
      setSaid(changes);
    },
    onError: async (error, next) => {
      if (isProblem(error, 'exception-needed') && next.kind === 'edit') {
        setAsking({ wish: next.wish, issues: error.problem.issues ?? [] });
      }
      if (isProblem(error, 'stale', 'state-conflict')) await refresh();
    },
  });
  return {
    may: draft.data?.data.can.includes('edit') ?? false,
    undoable: draft.data?.data.hand.undo ?? false,
    redoable: draft.data?.data.hand.redo ?? false,
    pending: step.isPending,
    said,
    asking,
    error: step.isError && asking === null ? step.error : null,
    edit: (wish) => step.mutate({ kind: 'edit', wish }),
    lock: (enterprise, lock) => step.mutate({ kind: 'lock', enterprise, lock }),
    undo: () => step.mutate({ kind: 'undo' }),
    redo: () => step.mutate({ kind: 'redo' }),
    except: (reason) => {
      if (asking !== null) step.mutate({ kind: 'edit', wish: { ...asking.wish, reason } });
    },
    dismiss: () => {
      setAsking(null);
      step.reset();
    },
  };
}
