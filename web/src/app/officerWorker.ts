/**
 * Keeps the shell of the officer's pages on the phone, so that they open without a network. What officers see and tell is not here but in the phone's
 * storage, and calls of the API are never answered from a cache.
 */
type Lifetime = { waitUntil: (work: Promise<unknown>) => void };
type Fetching = { request: Request; respondWith: (answer: Promise<Response>) => void };
type ShellWorker = {
  location: Location;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
  };
};

const worker = globalThis as unknown as ShellWorker;
const shell = 'officer-shell-1';
const page = '/officer/';
const config = '/config.json';

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== worker.location.origin) return;
  if (event.request.mode === 'navigate' && address.pathname.startsWith(page)) event.respondWith(newest(page));
  else if (address.pathname === config) event.respondWith(newest(config));
  else if (address.pathname.startsWith('/assets/') || address.pathname === '/icon.svg')
    event.respondWith(kept(event.request));
});

/** The page and all that it names. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(shell);
  const answer = await fetch(page, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
  const html = await answer.clone().text();
  const named = [...html.matchAll(/(?:src|href)="(\/(?:assets\/[^"]+|icon\.svg))"/g)].map((match) => match[1] ?? '');
  await cache.addAll([...new Set([...named, config])]);
  await cache.put(page, answer);
}

/** From the network, and from the phone where that does not answer soon. A newer page brings its files with it. */
async function newest(path: string): Promise<Response> {
  const cache = await caches.open(shell);
  const held = await cache.match(path);
  try {
    const answer = await fetch(path, held === undefined ? {} : { signal: AbortSignal.timeout(4000) });
    if (!answer.ok) return held ?? answer;
    if (path === page && held !== undefined && (await held.clone().text()) !== (await answer.clone().text())) {
      await keepShell().catch(() => undefined);
    } else {
      await cache.put(path, answer.clone());
    }
    return answer;
  } catch (error) {
    if (held !== undefined) return held;
    throw error;
  }
}

/** Names of assets hold a hash of their content: what is kept is right for ever. */
async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  const held = await cache.match(request);
  if (held !== undefined) return held;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
