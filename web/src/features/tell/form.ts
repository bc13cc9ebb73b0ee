import type { PublicLead } from '../../api/types';
import { words } from '../../i18n/citizen';

/** What is typed into the form; it outlives a change of the language. */
export type Told = { target: string; town: string; place: string; text: string; name: string; phone: string };

export const nothingTold: Told = { target: '', town: '', place: '', text: '', name: '', phone: '' };

export const toldFields = ['target', 'town', 'place', 'text', 'name', 'phone'] as const;

export const longest = { target: 100, place: 200, text: 2000, name: 50, phone: 24 } as const;

const shortestText = 5;

/** What the form itself can see; the server checks everything again. */
export function missing(told: Told): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (told.target.trim() === '') found.set('target', [words('tell.needTarget')]);
  if (told.text.trim().length < shortestText) found.set('text', [words('tell.needText')]);
  return found;
}

/** The body to send: what was left empty is left out. */
export function body(told: Told): PublicLead {
  const filled = Object.fromEntries(Object.entries(told).filter(([, value]) => value.trim() !== ''));
  return { target: told.target, text: told.text, ...filled };
}

/** A number as it is shown: three groups of four. */
export function grouped(number: string): string {
  return number
    .replaceAll(/[\s-]/g, '')
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1-');
}
