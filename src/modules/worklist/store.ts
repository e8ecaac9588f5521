/** The rows of staff lists. No free text: what a list says follows from the kind. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';
import type { WhoseWork } from '#modules/identity/public.ts';
import { type PersonTx, sql, type UnitTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import type { ItemDetail, ItemKind, ItemPlace, OpenItem, Rank, Scope } from './contract.ts';

export interface NewItem {
  readonly unitId: UnitId;
  readonly kind: ItemKind;
  /** What it is about: the referral, thread, meeting, note or follow-up. One row per unit, kind and reference. */
  readonly refId: string;
  /** Who should; null is the whole unit. */
  readonly staffId: StaffId | null;
  readonly dueAt: Instant;
  /** Left out: sorted by its day alone. */
  readonly rank?: Rank;
  readonly detail?: ItemDetail;
}

/** Puts a row on the unit's list, or opens it again with a new time; open pages of the unit hear of it. */
export async function putItem(tx: PersonTx, item: NewItem, now: Instant): Promise<void> {
  await sql`insert into worklist.item (id, unit_id, resident_id, kind, ref_id, detail, staff_id, rank, due_at, made_at)
    values (${newId()}, ${item.unitId}, ${tx.residentId}, ${item.kind}, ${item.refId}, ${item.detail ?? null}, ${item.staffId}, ${item.rank ?? 2}, ${item.dueAt}, ${now})
    on conflict (unit_id, kind, ref_id) do update set due_at = excluded.due_at, rank = excluded.rank, detail = excluded.detail, staff_id = excluded.staff_id, state = 'open', done_at = null,
      made_at = case when item.state = 'open' then item.made_at else excluded.made_at end, version = item.version + 1`.execute(
    tx.db,
  );
  await announce(tx.db, `unit:${item.unitId}`);
}

/** Takes the row off the list: done, or no longer needed. Open pages of the unit hear of it. */
export async function closeItem(
  tx: PersonTx,
  item: { unitId: UnitId; kind: ItemKind; refId: string },
  how: 'done' | 'cancelled',
  now: Instant,
): Promise<void> {
  const closed = await sql`update worklist.item set state = ${how}, done_at = ${now}, version = version + 1
    where unit_id = ${item.unitId} and kind = ${item.kind} and ref_id = ${item.refId} and state = 'open' returning 1`.execute(
    tx.db,
  );
  if (closed.rows.length > 0) await announce(tx.db, `unit:${item.unitId}`);
}

/** Takes rows off the lists of every unit that the transaction sees. Answers how many. */
export async function closeItems(
  tx: PersonTx,
  about: { kind: ItemKind; refId: string },
  how: 'done' | 'cancelled',
  now: Instant,
): Promise<number> {
  const closed = await sql<{
    unit_id: UnitId;
  }>`update worklist.item set state = ${how}, done_at = ${now}, version = version + 1
    where resident_id = ${tx.residentId} and kind = ${about.kind} and ref_id = ${about.refId} and state = 'open' returning unit_id`.execute(
    tx.db,
  );
  for (const row of closed.rows) await announce(tx.db, `unit:${row.unit_id}`);
  return closed.rows.length;
}

interface ItemRow {
  id: Id<'item'>;
  unit_id: UnitId;
  resident_id: ResidentId;
  kind: ItemKind;
  ref_id: string;
  detail: ItemDetail | null;
  staff_id: StaffId | null;
  rank: Rank;
  due_at: Instant;
  made_at: Instant;
}

function itemOf(row: ItemRow): OpenItem {
  return {
    id: row.id,
    unitId: row.unit_id,
    residentId: row.resident_id,
    kind: row.kind,
    refId: row.ref_id,
    detail: row.detail,
    staffId: row.staff_id,
    rank: row.rank,
    dueAt: row.due_at,
    madeAt: row.made_at,
  };
}

export interface ItemFilter {
  readonly kinds: readonly ItemKind[];
  /** Only rows for this person or for the whole unit; null is everybody's. */
  readonly staffId: StaffId | null;
  readonly dueBefore: Instant;
  readonly limit: number;
}

