/** A reviewer's word on one part of the review; and the talk about parts of a version. */
import * as z from 'zod';
import { type AssignmentId, idSchema, newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { staffByAssignment } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { type Approval, approvalOf } from '../rules/approval.ts';
import { partsToReview, REVIEW_PARTS } from '../rules/checklist.ts';
import { findPart } from '../rules/parts.ts';
import { id as partId } from '../rules/shape-parts.ts';
import { moveVersion, type VersionInMaking } from '../store/making.ts';
import {
  type CommentId,
  insertComment,
  insertReview,
  markResolved,
  selectReviews,
  type StoredReview,
} from '../store/reviews.ts';
import type { MakingParts } from './gate-facts.ts';
import { openVersion, type OpenVersionRefusal } from './open-version.ts';

const versionId = idSchema<'programme-version'>();
const said = z.string().trim().min(1).max(5000);

/** How far a version is on its way to approval. People are counted, not their assignments. */
export async function standingOf(
  db: Db,
  version: Pick<VersionInMaking, 'minor' | 'hash' | 'writers'>,
  reviews: readonly StoredReview[],
): Promise<Approval> {
  const staff = await staffByAssignment(db, [...version.writers, ...reviews.map((one) => one.by)]);
  const personOf = (assignment: AssignmentId) => staff.get(assignment)?.id;
  return approvalOf(
    {
      minor: version.minor,
      hash: version.hash,
      writers: version.writers.map(personOf).filter((one) => one !== undefined),
    },
    reviews.flatMap(({ part, verdict, hash, by }) => {
      const person = personOf(by);
      return person === undefined ? [] : [{ part, verdict, hash, by: person }];
    }),
  );
}

/**
 * `not-this-part`: a version of this size is not reviewed in this part. `not-all-checked`: it is approved with its whole
 * checklist. `words-needed`: it is returned with what is to be changed.
 */
export type ReviewRefusal =
  | OpenVersionRefusal
  | 'not-in-review'
  | 'not-this-part'
  | 'not-all-checked'
  | 'words-needed';

export function reviewPart(parts: Pick<MakingParts, 'review'>) {
  return command({
    name: 'programmes.review-part',
    input: z.strictObject({
      versionId,
      part: z.enum(REVIEW_PARTS),
      verdict: z.enum(['approved', 'returned']),
      words: said.optional(),
      /** The codes of the checklist that are ticked. */
      checked: z.array(z.string().max(60)).max(50).default([]),
    }),
    async run(context, input): Promise<Outcome<Approval, ReviewRefusal>> {
      const opened = await openVersion(context, input.versionId, 'review', 'hold');
      if (!opened.ok) return opened;
      const { tx, by, version, content } = opened.value;
      if (version.state !== 'review') return refused('not-in-review', { state: version.state });
      if (!partsToReview(version).includes(input.part)) return refused('not-this-part');
      const asked = parts.review.checklists[content.kind][input.part].map((item) => item.code);
      const checked = asked.filter((code) => input.checked.includes(code));
      if (input.verdict === 'approved' && checked.length < asked.length) return refused('not-all-checked');
      if (input.verdict === 'returned' && input.words === undefined) return refused('words-needed');
      const { part, verdict, words = null } = input;
      const review = { id: newId<'programme-review'>(), versionId: version.id, part, verdict, words };
      await insertReview(tx, { ...review, checked, hash: version.hash }, by);
      const approval = await standingOf(tx.db, version, await selectReviews(tx.db, version.id));
      if (approval.kind === 'approved')
        await moveVersion(tx, version.id, { from: ['review'], to: 'approved' });
      if (approval.kind === 'returned') await moveVersion(tx, version.id, { from: ['review'], to: 'draft' });
      return done(approval);
    },
  });
}

/** On a part of a version, or on the whole of it. */
export const addComment = command({
  name: 'programmes.add-comment',
  input: z.strictObject({ versionId, partId: partId.nullable(), words: said }),
  async run(
    context,
    input,
  ): Promise<Outcome<{ readonly commentId: CommentId }, OpenVersionRefusal | 'unknown-part'>> {
    const opened = await openVersion(context, input.versionId, 'review', 'read');
    if (!opened.ok) return opened;
    const { tx, by, version, content } = opened.value;
    if (input.partId !== null && findPart(content, input.partId) === undefined)
      return refused('unknown-part', { part: input.partId });
    const commentId = newId<'programme-comment'>();
    await insertComment(
      tx,
      { id: commentId, versionId: version.id, partId: input.partId, words: input.words },
      by,
    );
    return done({ commentId });
  },
});

export const resolveComment = command({
  name: 'programmes.resolve-comment',
  input: z.strictObject({ versionId, commentId: idSchema<'programme-comment'>() }),
  async run(context, input): Promise<Outcome<null, OpenVersionRefusal>> {
    const opened = await openVersion(context, input.versionId, 'review', 'read');
    if (!opened.ok) return opened;
    const { tx, by, version } = opened.value;
    const resolved = await markResolved(tx, { id: input.commentId, versionId: version.id }, by);
    return resolved ? done(null) : refused('not-found');
  },
});
