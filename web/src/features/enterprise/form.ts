import { visitWords as words } from '../../i18n/visit';

export type FormKind = 'move' | 'recusal' | 'rate';

/** What is typed into a form; it outlives a change of the language. */
export type Said = { to: string; officer: string; reason: string; stars: string; text: string };

export const nothingSaid: Said = { to: '', officer: '', reason: '', stars: '', text: '' };

const shortest = 2;

/** What the form itself can see is missing; empty where nothing is. The server checks everything again. */
export function check(kind: FormKind, said: Said): string {
  if (kind === 'rate') return said.stars === '' ? words('own.needStars') : '';
  if (kind === 'move' && said.to === '') return words('own.needTo');
  if (kind === 'recusal' && said.officer === '') return words('own.needOfficer');
  return said.reason.trim().length < shortest ? words('own.needReason') : '';
}
