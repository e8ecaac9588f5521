/** What was pressed without a network: one post, kept as it was, and what became of it (decision 0034). */
import type { Batch } from './unsent.ts';

/** Stands beside the fields in what waits: the button that was pressed. */
const PRESSED = '';

export interface Post {
  /** The address it goes to. */
  readonly action: string;
  /** As a browser posts it: the same when it is sent again. */
  readonly body: string;
  /** When it was pressed, by the device's own clock: they go in this order. */
  readonly at: number;
  /** The heading of the page where it was pressed. */
  readonly heading: string;
}

/** A batch with nothing but words in it waits for a button; `failed`: it was sent, and could not be taken as it was. */
export type Press = { readonly kind: 'none' | 'failed' } | { readonly kind: 'pressed'; readonly post: Post };

export function withPress(batch: Batch, press: Press): Batch {
  if (press.kind === 'none') return batch;
  const { post } = press.kind === 'pressed' ? press : { post: null };
  const told = post === null ? { failed: 'yes' } : { ...post, at: String(post.at) };
  return { ...batch, keys: { ...batch.keys, [PRESSED]: told } };
}

export function pressIn(batch: Batch): Press {
  const told = batch.keys[PRESSED];
  const text = (name: string) => {
    const value = told?.[name];
    return typeof value === 'string' ? value : '';
  };
  if (text('failed') === 'yes') return { kind: 'failed' };
  if (text('action') === '') return { kind: 'none' };
  return {
    kind: 'pressed',
    post: { action: text('action'), body: text('body'), at: Number(text('at')), heading: text('heading') },
  };
}

/** What the person wrote, without what was pressed. */
export function hasWords(batch: Batch): boolean {
  return Object.keys(batch.keys).some((key) => key !== PRESSED);
}

export interface PostAnswer {
  readonly status: number;
  readonly isRedirected: boolean;
  /** Where the answer stands. */
  readonly pathname: string;
  readonly search: string;
}

/** `taken`: it is kept. `signed-out`, `away`: later, as it is. `not-taken`: only the person can say how it goes on. */
export type Became = 'taken' | 'signed-out' | 'away' | 'not-taken';

const TOO_MANY = 429;

export function became({ status, isRedirected, pathname, search }: PostAnswer): Became {
  if (status === 401 || /^\/(sv|fi|en)\/sign-in(\/|$)/.test(pathname)) return 'signed-out';
  if (status >= 500 || status === TOO_MANY) return 'away';
  if (!isRedirected || status !== 200) return 'not-taken';
  const said = new URLSearchParams(search);
  // A walk that has ended, or a step that is shut, leads on without a word about what was posted.
  return said.has('kept') || (said.has('said') && said.get('said') !== 'shut') ? 'taken' : 'not-taken';
}
