import type { ImportIssue } from '../../api/types';

/** A cell put right in the page, without touching the file: by row and column of the file. */
export type Correction = { row: number; column: string; value: string };
export type Corrections = readonly Correction[];

/** What was checked: the file and what was put right in it here. */
export type Checked = { file: File; corrections: Corrections };

export function correctionOf(corrections: Corrections, issue: ImportIssue): Correction | undefined {
  return corrections.find((one) => one.row === issue.row && one.column === issue.column);
}

/** The corrections with one more; a value as the file has it is none. */
export function corrected(corrections: Corrections, issue: ImportIssue, value: string): Corrections {
  const others = corrections.filter((one) => one.row !== issue.row || one.column !== issue.column);
  return value === issue.value ? others : [...others, { row: issue.row, column: issue.column, value }];
}

/** Earlier corrections and later ones: where both are of one cell, the later counts. */
export function together(earlier: Corrections, later: Corrections): Corrections {
  const isLater = (one: Correction) => later.some((other) => other.row === one.row && other.column === one.column);
  return [...earlier.filter((one) => !isLater(one)), ...later];
}
