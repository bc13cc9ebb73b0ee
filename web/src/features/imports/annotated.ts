import type { ImportIssue } from '../../api/types';

/** Names and words of the two columns that are added. */
export type Remarks = { result: string; error: string; good: string; bad: string };

/**
 * The rows of a file as they were, with the result and the errors of each in two more columns. An import passes over
 * columns that it does not know, so the file can be corrected and brought again.
 */
export function annotated(
  rows: readonly (readonly string[])[],
  issues: readonly ImportIssue[],
  words: Remarks,
): string[][] {
  const byRow = new Map<number, ImportIssue[]>();
  for (const issue of issues) byRow.set(issue.row, [...(byRow.get(issue.row) ?? []), issue]);
  const [first = []] = rows;
  // A file that was corrected once already has the two columns: they are written anew.
  const keep = first.flatMap((name, place) => (name === words.result || name === words.error ? [] : [place]));
  return rows.flatMap((row, index) => {
    const kept = keep.map((place) => row[place] ?? '');
    if (index === 0) return [[...kept, words.result, words.error]];
    if (row.every((cell) => cell.trim() === '')) return [];
    const found = byRow.get(index + 1) ?? [];
    const errors = found.map((issue) => `${issue.column}：${issue.cause}${issue.action}`).join(' ');
    return [[...kept, found.length === 0 ? words.good : words.bad, errors]];
  });
}

/** The rows of a text file in either encoding that the import takes; the first is the header, blank ones count. */
export function readRows(content: ArrayBuffer): string[][] {
  return parse(decode(content));
}

function decode(content: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}

function parse(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === separator) endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  return rows;
}

/** The separator that the first line has most of; a comma where it has none. */
function separatorOf(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  const often = (candidate: string) => line.split(candidate).length;
  return [',', ';', '\t'].reduce((best, candidate) => (often(candidate) > often(best) ? candidate : best));
}
