import { language } from './language';
import { type KeyOf, translate, type Values } from './translate';
import en from './visit/en.json';
import zh from './visit/zh.json';

const dictionaries = { zh, en };

export type VisitKey = KeyOf<typeof zh>;

/** The text of a notice or of an enterprise's page, in the language of the moment. */
export function visitWords(key: VisitKey, values?: Values): string {
  return translate(dictionaries[language()], language(), key, values);
}
