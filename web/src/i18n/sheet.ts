import { language } from './language';
import en from './sheet/en.json';
import zh from './sheet/zh.json';
import { type KeyOf, translate, type Values } from './translate';

const dictionaries = { zh, en };

/** The text of a notice, in the language of the moment; apart from that of the enterprise's page, which is lighter without it. */
export function sheetWords(key: KeyOf<typeof zh>, values?: Values): string {
  return translate(dictionaries[language()], language(), key, values);
}
