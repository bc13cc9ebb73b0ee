import type { Notice } from '../../api/types';

export type NoticeGroup = { first: Notice; others: Notice[] };

/** What one publication, or its withdrawal, told every department is one entry, where it stands together in the list. */
const together = new Set<Notice['kind']>(['weekPublished', 'weekWithdrawn', 'requestsExpired']);

export function grouped(notices: readonly Notice[]): NoticeGroup[] {
  const groups: NoticeGroup[] = [];
  for (const notice of notices) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.first, notice)) last.others.push(notice);
    else groups.push({ first: notice, others: [] });
  }
  return groups;
}

function isSame(one: Notice, other: Notice): boolean {
  return (
    together.has(one.kind) &&
    one.kind === other.kind &&
    one.week === other.week &&
    one.subject === other.subject &&
    one.seen === other.seen &&
    one.department !== undefined &&
    other.department !== undefined &&
    one.department !== other.department
  );
}
