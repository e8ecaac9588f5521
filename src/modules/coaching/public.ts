/** The only door of `coaching`: periods, goals, notes with their codes, follow-ups. */
export { MOST_IN_FIELD } from './contract.ts';
export { coachingDueHandlers } from './jobs.ts';
export { coachingListener } from './listeners.ts';
export {
  checkGoal,
  type GoalField,
  type GoalFields,
  type GoalProblem,
  MOST_WORDS,
} from './rules/check-goal.ts';
export {
  compareAnswers,
  type Comparison,
  type ComparedScale,
  type Direction,
  type Measured,
  measuredFrom,
} from './rules/compare.ts';
export { duesOf, type PlannedFollowUp, planFollowUps } from './rules/follow-ups.ts';
export { type Channel, CHANNELS, type CounsellingLevel, type Habit, HABITS, LEVELS } from './rules/habits.ts';
export { noteAsText, type PlainNote } from './rules/note-text.ts';
export {
  canAnswer,
  END_REASONS,
  type EndReason,
  type FollowUpState,
  type MeetingsLeft,
  meetingsLeft,
  type PeriodState,
} from './rules/period.ts';
export type { Phrase, PhraseField } from './rules/phrase.ts';
export {
  type Act,
  codeKey,
  type ConfirmedCode,
  type ProcedureCode,
  type Proposal,
  proposeCodes,
} from './rules/propose-codes.ts';
export { type FollowUp, readFollowUps } from './store/follow-ups.ts';
export { type Goal, readGoals } from './store/goals.ts';
export { type Addendum, type Note, type NoteBody, readNotes } from './store/notes.ts';
export { type Period, readPeriod, readPeriods } from './store/periods.ts';
export { addAddendum } from './use-cases/add-addendum.ts';
export { answerFollowUp } from './use-cases/answer-follow-up.ts';
export { beginNote } from './use-cases/begin-note.ts';
export { coachingParts, type CoachingParts } from './use-cases/coaching-parts.ts';
export { endPeriod } from './use-cases/end-period.ts';
export { firstResults, followUpQuestions, type FollowUpQuestions } from './use-cases/first-results.ts';
export { type CoachingContent, loadCoachingContent } from './use-cases/load-content.ts';
export { saveDraft } from './use-cases/save-draft.ts';
export { setGoal } from './use-cases/set-goal.ts';
export { signNote } from './use-cases/sign-note.ts';
