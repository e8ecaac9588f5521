/** Care relations, blocks and consents: what opens and closes a unit's way to a resident. */
import type { Instant } from '#kernel/dates.ts';
import { type AssignmentId, type Id, newId, type OrganisationId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';

export interface Relation {
  readonly id: Id<'relation'>;
  readonly unitId: UnitId;
  /** The professional who has the person; null until somebody does. */
  readonly responsibleAssignmentId: AssignmentId | null;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** A relation begins where the resident, or someone on their behalf, asks a unit for help; never by opening a person. */
export async function beginRelation(
  tx: PersonTx,
  relation: { unitId: UnitId; sourceId: string; source: 'referral' | 'invitation' | 'hand-over' | 'case' },
  now: Instant,
): Promise<void> {
  await sql`insert into access.relation (resident_id, id, holder, unit_id, source, source_id, since)
    select ${tx.residentId}, ${newId()}, ${relation.unitId}, ${relation.unitId}, ${relation.source}, ${relation.sourceId}, ${now}
    where not exists (select 1 from access.relation where ${inFocus(tx)} and unit_id = ${relation.unitId} and until is null)`.execute(
    tx.db,
  );
}

/** Names the professional of the unit who has the person from now on. */
export async function setResponsible(
  tx: PersonTx,
  unitId: UnitId,
  assignmentId: AssignmentId,
): Promise<void> {
  await sql`update access.relation set responsible_assignment_id = ${assignmentId}
    where ${inFocus(tx)} and unit_id = ${unitId} and until is null`.execute(tx.db);
}

/** The unit sees the resident no longer, from `now` on. What the unit holds is kept. */
export async function endRelation(tx: PersonTx, unitId: UnitId, now: Instant): Promise<void> {
  await sql`update access.relation set until = ${now} where ${inFocus(tx)} and unit_id = ${unitId} and until is null`.execute(
    tx.db,
  );
}

export async function relationsOf(tx: PersonTx): Promise<readonly Relation[]> {
  const found = await sql<{
    id: Id<'relation'>;
    unit_id: UnitId;
    responsible_assignment_id: AssignmentId | null;
    since: Instant;
    until: Instant | null;
  }>`select id, unit_id, responsible_assignment_id, since, until from access.relation
    where ${inFocus(tx)} order by since`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    responsibleAssignmentId: row.responsible_assignment_id,
    since: row.since,
    until: row.until,
  }));
}

export interface Block {
  readonly id: Id<'block'>;
  readonly unitId: UnitId;
  readonly since: Instant;
}

export async function currentBlocks(tx: PersonTx): Promise<readonly Block[]> {
  const found = await sql<{
    id: Id<'block'>;
    unit_id: UnitId;
    since: Instant;
  }>`select id, unit_id, since from access.block
    where ${inFocus(tx)} and until is null order by since`.execute(tx.db);
  return found.rows.map((row) => ({ id: row.id, unitId: row.unit_id, since: row.since }));
}

/** Every block there ever was, the oldest first. */
export async function everyBlock(
  tx: PersonTx,
): Promise<readonly (Block & { readonly until: Instant | null })[]> {
  const found = await sql<{
    id: Id<'block'>;
    unit_id: UnitId;
    since: Instant;
    until: Instant | null;
  }>`select id, unit_id, since, until from access.block
    where ${inFocus(tx)} order by since`.execute(tx.db);
  return found.rows.map((row) => ({ id: row.id, unitId: row.unit_id, since: row.since, until: row.until }));
}

export async function insertBlock(tx: PersonTx, unitId: UnitId, now: Instant): Promise<void> {
  await sql`insert into access.block (resident_id, id, holder, unit_id, since)
    values (${tx.residentId}, ${newId()}, ${tx.residentId}, ${unitId}, ${now}) on conflict do nothing`.execute(
    tx.db,
  );
}

export async function liftBlock(tx: PersonTx, unitId: UnitId, now: Instant): Promise<void> {
  await sql`update access.block set until = ${now} where ${inFocus(tx)} and unit_id = ${unitId} and until is null`.execute(
    tx.db,
  );
}

export interface Consent {
  readonly id: Id<'consent'>;
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly withdrawnAt: Instant | null;
}

export async function consentsOf(tx: PersonTx): Promise<readonly Consent[]> {
  const found = await sql<{
    id: Id<'consent'>;
    from_organisation_id: OrganisationId;
    to_organisation_id: OrganisationId;
    since: Instant;
    until: Instant | null;
    withdrawn_at: Instant | null;
  }>`
    select id, from_organisation_id, to_organisation_id, since, until, withdrawn_at from access.consent where ${inFocus(tx)} order by since`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    from: row.from_organisation_id,
    to: row.to_organisation_id,
    since: row.since,
    until: row.until,
    withdrawnAt: row.withdrawn_at,
  }));
}

export async function insertConsent(
  tx: PersonTx,
  consent: { from: OrganisationId; to: OrganisationId; until: Instant | null },
  now: Instant,
): Promise<void> {
  await sql`insert into access.consent (resident_id, id, holder, from_organisation_id, to_organisation_id, purpose, since, until)
    values (${tx.residentId}, ${newId()}, ${tx.residentId}, ${consent.from}, ${consent.to}, 'care', ${now}, ${consent.until})`.execute(
    tx.db,
  );
}

/** Answers false when there was no such consent in force. */
export async function withdrawConsent(tx: PersonTx, id: Id<'consent'>, now: Instant): Promise<boolean> {
  const changed =
    await sql`update access.consent set withdrawn_at = ${now} where ${inFocus(tx)} and id = ${id} and withdrawn_at is null returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
