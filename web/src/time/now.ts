let ahead = 0;

/** The platform's time. It is the browser's, but where a developer lives ahead of it; the lifetimes of tokens stay on the true time. */
export function now(): number {
  return Date.now() + ahead;
}

/** Whether this is a developer's machine that lives ahead of the true time. */
export function isAhead(): boolean {
  return ahead !== 0;
}

/** The seconds by which the platform lives ahead. */
export function setAhead(seconds: number): void {
  ahead = seconds * 1_000;
}
