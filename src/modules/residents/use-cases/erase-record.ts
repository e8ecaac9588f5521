/** Everything that a unit holds about a person goes: rows, and the keys of their texts. Used by decision and by retention. */
import type { Instant } from '#kernel/dates.ts';
import type { HolderId } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';
import { orderKeyErasure } from '#platform/key-erasure.ts';
import type { Sealing } from '#platform/sealing.ts';
import type { HeldPart } from '../contract.ts';
import type { Counts } from '../store/erasure.ts';
import { deleteHeld } from '../store/held-rows.ts';

/** The care relation tells why rows of the access log were in order: it outlives a record that is erased before its time. */
export const RELATIONS = 'relations';

/** Deletes the rows. Kinds that are named stay. */
export async function eraseRows(
  tx: PersonTx,
  parts: readonly HeldPart[],
  holder: HolderId,
  keep: readonly string[],
): Promise<Counts> {
  for (const part of parts) await part.beforeErasing?.(tx, holder);
  const tables = parts.flatMap((part) => part.tables).filter((table) => !keep.includes(table.kind));
  return deleteHeld(tx, tables, holder);
}

export interface Erasing {
  readonly parts: readonly HeldPart[];
  readonly sealing: Pick<Sealing, 'retire'>;
}

/** Deletes the rows and orders that every key of this holder goes once the transaction has been kept. */
export async function eraseRecord(
  tx: PersonTx,
  { parts, sealing }: Erasing,
  what: { readonly holder: HolderId; readonly keep: readonly string[] },
  now: Instant,
): Promise<Counts> {
  const counts = await eraseRows(tx, parts, what.holder, what.keep);
  await orderKeyErasure(tx, sealing, { holder: what.holder }, now);
  return counts;
}
