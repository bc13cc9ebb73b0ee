import { useSyncExternalStore } from 'react';
import type { VisitKey } from './outbox';

export type Place = { page: 'day' } | { page: 'outbox' } | { page: 'visit'; visit: VisitKey };

/** The address of a visit's page. All pages are places in one document, so that each opens without a network. */
export function addressOf(visit: VisitKey): string {
  return `#/${visit.week}/${visit.enterprise}`;
}

export function placeIn(hash: string): Place {
  if (hash === '#/outbox') return { page: 'outbox' };
  const match = /^#\/(\d{4}-W\d{2})\/([0-9A-Z]{18})$/.exec(hash);
  if (match?.[1] === undefined || match[2] === undefined) return { page: 'day' };
  return { page: 'visit', visit: { week: match[1], enterprise: match[2] } };
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function usePlace(): Place {
  return placeIn(useSyncExternalStore(subscribe, () => location.hash));
}
