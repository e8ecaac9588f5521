/** One timeline per person: all facts of one resident that may be shown. */
import type { Instant } from '#kernel/dates.ts';
import { type HolderId, type Id, newId } from '#kernel/ids.ts';
import type { Fact, StoredFact } from '#platform/command.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';

export type EntryId = Id<'entry'>;

export interface Entry {
  readonly id: EntryId;
  readonly holder: HolderId;
  readonly at: Instant;
  /** Type of the fact: `meeting.booked`. */
  readonly kind: string;
  readonly data: Fact['data'];
}

export async function insertEntry(tx: PersonTx, fact: StoredFact): Promise<void> {
  await sql`insert into timeline.entry (resident_id, id, holder, at, kind, ref_id, data)
    values (${tx.residentId}, ${newId()}, ${fact.holder}, ${fact.at}, ${fact.type}, null, ${JSON.stringify(fact.data)})`.execute(
    tx.db,
  );
}

export interface EntryPage {
  /** Entries before this one; null begins at the newest. */
  readonly before: EntryId | null;
  readonly limit: number;
}

/** What happened, the newest first; only holders that are open to this transaction. */
export async function entriesOf(tx: PersonTx, page: EntryPage): Promise<readonly Entry[]> {
  const found = await sql<Entry>`select id, holder, at, kind, data from timeline.entry
    where ${inFocus(tx)}
      and (${page.before}::uuid is null or (at, id) < (select b.at, b.id from timeline.entry b where b.resident_id = ${tx.residentId} and b.holder = any (${tx.opened}::uuid[]) and b.id = ${page.before}))
    order by at desc, id desc limit ${page.limit}`.execute(tx.db);
  return found.rows.map(({ id, holder, at, kind, data }) => ({ id, holder, at, kind, data }));
}

/** When something last happened with one holder; null when nothing ever did. */
export async function lastEntryAt(tx: PersonTx, holder: HolderId): Promise<Instant | null> {
  const found = await sql<{
    at: Instant | null;
  }>`select max(at) as at from timeline.entry where ${inFocus(tx)} and holder = ${holder}`.execute(tx.db);
  return found.rows[0]?.at ?? null;
}
