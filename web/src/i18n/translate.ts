import type { Language } from './language';

/** Texts by section, then by name. A text with a number has one entry per plural form (`visits_one`, `visits_other`). */
export type Dictionary = Record<string, Record<string, string>>;

type Stem<Name extends string> = Name extends `${infer Base}_${'one' | 'other'}` ? Base : Name;
export type KeyOf<D> = {
  [Section in keyof D & string]: `${Section}.${Stem<keyof D[Section] & string>}`;
}[keyof D & string];

export type Values = Record<string, string | number>;

const plurals = { zh: new Intl.PluralRules('zh'), en: new Intl.PluralRules('en') };
const numbers = { zh: new Intl.NumberFormat('zh-CN'), en: new Intl.NumberFormat('en-GB') };

/** The text of a key with `{name}` filled in; `n` also chooses the plural form, and a `year` is a name, not an amount. A missing key is a defect and throws. */
export function translate(dictionary: Dictionary, language: Language, key: string, values: Values = {}): string {
  const text = find(dictionary, language, key, values);
  if (text === undefined) throw new Error(`No text for ${key} in ${language}`);
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' && name !== 'year' ? numbers[language].format(value) : String(value ?? '');
  });
}

/** The text of a key that the server chose (a code), or the fallback where this version does not know it. */
export function translateOr(dictionary: Dictionary, language: Language, key: string, fallback: string): string {
  return find(dictionary, language, key, {}) ?? fallback;
}

function find(dictionary: Dictionary, language: Language, key: string, values: Values): string | undefined {
  const dot = key.indexOf('.');
  const section = dictionary[key.slice(0, dot)];
  const name = key.slice(dot + 1);
  const count = values.n;
  const form = typeof count === 'number' ? plurals[language].select(count) : 'other';
  return section?.[name] ?? section?.[`${name}_${form}`] ?? section?.[`${name}_other`];
}

export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}
