/**
 * Shows the offline page when a page cannot be fetched, and a notice when the service says that there is something:
 * which language, and no more, comes with it. It keeps a few public files of the build and nothing about anybody (decision
 * 0020), but for one choice: a person who has asked for it on this device can read again what they opened of their
 * programmes (decision 0034). Everything that can be fetched is fetched.
 */
import { isAway, isFileOfWalk, type WalkPage, walkPageAt } from './rules/keeping.ts';
import { ASSETS } from './kept/store.ts';
import { keepAddresses, lookAt } from './worker/keep.ts';
import { keptAsset, keptFile, keptPage, type OfflineLanguage, withReadable } from './worker/show.ts';

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

/** The same for everybody, whatever it is about. */
const SOMETHING_NEW: Readonly<Record<string, string>> = {
  sv: 'Det finns något till dig.',
  fi: 'Sinulle on jotain.',
  en: 'There is something for you.',
};

const LANGUAGE = /^\/(sv|fi|en)(?:\/|$)/;

async function kept(path: string): Promise<Response> {
  const store = await caches.open(KEPT_AS);
  return (await store.match(path)) ?? Response.error();
}

/** The offline page in the language of the address that could not be reached. */
async function offline(url: URL): Promise<Response> {
  const language = (LANGUAGE.exec(url.pathname)?.[1] ?? 'sv') as OfflineLanguage;
  const page = await kept(`/offline/${language}.html`);
  return page.ok ? withReadable(page.clone(), language, url.pathname).catch(() => page) : page;
}

/** What is kept of it; null too where it cannot be opened, because nothing of this may stand in the way of a page. */
async function shown(page: WalkPage | null): Promise<Response | null> {
  return page === null ? null : keptPage(page).catch(() => null);
}

/** On a train the network is often there and brings nothing: what is kept is shown after so long. */
const PATIENCE_MS = 10_000;

async function shownIfSlow(page: WalkPage): Promise<Response | null> {
  await new Promise((settle) => setTimeout(settle, PATIENCE_MS));
  return shown(page);
}

/** The network first; a page of a walk as it was last seen where there is none; else the offline page. */
async function navigated(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const url = new URL(request.url);
  // What was pressed and did not arrive is no page to show again.
  const page = request.method === 'GET' ? walkPageAt(url) : null;
  const coming = fetch(request).then((answer) => {
    event.waitUntil(lookAt(request, page === null ? answer : answer.clone()).catch(() => undefined));
    return answer;
  });
  try {
    const slow = page === null ? null : await Promise.race([coming, shownIfSlow(page)]);
    const first = slow ?? (await coming);
    return isAway(first.status) ? ((await shown(page)) ?? first) : first;
  } catch {
    // A paper that is opened by its link.
    const file = isFileOfWalk(url.pathname) ? await keptFile(request).catch(() => Response.error()) : null;
    return (await shown(page)) ?? (file?.ok === true ? file : offline(url));
  }
}

async function keepFiles(): Promise<void> {
  const store = await caches.open(KEPT_AS);
  // Without cookies: what is kept is the same for everybody.
  await store.addAll(KEPT_FILES.map((path) => new Request(path, { credentials: 'omit', cache: 'no-cache' })));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== KEPT_AS && name !== ASSETS).map(async (name) => caches.delete(name)),
  );
}

self.addEventListener('install', (event) => (event as LastingEvent).waitUntil(keepFiles()));
self.addEventListener('activate', (event) => (event as LastingEvent).waitUntil(dropOlder()));
self.addEventListener('fetch', (event) => {
  const asked = event as FetchEvent;
  const { request } = asked;
  const { pathname, origin } = new URL(request.url);
  const answer = asked.respondWith.bind(event);
  if (request.mode === 'navigate') answer(navigated(asked));
  else if (request.method !== 'GET' || origin !== self.location.origin) return;
  else if (KEPT_FILES.includes(pathname)) answer(fetch(request).catch(async () => kept(pathname)));
  else if (pathname.startsWith('/assets/')) answer(fetch(request).catch(async () => keptAsset(request)));
  else if (isFileOfWalk(pathname)) answer(fetch(request).catch(async () => keptFile(request)));
});
self.addEventListener('message', (event) => {
  const { data } = event as MessageEvent<unknown>;
  if (typeof data !== 'object' || data === null || !('keep' in data) || !Array.isArray(data.keep)) return;
  const addresses = data.keep.filter((one): one is string => typeof one === 'string');
  (event as unknown as LastingEvent).waitUntil(keepAddresses(addresses));
});

interface PushedEvent extends LastingEvent {
  readonly data: { json(): unknown } | null;
}
interface ClickedEvent extends LastingEvent {
  readonly notification: { readonly data: unknown; close(): void };
}
interface Worker {
  readonly registration: {
    showNotification(title: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  };
  readonly clients: { openWindow(url: string): Promise<unknown> };
}

function languageIn(value: unknown): string {
  const language =
    typeof value === 'object' && value !== null && 'language' in value ? String(value.language) : '';
  return language in SOMETHING_NEW ? language : 'sv';
}

self.addEventListener('push', (event) => {
  const pushed = event as PushedEvent;
  const language = languageIn(pushed.data?.json());
  const shown = (self as unknown as Worker).registration.showNotification('Vandra', {
    body: SOMETHING_NEW[language],
    lang: language,
    // The next one takes its place: one notice says as much as five.
    tag: 'vandra',
    data: { language },
  });
  pushed.waitUntil(shown);
});
self.addEventListener('notificationclick', (event) => {
  const { notification, waitUntil } = event as ClickedEvent;
  notification.close();
  waitUntil.call(
    event,
    (self as unknown as Worker).clients.openWindow(`/${languageIn(notification.data)}/my`),
  );
});
