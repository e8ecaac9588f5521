/** Answers that are written and not yet known to be saved, in the order they are to be sent. */
import type { Fields } from '#modules/instruments/rules/fields.ts';

/** What the fields of some answers hold, by key, and what was known of the form when they were written. */
export interface Batch {
  readonly revision: number;
  readonly keys: Readonly<Record<string, Fields>>;
}

export interface Unsent {
  /** What the page knows of the form. */
  readonly revision: number;
  /** Written since the last batch was made. */
  readonly waiting: Batch['keys'];
  /** Goes first, as it is: sent again it changes nothing, should it have arrived after all. */
  readonly first: readonly Batch[];
  readonly sending: Batch | null;
  /** Another window had answered otherwise, and nobody has chosen yet. */
  readonly unsettled: readonly Batch[];
}

export interface Arrived {
  readonly revision: number;
  readonly conflicts: readonly { readonly key: string }[];
}

export function nothingUnsent(revision: number, first: readonly Batch[] = []): Unsent {
  return { revision, waiting: {}, first, sending: null, unsettled: [] };
}

function without(keys: Batch['keys'], gone: (key: string) => boolean): Batch['keys'] {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => !gone(key)));
}

function isEmpty({ keys }: Batch): boolean {
  return Object.keys(keys).length === 0;
}

/** A new word on a question settles what was open about it in this window. */
export function written(unsent: Unsent, key: string, fields: Fields): Unsent {
  return { ...settled(unsent, key), waiting: { ...unsent.waiting, [key]: fields } };
}

/** The other window's answer stays, or this one is sent anew. */
export function settled(unsent: Unsent, key: string): Unsent {
  const unsettled = unsent.unsettled
    .map((batch) => ({ revision: batch.revision, keys: without(batch.keys, (one) => one === key) }))
    .filter((batch) => !isEmpty(batch));
  return { ...unsent, unsettled };
}

/** With the next batch on its way; the same where one is on its way already, or nothing waits. */
export function sent(unsent: Unsent): Unsent {
  if (unsent.sending !== null) return unsent;
  const [next, ...later] = unsent.first;
  if (next !== undefined) return { ...unsent, first: later, sending: next };
  const batch = { revision: unsent.revision, keys: unsent.waiting };
  return isEmpty(batch) ? unsent : { ...unsent, waiting: {}, sending: batch };
}

/** What follows from the same window knows of what went before it. */
function knowing(batch: Batch, before: Batch, revision: number): Batch {
  const follows = Object.keys(batch.keys).some((key) => Object.hasOwn(before.keys, key));
  return follows ? { ...batch, revision: Math.max(batch.revision, revision) } : batch;
}

export function arrived(unsent: Unsent, { revision, conflicts }: Arrived): Unsent {
  const batch = unsent.sending;
  if (batch === null) return unsent;
  const open = new Set(conflicts.map(({ key }) => key));
  const kept = { ...batch, keys: without(batch.keys, (key) => !open.has(key)) };
  return {
    revision: Math.max(unsent.revision, revision),
    waiting: unsent.waiting,
    first: unsent.first.map((one) => knowing(one, batch, revision)),
    sending: null,
    unsettled: isEmpty(kept) ? unsent.unsettled : [...unsent.unsettled, kept],
  };
}

export function notArrived(unsent: Unsent): Unsent {
  const { sending } = unsent;
  return sending === null ? unsent : { ...unsent, first: [sending, ...unsent.first], sending: null };
}

/** Cannot be taken as it is, and would only stand in the way of the rest. */
export function dropped(unsent: Unsent): Unsent {
  return { ...unsent, sending: null };
}

/** Everything that is lost when this window closes, in the order it is to be sent later. */
export function batchesOf(unsent: Unsent): readonly Batch[] {
  const { unsettled, sending, first, waiting, revision } = unsent;
  const all = [...unsettled, ...(sending === null ? [] : [sending]), ...first, { revision, keys: waiting }];
  return all.filter((batch) => !isEmpty(batch));
}

/** Something is not saved yet; what waits for the person's own choice is not counted. */
export function isUnsent({ waiting, first, sending }: Unsent): boolean {
  return sending !== null || first.length > 0 || Object.keys(waiting).length > 0;
}

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait after so many failures on end. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}
