export type Language = 'zh' | 'en';

const key = 'inspection.language';
const listeners = new Set<() => void>();
let current: Language = read();

function read(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(key);
  return asked === 'en' ? 'en' : 'zh';
}

function apply(): void {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
}

apply();

export function language(): Language {
  return current;
}

/** Changes the language in place: page, filters and half-filled forms stay. */
export function setLanguage(next: Language): void {
  current = next;
  localStorage.setItem(key, next);
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', next);
    history.replaceState(history.state, '', address);
  }
  apply();
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
