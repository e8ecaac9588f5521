/** The timeline as pages read it. The page's own command has decided before. */
import type { PersonTx } from '#platform/db.ts';
import { entriesOf, type Entry, type EntryId, type EntryPage } from '../store.ts';

export interface TimelinePage {
  /** The newest first. */
  readonly entries: readonly Entry[];
  /** Give it as `before` to read on; null when this was the end. */
  readonly next: EntryId | null;
}

/** One page of what happened with this person, as far as the holders that are open hold it. */
export async function readTimeline(tx: PersonTx, page: EntryPage): Promise<TimelinePage> {
  const found = await entriesOf(tx, { before: page.before, limit: page.limit + 1 });
  const entries = found.slice(0, page.limit);
  return { entries, next: found.length > page.limit ? (entries.at(-1)?.id ?? null) : null };
}