/** Open rows that are due before a time, the most urgent first. */
export async function openItems(tx: UnitTx, filter: ItemFilter): Promise<readonly OpenItem[]> {
  const found =
    await sql<ItemRow>`select id, unit_id, resident_id, kind, ref_id, detail, staff_id, rank, due_at, made_at from worklist.item
    where unit_id = any (${tx.units}::uuid[]) and state = 'open' and resident_id is not null and kind = any (${filter.kinds}::text[]) and due_at < ${filter.dueBefore}
      and (${filter.staffId}::uuid is null or staff_id is null or staff_id = ${filter.staffId})
    order by rank, due_at, id limit ${filter.limit}`.execute(tx.db);
  return found.rows.map(itemOf);
}

export interface Whose {
  readonly scope: Scope;
  /** The reader and those they stand in for; and those away whose work is anybody's. */
  readonly work: WhoseWork;
}

function isWhose(whose: Whose) {
  switch (whose.scope) {
    case 'needs-me':
      return sql`(i.staff_id is null or i.staff_id = any (${[...whose.work.mine, ...whose.work.anybodys]}::uuid[]))`;
    case 'mine':
      return sql`i.staff_id = any (${whose.work.mine}::uuid[])`;
    case 'unit':
      return sql`true`;
  }
}

export interface ItemPage {
  readonly whose: Whose;
  /** Null is every kind. */
  readonly kind: ItemKind | null;
  /** Null begins with the most urgent. */
  readonly after: ItemPlace | null;
  readonly limit: number;
}

/** A page of open rows, the most urgent first. Each unit is read in the order of its index, so that a long list costs no more than a short one. */
export async function pageOfItems(tx: UnitTx, page: ItemPage): Promise<readonly OpenItem[]> {
  const ofKind = page.kind === null ? sql`true` : sql`i.kind = ${page.kind}`;
  const after =
    page.after === null
      ? sql`true`
      : sql`(i.rank, i.due_at, i.id) > (${page.after.rank}::smallint, ${page.after.dueAt}::timestamptz, ${page.after.id}::uuid)`;
  const found = await sql<ItemRow>`select item.* from unnest(${tx.units}::uuid[]) as u (unit_id)
    cross join lateral (
      select i.id, i.unit_id, i.resident_id, i.kind, i.ref_id, i.detail, i.staff_id, i.rank, i.due_at, i.made_at from worklist.item i
      where i.unit_id = u.unit_id and i.state = 'open' and i.resident_id is not null and ${isWhose(page.whose)} and ${ofKind} and ${after}
      order by i.rank, i.due_at, i.id limit ${page.limit}
    ) item order by item.rank, item.due_at, item.id limit ${page.limit}`.execute(tx.db);
  return found.rows.map(itemOf);
}

/** How many rows are open, by kind: the same rows that the pages show. */
export async function countItems(
  tx: UnitTx,
  whose: Whose,
): Promise<Readonly<Partial<Record<ItemKind, number>>>> {
  const found = await sql<{
    kind: ItemKind;
    count: number;
  }>`select i.kind, count(*)::integer as count from worklist.item i
    where i.unit_id = any (${tx.units}::uuid[]) and i.state = 'open' and i.resident_id is not null and ${isWhose(whose)} group by i.kind`.execute(
    tx.db,
  );
  return Object.fromEntries(found.rows.map((row) => [row.kind, row.count]));
}

export interface ItemAbout {
  readonly id: Id<'item'>;
  readonly unitId: UnitId;
  readonly kind: ItemKind;
  readonly detail: ItemDetail | null;
  readonly staffId: StaffId | null;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
}

/** Rows about the person in focus, on whichever unit's list, the oldest first. */
export async function itemsAbout(tx: PersonTx): Promise<readonly ItemAbout[]> {
  const found = await sql<
    Pick<ItemRow, 'id' | 'unit_id' | 'kind' | 'detail' | 'staff_id' | 'due_at' | 'made_at'> & {
      state: ItemAbout['state'];
      done_at: Instant | null;
    }
  >`select id, unit_id, kind, detail, staff_id, state, made_at, due_at, done_at from worklist.item
    where resident_id = ${tx.residentId} and unit_id = any (${tx.opened}::uuid[]) order by made_at, id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    detail: row.detail,
    staffId: row.staff_id,
    state: row.state,
    madeAt: row.made_at,
    dueAt: row.due_at,
    doneAt: row.done_at,
  }));
}
