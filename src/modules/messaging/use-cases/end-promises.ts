/** Whether answers are promised in a unit's thread: they are, until support ends. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';
import { savePromiseEnd, threadsOf, threadWith } from '../store/threads.ts';

/** An answer that has been promised still is. */
export async function endPromises(
  tx: PersonTx,
  unitId: UnitId,
  { after, now }: { readonly after: CivilDate; readonly now: Instant },
): Promise<void> {
  const thread = await threadWith(tx, unitId, now);
  await savePromiseEnd(tx, thread.id, after);
}

/** There is support again. */
export async function renewPromises(tx: PersonTx, unitId: UnitId): Promise<void> {
  const thread = (await threadsOf(tx)).find((one) => one.unitId === unitId);
  if (thread !== undefined && thread.promisedUntil !== null) await savePromiseEnd(tx, thread.id, null);
}
