import { useSyncExternalStore } from 'react';

const narrow = 'screen and (max-width: 759px)';

/** Whether the page is read on something as narrow as a phone; paper is not, whatever its width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(narrow);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );
}
