/** The unified social credit code (GB 32100-2015): 18 characters, the last a check character over the first 17. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;

/** The one way to write it: full-width characters made narrow, lower case made upper, spaces dropped. */
export function normalised(text: string): string {
  return [...text]
    .map((character) =>
      character >= '\uFF01' && character <= '\uFF5E'
        ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
        : character,
    )
    .join('')
    .replaceAll(/[\s\u200B\uFEFF]/g, '')
    .toUpperCase();
}

/** The check character of the first 17; null where one of them is not of the alphabet. */
function checkCharacter(body: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? null;
}

export type CreditCodeState =
  | { is: 'empty' | 'right' }
  | { is: 'short'; missing: number }
  | { is: 'long'; over: number }
  | { is: 'character'; character: string }
  | { is: 'check'; expected: string };

/** What there is to say about a code while it is typed. */
export function creditCodeState(text: string): CreditCodeState {
  const code = normalised(text);
  if (code === '') return { is: 'empty' };
  const stranger = [...code].find((character) => !alphabet.includes(character));
  if (stranger !== undefined) return { is: 'character', character: stranger };
  if (code.length < length) return { is: 'short', missing: length - code.length };
  if (code.length > length) return { is: 'long', over: code.length - length };
  const expected = checkCharacter(code.slice(0, -1));
  return expected === code.at(-1) || expected === null ? { is: 'right' } : { is: 'check', expected };
}
