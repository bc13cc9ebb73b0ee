import { useSyncExternalStore } from 'react';
import en from './console/en.json';
import zh from './console/zh.json';
import { type Language, language, onLanguage } from './language';
import { formatNumber, type KeyOf, translate, translateOr, type Values } from './translate';

const dictionaries = { zh, en };

export type TextKey = KeyOf<typeof zh>;

export type Text = {
  (key: TextKey, values?: Values): string;
  /** The text for a code of the server; the fallback where this version does not know the code. */
  code: (section: keyof typeof zh, code: string, fallback: string) => string;
  number: (value: number) => string;
  language: Language;
};

function textOf(chosen: Language): Text {
  const dictionary = dictionaries[chosen];
  const t = (key: TextKey, values?: Values) => translate(dictionary, chosen, key, values);
  return Object.assign(t, {
    code: (section: keyof typeof zh, code: string, fallback: string) =>
      translateOr(dictionary, chosen, `${section}.${code}`, fallback),
    number: (value: number) => formatNumber(chosen, value),
    language: chosen,
  });
}

const texts: Record<Language, Text> = { zh: textOf('zh'), en: textOf('en') };

/** The texts in the language of the moment; the component renders again when it changes. */
export function useText(): Text {
  return texts[useSyncExternalStore(onLanguage, language)];
}

export function textIn(chosen: Language): Text {
  return texts[chosen];
}
