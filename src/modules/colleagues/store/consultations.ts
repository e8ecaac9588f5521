/** Questions to colleagues of the organisation. A statement names the organisation beside the policy that does. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type OrganisationId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { sql, type UnitTx } from '#platform/db.ts';

export type ConsultationId = Id<'consultation'>;

export interface Consultation {
  readonly id: ConsultationId;
  readonly fromUnit: UnitId;
  /** Null: everybody in the organisation. */
  readonly toUnit: UnitId | null;
  readonly authorId: StaffId;
  readonly topic: string;
  readonly openedAt: Instant;
  readonly lastAt: Instant;
  readonly lastUnit: UnitId;
  readonly closedAt: Instant | null;
}
export interface ConsultationLine {
  readonly id: Id<'consultation-line'>;
  readonly unitId: UnitId;
  readonly authorId: StaffId;
  readonly words: string;
  readonly saidAt: Instant;
}

/** Whose eyes: those of a unit, in its organisation. */
export interface Here {
  readonly organisationId: OrganisationId;
  readonly unitId: UnitId;
  readonly staffId: StaffId;
}

interface Row {
  id: ConsultationId;
  from_unit: UnitId;
  to_unit: UnitId | null;
  author_staff_id: StaffId;
  topic: string;
  opened_at: Instant;
  last_at: Instant;
  last_unit: UnitId;
  closed_at: Instant | null;
}

function consultationOf(row: Row): Consultation {
  return {
    id: row.id,
    fromUnit: row.from_unit,
    toUnit: row.to_unit,
    authorId: row.author_staff_id,
    topic: row.topic,
    openedAt: row.opened_at,
    lastAt: row.last_at,
    lastUnit: row.last_unit,
    closedAt: row.closed_at,
  };
}

function reaches({ organisationId, unitId }: Here) {
  return sql`space_id = ${organisationId} and (to_unit is null or to_unit = ${unitId} or from_unit = ${unitId})`;
}

/** What the unit asks or is asked: what is open first, then the newest. */
export async function consultationsOf(
  tx: UnitTx,
  here: Here,
  limit: number,
): Promise<readonly Consultation[]> {
  const found =
    await sql<Row>`select id, from_unit, to_unit, author_staff_id, topic, opened_at, last_at, last_unit, closed_at from colleagues.consultation
    where ${reaches(here)} order by closed_at is not null, last_at desc, id desc limit ${limit}`.execute(
      tx.db,
    );
  return found.rows.map(consultationOf);
}

/** One of them; `lock` when something will be said. */
export async function consultationWith(
  tx: UnitTx,
  here: Here,
  { id, lock }: { readonly id: ConsultationId; readonly lock: boolean },
): Promise<Consultation | undefined> {
  const found =
    await sql<Row>`select id, from_unit, to_unit, author_staff_id, topic, opened_at, last_at, last_unit, closed_at from colleagues.consultation
    where ${reaches(here)} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : consultationOf(row);
}

export async function linesOf(
  tx: UnitTx,
  { organisationId }: Here,
  id: ConsultationId,
): Promise<readonly ConsultationLine[]> {
  const found = await sql<{
    id: Id<'consultation-line'>;
    unit_id: UnitId;
    author_staff_id: StaffId;
    words: string;
    said_at: Instant;
  }>`select id, unit_id, author_staff_id, words, said_at from colleagues.consultation_line
    where space_id = ${organisationId} and consultation_id = ${id} order by said_at, id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    authorId: row.author_staff_id,
    words: row.words,
    saidAt: row.said_at,
  }));
}

export async function insertConsultation(
  tx: UnitTx,
  here: Here,
  { toUnit, topic, now }: { readonly toUnit: UnitId | null; readonly topic: string; readonly now: Instant },
): Promise<ConsultationId> {
  const id = newId<'consultation'>();
  await sql`insert into colleagues.consultation (space_id, id, from_unit, to_unit, author_staff_id, topic, opened_at, last_at, last_unit)
    values (${here.organisationId}, ${id}, ${here.unitId}, ${toUnit}, ${here.staffId}, ${topic}, ${now}, ${now}, ${here.unitId})`.execute(
    tx.db,
  );
  return id;
}

/** Something is said: it opens what was closed. */
export async function insertLine(
  tx: UnitTx,
  here: Here,
  { id, words, now }: { readonly id: ConsultationId; readonly words: string; readonly now: Instant },
): Promise<void> {
  await sql`insert into colleagues.consultation_line (space_id, id, consultation_id, unit_id, author_staff_id, words, said_at)
    values (${here.organisationId}, ${newId()}, ${id}, ${here.unitId}, ${here.staffId}, ${words}, ${now})`.execute(
    tx.db,
  );
  await sql`update colleagues.consultation set last_at = ${now}, last_unit = ${here.unitId}, closed_at = null
    where space_id = ${here.organisationId} and id = ${id}`.execute(tx.db);
}

export async function saveClosed(tx: UnitTx, here: Here, id: ConsultationId, now: Instant): Promise<void> {
  await sql`update colleagues.consultation set closed_at = coalesce(closed_at, ${now}) where space_id = ${here.organisationId} and id = ${id}`.execute(
    tx.db,
  );
}
