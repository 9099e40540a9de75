/// <reference lib="webworker" />

/**
 * Put in by the build (`src/serve/offline-copy.ts`): the site's files with their bytes, `./` being
 * the page, to which hosts may add something.
 */
declare const __VERSION__: string;
declare const __FILES__: readonly (readonly [file: string, bytes: number | null])[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const files = __FILES__;
// The scope is in the name: several atlases may live under one host.
const family = `atlas ${worker.registration.scope} `;
const current = family + __VERSION__;
const page = new URL('./', worker.registration.scope).href;

/** Files whose name changes with their content; the others are asked for afresh. */
const HASHED = /^assets\//;

/** The whole site or nothing: a copy with a hole in it would outlast the hole. */
async function copySite(): Promise<void> {
  const cache = await caches.open(current);
  try {
    await Promise.all(files.map(([file, bytes]) => copyFile(cache, file, bytes)));
  } catch (cause) {
    await caches.delete(current);
    throw cause;
  }
}

async function copyFile(cache: Cache, file: string, bytes: number | null): Promise<void> {
  const address = new URL(file, worker.registration.scope);
  const request = new Request(address, { cache: HASHED.test(file) ? 'default' : 'no-cache' });
  const response = await fetch(request);
  if (!response.ok) throw new Error(`${file}: HTTP ${String(response.status)}`);
  const { size } = await response.clone().blob();
  if (bytes !== null && size !== bytes) throw new Error(`${file}: ${String(size)} bytes`);
  await cache.put(request, response);
}

/**
 * Drops the copies older than the previous one. That one stays: another tab may still run the
 * previous version and ask for a part of it that it has not loaded yet.
 */
async function dropOldCopies(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(family));
  const previous = ours.filter((name) => name !== current).slice(0, -1);
  await Promise.all(previous.map((name) => caches.delete(name)));
}

/** The page itself, with any question after its address. */
function isPage(request: Request): boolean {
  const { origin, pathname } = new URL(request.url);
  return request.mode === 'navigate' && [page, `${page}index.html`].includes(origin + pathname);
}

async function answer(request: Request): Promise<Response> {
  const asked = isPage(request) ? page : request.url;
  const cache = await caches.open(current);
  const copy = await cache.match(asked, { ignoreVary: true });
  return copy ?? (await caches.match(asked, { ignoreVary: true })) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(copySite()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOldCopies().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (['GET', 'HEAD'].includes(method) && url.startsWith(worker.registration.scope)) {
    event.respondWith(answer(event.request));
  }
});
// A new version waits until the person agrees: it never takes the page from under their hands.
worker.addEventListener('message', (event) => {
  if (event.data === 'activate') void worker.skipWaiting();
});
