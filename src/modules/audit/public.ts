/** The only door of `audit`: the access log, its sealing, the verifier, the sample review. */
export { LONGEST_REASON, REVIEW_DECISIONS, type ReviewDecision } from './contract.ts';
export { auditUpkeep } from './jobs.ts';
export type { SealingKey, WitnessedHead } from './rules/batch.ts';
export { DRAW_REASONS, type DrawReason } from './rules/draw-sample.ts';
export type { Trust, Verdict } from './rules/verify.ts';
export { openSealingKey, publicKeysFile, readPublicKeys, type SealingSigner } from './store/sealing-key.ts';
export { writeAccessLog } from './store/access-log.ts';
export { createSealer, preparePartitions, type SealAnswer } from './use-cases/seal-log.ts';
export { exportLog, verifyKeptLog } from './use-cases/verify-log.ts';
export type { Review, ReviewId } from './store/reviews.ts';
export { drawReview } from './use-cases/draw-review.ts';
export { decideReview, listReviews } from './use-cases/review-log.ts';
export {
  countOwnLog,
  findOwnLogRow,
  type OwnLogFilter,
  type OwnLogRow,
  readOwnLog,
  unitsInOwnLog,
  type WhoseReading,
} from './store/own-log.ts';
