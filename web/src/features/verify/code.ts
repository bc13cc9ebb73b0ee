const alphabet = /^[2-9A-HJ-NP-Z]{8}$/;

/** A code as it is sent, however it was typed or scanned; null where it cannot be one. */
export function codeOf(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replaceAll(/[\s\u2010\u2013-]/g, '')
    .toUpperCase();
  return alphabet.test(code) ? code : null;
}

/** A code as people read it: two groups of four. */
export function groupedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
