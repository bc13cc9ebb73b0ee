import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import citizenEn from '../src/i18n/citizen/en.json';
import citizenZh from '../src/i18n/citizen/zh.json';
import consoleEn from '../src/i18n/console/en.json';
import consoleZh from '../src/i18n/console/zh.json';
import fieldEn from '../src/i18n/field/en.json';
import fieldZh from '../src/i18n/field/zh.json';
import publicEn from '../src/i18n/public/en.json';
import publicZh from '../src/i18n/public/zh.json';
import sheetEn from '../src/i18n/sheet/en.json';
import sheetZh from '../src/i18n/sheet/zh.json';
import { type Dictionary, translate, translateOr } from '../src/i18n/translate';
import visitEn from '../src/i18n/visit/en.json';
import visitZh from '../src/i18n/visit/zh.json';
import { sources } from './sources';

const dictionaries: [string, Dictionary, Dictionary][] = [
  ['console', consoleZh, consoleEn],
  ['public', publicZh, publicEn],
  ['citizen', citizenZh, citizenEn],
  ['field', fieldZh, fieldEn],
  ['visit', visitZh, visitEn],
  ['sheet', sheetZh, sheetEn],
];

const keysOf = (dictionary: Dictionary) =>
  Object.entries(dictionary).flatMap(([section, texts]) => Object.keys(texts).map((name) => `${section}.${name}`));
const stem = (key: string) => key.replace(/_(one|other)$/, '');

describe.each(dictionaries)('The %s texts', (_, zh, en) => {
  it('exist under the same keys in both languages', () => {
    expect([...new Set(keysOf(en).map(stem))].sort()).toEqual([...new Set(keysOf(zh).map(stem))].sort());
  });

  it('have the same places to fill in', () => {
    const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [section, texts] of Object.entries(zh)) {
      for (const [name, text] of Object.entries(texts)) {
        expect(holes(en[section]?.[name] ?? ''), `${section}.${name}`).toEqual(holes(text));
      }
    }
  });

  it('have a singular in English wherever they count', () => {
    const counted = keysOf(en).filter((key) => key.endsWith('_other'));
    for (const key of counted) expect(keysOf(en)).toContain(key.replace(/_other$/, '_one'));
  });

  it('are Chinese in Chinese: no half-width comma, question mark or bracket after a character', () => {
    for (const texts of Object.values(zh)) {
      for (const text of Object.values(texts)) expect(text).not.toMatch(/[\u4e00-\u9fff][,?;!()]/);
    }
  });

  it('address the reader as 您 everywhere, as the server does', () => {
    for (const texts of Object.values(zh)) for (const text of Object.values(texts)) expect(text).not.toContain('你');
  });

  it('are all used', () => {
    const code = sources()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const sections = new Set([...code.matchAll(/\.code\(\s*'(\w+)'/g)].map((match) => match[1]));
    const patterns = [...code.matchAll(/`(\w+)\.\$\{[^}]+\}`/g)].map((match) => match[1]);
    const unused = [...new Set(keysOf(zh).map(stem))].filter((key) => {
      const section = key.split('.')[0] ?? '';
      return !code.includes(`'${key}'`) && !sections.has(section) && !patterns.includes(section);
    });
    expect(unused).toEqual([]);
  });
});

it('Every reason why a request waits has a name, and nothing else has', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../scheduler/Domain/WaitingCode.cs'), 'utf8');
  const codes = [...source.matchAll(/const string \w+ = "([a-z-]+)";/g)].map((match) => match[1]);
  expect(codes).toContain('left-out');
  const rules = resolve(import.meta.dirname, '../../functions/Rules');
  const holding = readdirSync(rules)
    .map((file) => (file.endsWith('.cs') ? readFileSync(resolve(rules, file), 'utf8') : ''))
    .filter((text) => text.includes('RuleEffect.Holds,'))
    .flatMap((text) => /Id = "([a-z-]+)"/.exec(text)?.[1] ?? []);
  expect(holding).toContain('quiet-days');
  codes.push(...holding);
  for (const texts of [consoleZh, consoleEn]) expect(Object.keys(texts.waitingCodes).sort()).toEqual(codes.toSorted());
});

describe('A text', () => {
  const dictionary = { a: { plain: 'Hello {name}', many_one: '{n} visit', many_other: '{n} visits' } };

  it('has its places filled in', () => {
    expect(translate(dictionary, 'en', 'a.plain', { name: '诸暨' })).toBe('Hello 诸暨');
  });

  it('takes the plural form of its number, written with separators', () => {
    expect(translate(dictionary, 'en', 'a.many', { n: 1 })).toBe('1 visit');
    expect(translate(dictionary, 'en', 'a.many', { n: 1234 })).toBe('1,234 visits');
  });

  it('calls a year by its name', () => {
    expect(translate({ a: { year: '{year} 年度上限' } }, 'zh', 'a.year', { year: 2026 })).toBe('2026 年度上限');
  });

  it('that is missing is a defect, but a code of the server may be unknown', () => {
    expect(() => translate(dictionary, 'en', 'a.none')).toThrow('No text for a.none');
    expect(translateOr(dictionary, 'en', 'a.none', 'fallback')).toBe('fallback');
  });
});
