/**
 * Erasing keys so that a crash at any point does no harm. The order is written in the transaction that takes the rows
 * away: it is kept with it or not at all. The keys go afterwards, again and again until they are gone, so that no text
 * is lost that a failed transaction still shows, and none stays open that a kept one has erased.
 */
import type { Instant } from '#kernel/dates.ts';
import { newId, type ResidentId } from '#kernel/ids.ts';
import { type Db, type PersonTx, sql } from '#platform/db.ts';
import type { KeyErasure, KeyId, Sealing, WhichKeys } from '#platform/sealing.ts';

/** Retires the keys of the person in focus and orders their erasure. What is sealed after this is sealed by new keys. */
export async function orderKeyErasure(
  tx: PersonTx,
  sealing: Pick<Sealing, 'retire'>,
  which: WhichKeys,
  now: Instant,
): Promise<void> {
  const keyIds = await sealing.retire(tx.residentId, which);
  if (keyIds.length === 0) return;
  await sql`insert into platform.key_erasure (id, resident_id, key_ids, ordered_at)
    values (${newId()}, ${tx.residentId}, ${keyIds}::uuid[], ${now})`.execute(tx.db);
}

/** Carries out what has been ordered, for one person or for all. As the job role. Answers how many keys went. */
export async function eraseOrderedKeys(
  db: Db,
  sealing: Pick<Sealing, 'erase'>,
  residentId: ResidentId | null = null,
): Promise<number> {
  const found = await sql<{ id: string; resident_id: ResidentId; key_ids: readonly KeyId[] }>`
    select id, resident_id, to_jsonb(key_ids) as key_ids from platform.key_erasure
    where done_at is null and (${residentId}::uuid is null or resident_id = ${residentId}) order by id`.execute(
    db,
  );
  let gone = 0;
  for (const row of found.rows) {
    const order: KeyErasure = { id: row.id, residentId: row.resident_id, keyIds: row.key_ids };
    gone += await sealing.erase(order);
    await sql`update platform.key_erasure set done_at = now() where id = ${row.id}`.execute(db);
  }
  return gone;
}
