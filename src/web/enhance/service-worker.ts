/**
 * Shows the offline page when a page cannot be fetched, and does nothing else. It keeps a few public files of the build
 * and writes nothing more: no page about a person, no answer, no address (decision 0020). Everything that can be fetched
 * is fetched.
 */

/** Filled in by the build: the files, and a name that changes when one of them does. */
declare const KEPT_FILES: readonly string[];
declare const KEPT_AS: string;

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const LANGUAGE = /^\/(sv|fi|en)(?:\/|$)/;

async function kept(path: string): Promise<Response> {
  const store = await caches.open(KEPT_AS);
  return (await store.match(path)) ?? Response.error();
}

/** The offline page in the language of the address that could not be reached. */
async function offline(url: URL): Promise<Response> {
  return kept(`/offline/${LANGUAGE.exec(url.pathname)?.[1] ?? 'sv'}.html`);
}

async function keepFiles(): Promise<void> {
  const store = await caches.open(KEPT_AS);
  // Without cookies: what is kept is the same for everybody.
  await store.addAll(KEPT_FILES.map((path) => new Request(path, { credentials: 'omit', cache: 'no-cache' })));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== KEPT_AS).map(async (name) => caches.delete(name)));
}

self.addEventListener('install', (event) => (event as LastingEvent).waitUntil(keepFiles()));
self.addEventListener('activate', (event) => (event as LastingEvent).waitUntil(dropOlder()));
self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEvent;
  const url = new URL(request.url);
  const answer = respondWith.bind(event);
  if (request.mode === 'navigate') answer(fetch(request).catch(async () => offline(url)));
  else if (KEPT_FILES.includes(url.pathname)) answer(fetch(request).catch(async () => kept(url.pathname)));
});
