import en from './citizen/en.json';
import zh from './citizen/zh.json';
import { language } from './language';
import { type KeyOf, translate, type Values } from './translate';

const dictionaries = { zh, en };

export type CitizenKey = KeyOf<typeof zh>;

/** The text of a public form, in the language of the moment. */
export function words(key: CitizenKey, values?: Values): string {
  return translate(dictionaries[language()], language(), key, values);
}
