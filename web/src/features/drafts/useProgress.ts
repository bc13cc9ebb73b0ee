import { useEffect, useState } from 'react';
import { useScope } from '../../api/client';
import { draftPath, useRefreshDrafts } from '../../api/drafts';
import { readEvents } from '../../api/events';
import { isProblem } from '../../api/problem';
import type { Progress } from '../../api/types';

export type LiveProgress = { progress: Progress | null; error: Error | null; lost: boolean };

const pollMilliseconds = 2_000;

/** Follows a calculation: by the server's stream, by asking again where the stream breaks off. */
export function useProgress(id: string, running: boolean): LiveProgress {
  const { http, week } = useScope();
  const refresh = useRefreshDrafts();
  const [live, setLive] = useState<LiveProgress>({ progress: null, error: null, lost: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: one subscription per draft and state; refresh is new each render
  useEffect(() => {
    const stop = new AbortController();
    const path = `${draftPath(week, id)}/progress`;
    const show = (progress: Progress) => setLive({ progress, error: null, lost: false });
    const isRunning = (progress: Progress) => progress.state === 'queued' || progress.state === 'solving';

    async function stream(): Promise<boolean> {
      const response = await http.send(path, { accept: 'text/event-stream', signal: stop.signal });
      if (response.body === null) return false;
      for await (const { event, data } of readEvents(response.body)) {
        if (stop.signal.aborted) return true;
        if (event === 'progress') show(JSON.parse(data) as Progress);
        if (event === 'done') return true;
      }
      return false;
    }

    async function poll(): Promise<void> {
      while (!stop.signal.aborted) {
        try {
          const progress = await http.json<Progress>(path, { signal: stop.signal });
          if (stop.signal.aborted) return;
          show(progress);
          if (!isRunning(progress)) return;
        } catch (error) {
          if (stop.signal.aborted) return;
          if (isProblem(error) && error.status !== 0 && error.status < 500) throw error;
          setLive((last) => ({ ...last, lost: true }));
        }
        await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
      }
    }

    async function follow(): Promise<void> {
      const ended = running && (await stream().catch(() => false));
      // The last word on a finished calculation, and the way on where the stream is not to be had.
      if (!stop.signal.aborted) await poll();
      if (!stop.signal.aborted && (running || ended)) await refresh();
    }

    follow().catch((error: unknown) => {
      if (!stop.signal.aborted) setLive((last) => ({ ...last, error: error as Error }));
    });
    return () => stop.abort();
  }, [http, week, id, running]);
  return live;
}
