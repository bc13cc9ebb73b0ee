import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldModel } from './model';
import type { Typed } from './storage';

/** Fields of a form that is not sent yet. Each change is on the phone before the next one, so that closing the browser loses nothing. */
export function useTyped(
  model: FieldModel,
  key: string,
  start: Typed,
): [Typed, (change: Typed) => void, () => void, boolean] {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [touched, setTouched] = useState(false);
  const first = useRef(start);
  first.current = start;
  useEffect(() => {
    let here = true;
    void model.typed(key).then((kept) => {
      if (!here) return;
      setTouched(kept !== undefined);
      if (kept !== undefined) setTyped((now) => ({ ...kept, ...now }));
    });
    return () => {
      here = false;
    };
  }, [model, key]);
  const change = useCallback(
    (part: Typed) => {
      setTouched(true);
      setTyped((now) => {
        const next = { ...first.current, ...now, ...part };
        void model.type(key, next);
        return next;
      });
    },
    [model, key],
  );
  const clear = useCallback(() => {
    setTouched(false);
    setTyped(null);
    void model.type(key, null);
  }, [model, key]);
  return [typed ?? start, change, clear, touched];
}
