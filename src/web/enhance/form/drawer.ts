/**
 * Where answers wait that could not be sent: in this browser, sealed with a key that only the page of the signed-in
 * person brings (decision 0027). Without that sign-in nobody can read them.
 */
import type { Told } from './told.ts';
import type { Batch } from '../rules/unsent.ts';

const PREFIX = 'form:';
const NONCE_BYTES = 12;

export interface Drawer<Kept = Batch> {
  /** False where the browser cannot: then an open page is all there is. */
  readonly canKeep: boolean;
  /** Settles when it lies there. */
  keep(batches: readonly Kept[]): Promise<void>;
  /** What earlier pages of this form have left; it is this page's from now on. */
  takeOver(): Promise<readonly Kept[]>;
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

interface Stored {
  /** The civil date of its writing. */
  readonly on: string;
  readonly sealed: string;
}

function storedAt(name: string): Stored | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Stored | null;
  } catch {
    return null;
  }
}

/** Takes away what is kept of one form, or of all. */
export function forgetForms(draft = ''): void {
  const mine = draft === '' ? PREFIX : `${PREFIX}${draft}:`;
  for (const name of Object.keys(localStorage)) if (name.startsWith(mine)) localStorage.removeItem(name);
}

/** Takes away what nobody has come back to: drafts from before this day have ended. */
function forgetBefore(day: string): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(PREFIX) && (storedAt(name)?.on ?? '') < day) localStorage.removeItem(name);
}

/** A form that is sent or removed leaves nothing behind: `<form data-forget="draft">`. */
export function forgetWhenSent(): void {
  document.addEventListener('submit', ({ target, defaultPrevented }) => {
    const draft = target instanceof HTMLFormElement ? target.dataset['forget'] : undefined;
    if (draft !== undefined && !defaultPrevented) forgetForms(draft);
  });
}

/** Whose drawer it is, and since when what lies there has ended. */
export interface DrawerTold extends Pick<Told, 'draft' | 'key' | 'today' | 'oldest'> {
  /** Where the page is of an earlier day. */
  readonly writtenOn?: string;
}

interface Seal<Kept> {
  write(name: string, batches: readonly Kept[]): Promise<void>;
  /** Nothing, where it is sealed for somebody else, or broken: then it is of no use to anybody here. */
  read(name: string): Promise<readonly Kept[]>;
}

/** Null where the browser cannot: other pages have no cryptography in a context that is not secure, whatever the types say. */
async function sealOf<Kept>(told: DrawerTold): Promise<Seal<Kept> | null> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle === undefined) return null;
  const raw = toBytes(told.key.replaceAll('-', '+').replaceAll('_', '/'));
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    async write(name, batches) {
      if (batches.length === 0) {
        localStorage.removeItem(name);
        return;
      }
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(batches));
      const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
      const stored: Stored = {
        on: told.writtenOn ?? told.today,
        sealed: toText(new Uint8Array([...iv, ...sealed])),
      };
      localStorage.setItem(name, JSON.stringify(stored));
    },
    async read(name) {
      const stored = storedAt(name);
      if (stored === null) return [];
      try {
        const bytes = toBytes(stored.sealed);
        const iv = bytes.slice(0, NONCE_BYTES);
        const text = await subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(NONCE_BYTES));
        return JSON.parse(new TextDecoder().decode(text)) as readonly Kept[];
      } catch {
        return [];
      }
    },
  };
}

function namesFrom(start: string): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(start));
}

/** Something lies here for this draft. */
export function waitsFor(draft: string): boolean {
  return namesFrom(`${PREFIX}${draft}:`).length > 0;
}

/** What lies there of one drawer, to be sent or written anew by whoever holds the key. */
export interface Lying {
  readonly batches: readonly Batch[];
  /** Nobody has written there since it was read. */
  isAsItWas(): boolean;
  write(batches: readonly Batch[]): Promise<void>;
}

/** Everything that waits in the drawers within this one: `<draft>.<part>`. */
export async function lyingIn(told: DrawerTold): Promise<readonly Lying[]> {
  const seal = await sealOf<Batch>(told);
  if (seal === null) return [];
  forgetBefore(told.oldest);
  const found: Lying[] = [];
  for (const name of namesFrom(`${PREFIX}${told.draft}.`)) {
    const was = localStorage.getItem(name);
    found.push({
      batches: await seal.read(name),
      isAsItWas: () => localStorage.getItem(name) === was,
      write: async (batches) => seal.write(name, batches),
    });
  }
  return found;
}

export async function openDrawer<Kept = Batch>(told: DrawerTold): Promise<Drawer<Kept>> {
  const mine = `${PREFIX}${told.draft}:`;
  const seal = await sealOf<Kept>(told);
  if (seal === null)
    return {
      canKeep: false,
      keep: async () => Promise.resolve(),
      takeOver: async () => Promise.resolve([]),
    };
  forgetBefore(told.oldest);
  const own = `${mine}${crypto.randomUUID()}`;
  let last: Promise<void> = Promise.resolve();
  return {
    canKeep: true,
    async keep(batches) {
      // One after the other: what was written last is what stays.
      last = last.then(async () => seal.write(own, batches)).catch((fault: unknown) => reportError(fault));
      return last;
    },
    async takeOver() {
      const names = namesFrom(mine).filter((name) => name !== own);
      const batches: Kept[] = [];
      for (const name of names) batches.push(...(await seal.read(name)));
      await seal.write(own, batches);
      for (const name of names) localStorage.removeItem(name);
      return batches;
    },
  };
}
