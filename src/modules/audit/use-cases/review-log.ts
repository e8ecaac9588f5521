/** What a log reviewer sees and decides. Looking at it is looking at people: each resident shown is a row of the log. */
import * as z from 'zod';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { StaffActor } from '#kernel/actor.ts';
import { type AccessRefusal, command, type CommandContext } from '#platform/command.ts';
import type { UnitTx } from '#platform/db.ts';
import { DecideInput, LONGEST_REASON, REVIEW_DECISIONS, SHORTEST_REASON } from '../contract.ts';
import { findReview, reviewsOf, saveDecision } from '../store/reviews.ts';

const MOST_WAITING = 200;
const LATEST_DECIDED = 50;

async function asReviewer(
  context: CommandContext,
): Promise<Outcome<{ tx: UnitTx; reviewer: StaffActor }, AccessRefusal>> {
  const opened = await context.units();
  if (!opened.ok) return opened;
  const { actor } = context;
  return actor.kind === 'staff' && actor.role === 'log-reviewer'
    ? done({ tx: opened.value, reviewer: actor })
    : refused('not-allowed');
}

/** The rows that wait, oldest first, and the latest decided. Refuses `not-allowed` for all who are not log reviewers. */
export const listReviews = command({
  name: 'audit.list-reviews',
  input: z.strictObject({}),
  async run(context) {
    const opened = await asReviewer(context);
    if (!opened.ok) return opened;
    const { tx, reviewer } = opened.value;
    const waiting = await reviewsOf(tx, reviewer.sessionId, 'waiting', MOST_WAITING);
    const decided = await reviewsOf(tx, reviewer.sessionId, 'decided', LATEST_DECIDED);
    context.listed(
      tx,
      [...waiting, ...decided].map((review) => review.residentId),
      'access-log',
    );
    return done({ waiting, decided });
  },
});

/**
 * Documents a decision with its reason. Refuses `no-decision`, `no-reason`, `reason-too-long`, `own-row` (nobody reviews
 * what they did themselves), `changed-meanwhile` when somebody decided first.
 */
export const decideReview = command({
  name: 'audit.decide-review',
  input: DecideInput,
  async run(context, input) {
    const opened = await asReviewer(context);
    if (!opened.ok) return opened;
    const { tx, reviewer } = opened.value;
    const review = await findReview(tx, reviewer.sessionId, input.reviewId);
    if (review === undefined) return refused('not-found');
    context.listed(tx, [review.residentId], 'access-log');
    const decision = REVIEW_DECISIONS.find((one) => one === input.decision);
    const reason = input.reason.trim();
    if (decision === undefined) return refused('no-decision');
    if (reason.length < SHORTEST_REASON) return refused('no-reason');
    if (reason.length > LONGEST_REASON) return refused('reason-too-long');
    if (review.staffId === reviewer.staffId) return refused('own-row');
    const saved = await saveDecision(tx, {
      id: review.id,
      version: input.version,
      staffId: reviewer.staffId,
      decision,
      reason,
      at: context.realNow,
    });
    return saved ? done({ reviewId: review.id, version: input.version + 1 }) : refused('changed-meanwhile');
  },
});
