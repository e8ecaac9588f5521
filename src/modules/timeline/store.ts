/** One timeline per person: all facts of one resident that may be shown. */
import { newId } from '#kernel/ids.ts';
import type { StoredFact } from '#platform/command.ts';
import { type PersonTx, sql } from '#platform/db.ts';

export async function insertEntry(tx: PersonTx, fact: StoredFact): Promise<void> {
  await sql`insert into timeline.entry (resident_id, id, holder, at, kind, ref_id, data)
    values (${tx.residentId}, ${newId()}, ${fact.holder}, ${fact.at}, ${fact.type}, null, ${JSON.stringify(fact.data)})`.execute(tx.db);
}
