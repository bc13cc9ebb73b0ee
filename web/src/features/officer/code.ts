const length = 8;

/** The code of a visit in what was typed or scanned: eight characters, or the address that the QR code of a notice holds. */
export function codeIn(text: string): string {
  const trimmed = text.normalize('NFKC').trim();
  const fromLink = /[?&#/](?:code=|c=)?([0-9A-Za-z-]{8,9})(?:[&#]|$)/.exec(trimmed);
  const raw = /^https?:/i.test(trimmed) ? (fromLink?.[1] ?? '') : trimmed;
  return raw
    .replaceAll(/[\s\-‐–]/g, '')
    .toUpperCase()
    .slice(0, length);
}

/** A code as people read it: 8F3K-2Q7M. */
export function spelled(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

export function isCode(code: string): boolean {
  return /^[2-9A-HJ-NP-Z]{8}$/.test(code);
}
