/** The only door of `feedback`: did this page help, and accessibility feedback with its clock. */
export { VOTE_WORDS_MOST, WORDS_MOST } from './contract.ts';
export { type AccessibilityFeedback, forgetVoteWords } from './store.ts';
export {
  answerAccessibilityFeedback,
  giveAccessibilityFeedback,
  listAccessibilityFeedback,
} from './use-cases/accessibility.ts';
export { giveVote } from './use-cases/give-vote.ts';
