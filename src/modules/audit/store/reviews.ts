/** Drawn rows of the access log and what reviewers decided. */
import type { Instant } from '#kernel/dates.ts';
import type { Id, OrganisationId, ResidentId, SessionId, StaffId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql, type UnitTx } from '#platform/db.ts';
import type { ReviewDecision } from '../contract.ts';
import type { Drawn, DrawReason, SampledRow } from '../rules/draw-sample.ts';

export type ReviewId = Id<'review'>;

export interface PopulationRow extends SampledRow {
  readonly at: Instant;
}

export interface DrawnPeriod {
  readonly organisationId: OrganisationId;
  readonly from: Instant;
  readonly to: Instant;
}

/** For the drawing job. */
export async function populationOf(tx: OpenTx, period: DrawnPeriod): Promise<readonly PopulationRow[]> {
  const found = await sql<{
    seq: number;
    at: Instant;
    actor_id: string;
    resident_id: ResidentId;
    has_reason: boolean;
    emergency: boolean;
    relation: SampledRow['relation'];
    is_protected: boolean;
  }>`select seq, at, actor_id, resident_id, has_reason, emergency, relation, is_protected
    from audit.draw_population(${period.organisationId}, ${period.from}, ${period.to}) order by seq`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    residentId: row.resident_id,
    hasReason: row.has_reason,
    emergency: row.emergency,
    relation: row.relation,
    isProtected: row.is_protected,
  }));
}

/** The unit where the organisation's reviews are done, now open to the job; null when nobody reviews there. */
export async function enterReviewingUnit(tx: OpenTx, organisationId: OrganisationId): Promise<UnitId | null> {
  const found = await sql<{
    unit_id: UnitId | null;
  }>`select audit.reviewing_unit(${organisationId}) as unit_id`.execute(tx.db);
  const unitId = found.rows[0]?.unit_id ?? null;
  if (unitId !== null) await sql`select access.enter_unit_for_job(${unitId})`.execute(tx.db);
  return unitId;
}

/** Whether a drawing for the period has been made, so that the monthly job makes one only. */
export async function isDrawn(tx: OpenTx, period: DrawnPeriod): Promise<boolean> {
  const found =
    await sql`select 1 from audit.review where organisation_id = ${period.organisationId} and period_from = ${period.from} and period_to = ${period.to} limit 1`.execute(
      tx.db,
    );
  return found.rows.length > 0;
}

export interface Drawing extends DrawnPeriod {
  readonly unitId: UnitId;
  readonly drawId: string;
  readonly seed: string;
  readonly drawnAt: Instant;
}

/** Answers how many are new; a row that was drawn before is not drawn again. */
export async function insertDrawn(
  tx: OpenTx,
  drawing: Drawing,
  drawn: readonly Drawn<PopulationRow>[],
  newId: () => ReviewId,
): Promise<number> {
  const rows = drawn.map(({ row, because }) => ({
    id: newId(),
    resident_id: row.residentId,
    row_seq: row.seq,
    row_at: row.at,
    because,
    relation: row.relation,
  }));
  const made =
    await sql`insert into audit.review (id, unit_id, organisation_id, resident_id, draw_id, drawn_at, period_from, period_to, seed, row_seq, row_at, because, relation)
    select r.id, ${drawing.unitId}, ${drawing.organisationId}, r.resident_id, ${drawing.drawId}, ${drawing.drawnAt}, ${drawing.from}, ${drawing.to}, ${drawing.seed},
      r.row_seq, r.row_at, r.because, r.relation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, resident_id uuid, row_seq bigint, row_at timestamptz, because text[], relation text)
    on conflict (organisation_id, row_seq) do nothing returning 1`.execute(tx.db);
  return made.rows.length;
}

