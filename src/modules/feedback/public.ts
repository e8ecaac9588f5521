/** The only door of `feedback`: did this page help, and accessibility feedback with its clock. */
export { VOTE_WORDS_MOST, WORDS_MOST } from './contract.ts';
export { feedbackReminder } from './jobs.ts';
export { runsTheService } from './policy.ts';
export { type AnswerState, answerState, wayBack } from './rules/answer-clock.ts';
export { type AccessibilityFeedback, forgetVoteWords, type PageVotes, type Told } from './store.ts';
export {
  answerAccessibilityFeedback,
  giveAccessibilityFeedback,
  listAccessibilityFeedback,
} from './use-cases/accessibility.ts';
export { feedbackMailSender } from './use-cases/send-mail.ts';
export { giveVote } from './use-cases/give-vote.ts';
