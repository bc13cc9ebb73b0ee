import type { Draft } from '../../api/types';

/** The draft that an entry of the audit trail is about: its subject is the draft's id, or names it among others. */
export function draftIn(subject: string, drafts: readonly Draft[]): Draft | undefined {
  const parts = subject.split('|');
  return drafts.find((draft) => parts.includes(draft.id));
}
