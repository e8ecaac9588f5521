/** What a browser keeps on its own, read as whoever has the device could read it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface LeftHere {
  readonly caches: readonly string[];
  readonly databases: readonly string[];
  readonly texts: readonly string[];
}

/** The addresses in every cache, the databases, and the names in the local storage. */
export async function leftHere(page: Page): Promise<LeftHere> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map(async (name) => caches.open(name)));
    const requests = await Promise.all(stores.map(async (store) => store.keys()));
    return {
      caches: requests
        .flat()
        .map(({ url }) => new URL(url).pathname)
        .toSorted(),
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      texts: Object.keys(localStorage),
    };
  });
}

/** Everything in the database of what is kept, as text, with how many pages there are. */
export async function inDatabase(page: Page): Promise<{ readonly things: number; readonly text: string }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase | null>((settle) => {
      const asked = indexedDB.open('kept');
      // Looking makes nothing.
      asked.addEventListener('upgradeneeded', () => asked.transaction?.abort());
      asked.addEventListener('success', () => settle(asked.result));
      asked.addEventListener('error', () => settle(null));
    });
    if (database === null) return { things: 0, text: '' };
    const all = async (name: string) =>
      new Promise<readonly unknown[]>((settle, fail) => {
        const asked = database.transaction(name).objectStore(name).getAll();
        asked.addEventListener('success', () => settle(asked.result));
        asked.addEventListener('error', () => fail(asked.error ?? new Error('no store')));
      });
    const asText = (value: unknown): string =>
      value instanceof ArrayBuffer
        ? new TextDecoder('latin1').decode(value)
        : typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([key, inside]) => `${key} ${asText(inside)}`)
              .join(' ')
          : String(value);
    const labels = await all('labels');
    const bodies = await all('bodies');
    const own = await all('own');
    database.close();
    return { things: labels.length, text: [...labels, ...bodies, ...own].map(asText).join('\n') };
  });
}

/** As if nobody had used it for so many days. */
export async function unusedFor(page: Page, days: number): Promise<void> {
  await page.evaluate(async (milliseconds) => {
    const database = await new Promise<IDBDatabase>((settle, fail) => {
      const asked = indexedDB.open('kept');
      asked.addEventListener('success', () => settle(asked.result));
      asked.addEventListener('error', () => fail(asked.error ?? new Error('no database')));
    });
    await new Promise<void>((settle) => {
      const store = database.transaction('own', 'readwrite').objectStore('own');
      const asked = store.get('own');
      asked.addEventListener('success', () => {
        const own = asked.result as { readonly usedAt: number };
        store.put({ ...own, usedAt: own.usedAt - milliseconds }, 'own');
      });
      store.transaction.addEventListener('complete', () => settle());
    });
    database.close();
  }, days * 86_400_000);
}

/** Waits until so many pages and files are kept. */
export async function untilKept(page: Page, count: number): Promise<void> {
  await expect
    .poll(async () => (await inDatabase(page)).things, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(count);
}

/** What a page without anything kept leaves: the files of the offline page. */
export const PUBLIC_FILES = [
  '/icon.svg',
  '/offline/en.html',
  '/offline/fi.html',
  '/offline/sv.html',
  '/plain.css',
];