/** One drawn row as the reviewer sees it. */
export interface Review {
  readonly id: ReviewId;
  readonly residentId: ResidentId;
  readonly staffId: StaffId;
  readonly unitId: UnitId | null;
  /** Whose data it was: a unit, or the person's own drawer. */
  readonly holder: string | null;
  readonly at: Instant;
  readonly action: string;
  readonly resource: string;
  /** The reason the staff member gave for an active choice or an emergency. */
  readonly reason: string | null;
  readonly because: readonly DrawReason[];
  readonly relation: SampledRow['relation'];
  readonly drawnAt: Instant;
  readonly decided: {
    readonly by: StaffId;
    readonly decision: ReviewDecision;
    readonly reason: string;
    readonly at: Instant;
  } | null;
  readonly version: number;
}

interface ReviewRow {
  id: ReviewId;
  resident_id: ResidentId;
  actor_id: StaffId;
  log_unit_id: UnitId | null;
  holder: string | null;
  at: Instant;
  action: string;
  resource: string;
  reason: string | null;
  because: DrawReason[];
  relation: SampledRow['relation'];
  drawn_at: Instant;
  reviewer_staff_id: StaffId | null;
  decision: ReviewDecision | null;
  decision_reason: string | null;
  decided_at: Instant | null;
  version: number;
}

function reviewOf(row: ReviewRow): Review {
  const { reviewer_staff_id: by, decision, decision_reason: reason, decided_at: at } = row;
  return {
    id: row.id,
    residentId: row.resident_id,
    staffId: row.actor_id,
    unitId: row.log_unit_id,
    holder: row.holder,
    at: row.at,
    action: row.action,
    resource: row.resource,
    reason: row.reason,
    because: row.because,
    relation: row.relation,
    drawnAt: row.drawn_at,
    decided:
      by === null || decision === null || reason === null || at === null
        ? null
        : { by, decision, reason, at },
    version: row.version,
  };
}

const REVIEWS =
  sql.raw(`select r.id, r.resident_id, l.actor_id, l.unit_id as log_unit_id, l.holder, l.at, l.action, l.resource, l.reason, r.because, r.relation, r.drawn_at,
  r.reviewer_staff_id, r.decision, r.decision_reason, r.decided_at, r.version from audit.review r`);

/** Drawn rows: those that wait, oldest first, or the latest decided. The log rows come through the reviewer's own function. */
export async function reviewsOf(
  tx: UnitTx,
  sessionId: SessionId,
  which: 'waiting' | 'decided',
  limit: number,
): Promise<readonly Review[]> {
  const order =
    which === 'waiting'
      ? sql.raw('r.decision is null order by r.row_seq')
      : sql.raw('r.decision is not null order by r.decided_at desc, r.row_seq');
  const found =
    await sql<ReviewRow>`${REVIEWS} cross join lateral audit.review_rows(${sessionId}, r.row_at, r.row_at + interval '1 millisecond') l
    where r.unit_id = any (${tx.units}::uuid[]) and l.seq = r.row_seq and ${order} limit ${limit}`.execute(
      tx.db,
    );
  return found.rows.map(reviewOf);
}

export async function findReview(
  tx: UnitTx,
  sessionId: SessionId,
  id: ReviewId,
): Promise<Review | undefined> {
  const found =
    await sql<ReviewRow>`${REVIEWS} cross join lateral audit.review_rows(${sessionId}, r.row_at, r.row_at + interval '1 millisecond') l
    where r.unit_id = any (${tx.units}::uuid[]) and r.id = ${id} and l.seq = r.row_seq`.execute(tx.db);
  return found.rows.map(reviewOf)[0];
}

/** False when it was decided meanwhile. */
export async function saveDecision(
  tx: UnitTx,
  given: {
    id: ReviewId;
    version: number;
    staffId: StaffId;
    decision: ReviewDecision;
    reason: string;
    at: Instant;
  },
): Promise<boolean> {
  const changed =
    await sql`update audit.review set decision = ${given.decision}, decision_reason = ${given.reason}, reviewer_staff_id = ${given.staffId},
      decided_at = ${given.at}, version = version + 1
    where id = ${given.id} and version = ${given.version} and decision is null and unit_id = any (${tx.units}::uuid[]) returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
