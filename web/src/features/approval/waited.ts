export type Span = { unit: 'minutes' | 'hours' | 'days'; n: number };

/** How long something has waited, in the unit that a person would say it in. */
export function waited(since: string, now: number): Span {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  if (minutes < 60) return { unit: 'minutes', n: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: 'hours', n: hours } : { unit: 'days', n: Math.floor(hours / 24) };
}
