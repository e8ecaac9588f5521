/** What reviewers said, and the talk about parts of a version: reference data, readable by all. */
import type { Instant } from '#kernel/dates.ts';
import type { AssignmentId, Id } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';
import type { ReviewPart } from '../rules/checklist.ts';
import type { VersionId } from '../rules/offers.ts';
import type { MadeBy } from './making.ts';

export type ReviewId = Id<'programme-review'>;
export type CommentId = Id<'programme-comment'>;

export interface StoredReview {
  readonly id: ReviewId;
  readonly part: ReviewPart;
  readonly verdict: 'approved' | 'returned';
  readonly words: string | null;
  /** The codes of the checklist that were ticked. */
  readonly checked: readonly string[];
  /** The content that it was given for. */
  readonly hash: string;
  readonly by: AssignmentId;
  readonly at: Instant;
}
export interface StoredComment {
  readonly id: CommentId;
  readonly versionId: VersionId;
  /** Null: about the whole version. */
  readonly partId: string | null;
  readonly words: string;
  readonly by: AssignmentId;
  readonly at: Instant;
  readonly resolvedBy: AssignmentId | null;
  readonly resolvedAt: Instant | null;
}

export async function insertReview(
  tx: OpenTx,
  review: Omit<StoredReview, 'by' | 'at'> & { readonly versionId: VersionId },
  by: MadeBy,
): Promise<void> {
  const { id, versionId, part, verdict, words, checked, hash } = review;
  await sql`insert into programmes.review (id, version_id, part, verdict, words, checked, hash, reviewed_by, reviewed_at)
    values (${id}, ${versionId}, ${part}, ${verdict}, ${words}, ${checked}, decode(${hash}, 'hex'), ${by.assignmentId}, ${by.at})`.execute(
    tx.db,
  );
}

/** In the order they were given. */
export async function selectReviews(db: Db, versionId: VersionId): Promise<readonly StoredReview[]> {
  const found = await sql<{
    id: ReviewId;
    part: ReviewPart;
    verdict: StoredReview['verdict'];
    words: string | null;
    checked: readonly string[];
    hash: string;
    reviewed_by: AssignmentId;
    reviewed_at: Instant;
  }>`select id, part, verdict, words, checked, encode(hash, 'hex') as hash, reviewed_by, reviewed_at
    from programmes.review where version_id = ${versionId} order by reviewed_at, id`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    part: row.part,
    verdict: row.verdict,
    words: row.words,
    checked: row.checked,
    hash: row.hash,
    by: row.reviewed_by,
    at: row.reviewed_at,
  }));
}

export async function insertComment(
  tx: OpenTx,
  comment: Pick<StoredComment, 'id' | 'versionId' | 'partId' | 'words'>,
  by: MadeBy,
): Promise<void> {
  const { id, versionId, partId, words } = comment;
  await sql`insert into programmes.comment (id, version_id, part_id, words, made_by, made_at)
    values (${id}, ${versionId}, ${partId}, ${words}, ${by.assignmentId}, ${by.at})`.execute(tx.db);
}

interface CommentRow {
  id: CommentId;
  version_id: VersionId;
  part_id: string | null;
  words: string;
  made_by: AssignmentId;
  made_at: Instant;
  resolved_by: AssignmentId | null;
  resolved_at: Instant | null;
}

/** In the order they were made. */
export async function selectComments(db: Db, versionId: VersionId): Promise<readonly StoredComment[]> {
  const found =
    await sql<CommentRow>`select id, version_id, part_id, words, made_by, made_at, resolved_by, resolved_at
    from programmes.comment where version_id = ${versionId} order by made_at, id`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    versionId: row.version_id,
    partId: row.part_id,
    words: row.words,
    by: row.made_by,
    at: row.made_at,
    resolvedBy: row.resolved_by,
    resolvedAt: row.resolved_at,
  }));
}

/** False: there is no such comment of the version, or it was resolved before. */
export async function markResolved(
  tx: OpenTx,
  comment: Pick<StoredComment, 'id' | 'versionId'>,
  by: MadeBy,
): Promise<boolean> {
  const changed =
    await sql`update programmes.comment set resolved_by = ${by.assignmentId}, resolved_at = ${by.at}
    where id = ${comment.id} and version_id = ${comment.versionId} and resolved_at is null returning 1`.execute(
      tx.db,
    );
  return changed.rows.length > 0;
}
