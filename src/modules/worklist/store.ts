/** The rows of staff lists. No free text: what a list says follows from the kind. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql, type UnitTx } from '#platform/db.ts';

export const ITEM_KINDS = ['intake', 'reply', 'meeting', 'sign', 'follow-up', 'call', 'review'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface NewItem {
  readonly unitId: UnitId;
  readonly kind: ItemKind;
  /** What it is about: the referral, thread, meeting, note or follow-up. One row per unit, kind and reference. */
  readonly refId: string;
  /** Who should; null is the whole unit. */
  readonly staffId: StaffId | null;
  readonly dueAt: Instant;
}

/** Puts a row on the unit's list, or opens it again with a new time. */
export async function putItem(tx: PersonTx, item: NewItem, now: Instant): Promise<void> {
  await sql`insert into worklist.item (id, unit_id, resident_id, kind, ref_id, staff_id, due_at, made_at)
    values (${newId()}, ${item.unitId}, ${tx.residentId}, ${item.kind}, ${item.refId}, ${item.staffId}, ${item.dueAt}, ${now})
    on conflict (unit_id, kind, ref_id) do update set due_at = excluded.due_at, staff_id = excluded.staff_id, state = 'open', done_at = null, version = item.version + 1`.execute(tx.db);
}

/** Takes the row off the list: done, or no longer needed. */
export async function closeItem(tx: PersonTx, item: { unitId: UnitId; kind: ItemKind; refId: string }, how: 'done' | 'cancelled', now: Instant): Promise<void> {
  await sql`update worklist.item set state = ${how}, done_at = ${now}, version = version + 1
    where unit_id = ${item.unitId} and kind = ${item.kind} and ref_id = ${item.refId} and state = 'open'`.execute(tx.db);
}

export interface OpenItem {
  readonly id: Id<'item'>;
  readonly unitId: UnitId;
  readonly residentId: ResidentId;
  readonly kind: ItemKind;
  readonly refId: string;
  readonly staffId: StaffId | null;
  readonly dueAt: Instant;
  readonly madeAt: Instant;
}

interface ItemRow {
  id: Id<'item'>;
  unit_id: UnitId;
  resident_id: ResidentId;
  kind: ItemKind;
  ref_id: string;
  staff_id: StaffId | null;
  due_at: Instant;
  made_at: Instant;
}

export interface ItemFilter {
  readonly kinds: readonly ItemKind[];
  /** Only rows for this person or for the whole unit; null is everybody's. */
  readonly staffId: StaffId | null;
  readonly dueBefore: Instant;
  readonly limit: number;
}

/** Open rows, the most urgent first. */
export async function openItems(tx: UnitTx, filter: ItemFilter): Promise<readonly OpenItem[]> {
  const found = await sql<ItemRow>`select id, unit_id, resident_id, kind, ref_id, staff_id, due_at, made_at from worklist.item
    where unit_id = any (${tx.units}::uuid[]) and state = 'open' and resident_id is not null and kind = any (${filter.kinds}::text[]) and due_at < ${filter.dueBefore}
      and (${filter.staffId}::uuid is null or staff_id is null or staff_id = ${filter.staffId})
    order by due_at, id limit ${filter.limit}`.execute(tx.db);
  return found.rows.map((row) => ({ id: row.id, unitId: row.unit_id, residentId: row.resident_id, kind: row.kind, refId: row.ref_id, staffId: row.staff_id, dueAt: row.due_at, madeAt: row.made_at }));
}

/** Open rows by kind, all of the unit: counts that are true. */
export async function countOpen(tx: UnitTx, dueBefore: Instant): Promise<ReadonlyMap<ItemKind, number>> {
  const found = await sql<{ kind: ItemKind; count: number }>`select kind, count(*)::integer as count from worklist.item
    where unit_id = any (${tx.units}::uuid[]) and state = 'open' and due_at < ${dueBefore} group by kind`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.kind, row.count]));
}

