/**
 * Pages of a walk, kept in this browser because its owner has asked for it (decision 0034): sealed with a key that the
 * browser uses and never shows. Pages and the service worker both use this; each look opens the database and lets it go, so
 * that taking everything away waits for nobody.
 */
import type { Kept, Own, WalkPage } from '../rules/keeping.ts';

const DATABASE = 'kept';
/** Styles, scripts and the font: public files, as they are. */
export const ASSETS = 'kept-assets';
const OWN = 'own';
/** Apart, so that looking at what there is does not read all of it. */
const LABELS = 'labels';
const BODIES = 'bodies';
const NONCE_BYTES = 12;

interface Keys {
  readonly sealing: CryptoKey;
  /** Addresses hold the names of steps: what is kept is found by a keyed hash of them. */
  readonly naming: CryptoKey;
}
export interface OwnWithKeys extends Own, Keys {}

/** What is known of a kept page or file without opening it. */
export interface Label extends Pick<WalkPage, 'walk' | 'language' | 'address'> {
  readonly kind: WalkPage['kind'] | 'file';
  /** The page that shows the file; its own address, where it is a page. */
  readonly shownAt: string;
  readonly heading: string;
  readonly headers: readonly (readonly [string, string])[];
}

interface Thing extends Kept {
  readonly label: ArrayBuffer;
}

export interface Labelled extends Kept {
  readonly label: Label;
}

type Opening = 'make' | 'only-if-there';

/** Null where nothing has been kept: looking makes no database. */
async function openDatabase(opening: Opening): Promise<IDBDatabase | null> {
  return new Promise((settle, fail) => {
    const asked = indexedDB.open(DATABASE);
    asked.addEventListener('upgradeneeded', () => {
      if (opening === 'only-if-there') {
        asked.transaction?.abort();
        return;
      }
      asked.result.createObjectStore(OWN);
      asked.result.createObjectStore(LABELS, { keyPath: 'name' });
      asked.result.createObjectStore(BODIES);
    });
    asked.addEventListener('success', () => {
      const database = asked.result;
      database.addEventListener('versionchange', () => database.close());
      settle(database);
    });
    asked.addEventListener('error', (event) => {
      event.preventDefault();
      if (opening === 'make') fail(asked.error ?? new Error('no database'));
      else settle(null);
    });
  });
}

type StoreName = typeof OWN | typeof LABELS | typeof BODIES;

/** One transaction, answering the last of what is asked; undefined where nothing is kept. */
async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: (name: StoreName) => IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await openDatabase('only-if-there');
  if (database === null) return undefined;
  try {
    return await new Promise<T>((settle, fail) => {
      const transaction = database.transaction([OWN, LABELS, BODIES], mode);
      const asked = ask((name) => transaction.objectStore(name));
      transaction.addEventListener('complete', () => settle(asked.result));
      transaction.addEventListener('abort', () => fail(transaction.error ?? new Error('not kept')));
    });
  } finally {
    database.close();
  }
}

/** The choice is made: from now on there is something to keep with. */
export async function beginKeeping(own: Own): Promise<void> {
  await forgetKept();
  const { subtle } = crypto;
  const sealing = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const naming = await subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const database = await openDatabase('make');
  database?.close();
  await within('readwrite', (store) => store(OWN).put({ ...own, sealing, naming }, OWN));
}

export async function readOwn(): Promise<OwnWithKeys | null> {
  const own = (await within('readonly', (store) => store(OWN).get(OWN))) as OwnWithKeys | undefined;
  return own ?? null;
}

export async function noteUse(own: OwnWithKeys, now: number): Promise<void> {
  await within('readwrite', (store) => store(OWN).put({ ...own, usedAt: now }, OWN));
}

/** Key and all: what is left of it on the disk can be opened by nobody. */
export async function forgetKept(): Promise<void> {
  await Promise.all([
    caches.delete(ASSETS),
    new Promise<void>((settle) => {
      const asked = indexedDB.deleteDatabase(DATABASE);
      asked.addEventListener('success', () => settle());
      asked.addEventListener('error', () => settle());
    }),
  ]);
}

async function nameOf({ naming }: Keys, address: string): Promise<string> {
  const hash = await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(address));
  return Array.from(new Uint8Array(hash), (one) => one.toString(16).padStart(2, '0')).join('');
}

async function sealed({ sealing }: Keys, bytes: BufferSource): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const inside = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sealing, bytes);
  const all = new Uint8Array(NONCE_BYTES + inside.byteLength);
  all.set(iv);
  all.set(new Uint8Array(inside), NONCE_BYTES);
  return all.buffer;
}

async function opened({ sealing }: Keys, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const iv = bytes.slice(0, NONCE_BYTES);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, sealing, bytes.slice(NONCE_BYTES));
}

async function labelIn(keys: Keys, thing: Thing): Promise<Label> {
  return JSON.parse(new TextDecoder().decode(await opened(keys, thing.label))) as Label;
}

export async function keepThing(keys: Keys, label: Label, body: ArrayBuffer, seenAt: number): Promise<void> {
  const thing: Thing = {
    name: await nameOf(keys, label.address),
    kind: label.kind === 'file' ? 'file' : 'page',
    seenAt,
    bytes: body.byteLength,
    label: await sealed(keys, new TextEncoder().encode(JSON.stringify(label))),
  };
  const inside = await sealed(keys, body);
  await within('readwrite', (store) => {
    store(LABELS).put(thing);
    return store(BODIES).put(inside, thing.name);
  });
}

export interface Opened {
  readonly label: Label;
  readonly body: ArrayBuffer;
  readonly seenAt: number;
}

export async function openThing(keys: Keys, address: string): Promise<Opened | null> {
  const name = await nameOf(keys, address);
  const thing = (await within('readonly', (store) => store(LABELS).get(name))) as Thing | undefined;
  const body = (await within('readonly', (store) => store(BODIES).get(name))) as ArrayBuffer | undefined;
  if (thing === undefined || body === undefined) return null;
  return {
    label: await labelIn(keys, thing),
    body: await opened(keys, body),
    seenAt: thing.seenAt,
  };
}

export async function isHere(keys: Keys, address: string): Promise<boolean> {
  const name = await nameOf(keys, address);
  return (await within('readonly', (store) => store(LABELS).count(name))) === 1;
}

/** What is kept, without its content. */
export async function labelsOf(keys: Keys): Promise<readonly Labelled[]> {
  const all = ((await within('readonly', (store) => store(LABELS).getAll())) ?? []) as readonly Thing[];
  return Promise.all(
    all.map(async ({ label, ...thing }) => ({ ...thing, label: await labelIn(keys, { ...thing, label }) })),
  );
}

export async function dropThings(names: readonly string[]): Promise<void> {
  for (const name of names)
    await within('readwrite', (store) => {
      store(LABELS).delete(name);
      return store(BODIES).delete(name);
    });
}
