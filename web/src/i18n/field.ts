import { useSyncExternalStore } from 'react';
import en from './field/en.json';
import zh from './field/zh.json';
import { type Language, language, onLanguage } from './language';
import { type KeyOf, translate, type Values } from './translate';

const dictionaries = { zh, en };

export type FieldKey = KeyOf<typeof zh>;

export type FieldText = { (key: FieldKey, values?: Values): string; language: Language };

function textOf(chosen: Language): FieldText {
  return Object.assign((key: FieldKey, values?: Values) => translate(dictionaries[chosen], chosen, key, values), {
    language: chosen,
  });
}

const texts: Record<Language, FieldText> = { zh: textOf('zh'), en: textOf('en') };

/** The texts of the officer's pages in the language of the moment. */
export function useFieldText(): FieldText {
  return texts[useSyncExternalStore(onLanguage, language)];
}

export function fieldText(key: FieldKey, values?: Values): string {
  return texts[language()](key, values);
}
