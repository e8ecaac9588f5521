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
export {
  type Bounds,
  type AgreementTemplate,
  inForce,
  MOST_AGREED_WORDS,
  type PauseProblem,
  spanEnds,
  type TermField,
  type TermProblem,
  type Terms,
} from './rules/agreement.ts';
export {
  type Attainment,
  ATTAINMENTS,
  LEVEL_FIELD,
  levelsOf,
  type MayRate,
  mayRate,
} from './rules/attainment.ts';
export { type ComeBack, comeBack } from './rules/come-back.ts';
export {
  askedNow,
  type ExperienceProblem,
  type Helped,
  HELPED,
  MOST_EXPERIENCE_WORDS,
  RECOMMEND,
} from './rules/experience.ts';
export { type ExperimentOutcome, type ExperimentProblem, OUTCOMES } from './rules/experiment.ts';
export {
  EXACT_FIELDS,
  type ExactField,
  fieldsOfSheet,
  firstQuestion,
  nextQuestion,
  type SheetFault,
  type SheetKind,
} from './rules/goal-sheet.ts';
export { ladderState, type LadderState, type Rung, rungsOf } from './rules/ladder.ts';
export { followed, type OwnMeasure } from './rules/own-measures.ts';
export { standingOf } from './rules/follow-up-forms.ts';
export { duesOf, type PlannedFollowUp, planFollowUps } from './rules/follow-ups.ts';
export {
  type Activity,
  type Channel,
  CHANNELS,
  type CounsellingLevel,
  type Habit,
  HABITS,
  LEVELS,
} from './rules/habits.ts';
export { type Visit, VISITS, visitOf } from './rules/visit.ts';
export { type GuideStage } from './rules/method-guide.ts';
export { noteAsText, type PlainNote } from './rules/note-text.ts';
export {
  after,
  canAnswer,
  END_REASONS,
  endStep,
  type EndReason,
  type FollowUpState,
  isUnderWay,
  type MeetingsLeft,
  meetingsLeft,
  type PeriodState,
  takesChanges,
} from './rules/period.ts';
export type { Phrase, PhraseField } from './rules/phrase.ts';
export {
  type Act,
  type ActCode,
  codeKey,
  type CodeKind,
  type ConfirmedCode,
  confirmCodes,
  type Proposal,
  proposeCodes,
  tickedFirst,
} from './rules/propose-codes.ts';
export { type Agreement, readAgreements } from './store/agreements.ts';
export { readExperiences, type ToldExperience } from './store/experiences.ts';
export { type FollowUp, readFollowUps } from './store/follow-ups.ts';
export { type Experiment, readExperiments } from './store/experiments.ts';
export { type GoalRating, readGoalRatings } from './store/goal-ratings.ts';
export { type GoalSheet, readGoalSheets } from './store/goal-sheets.ts';
export { type Goal, readGoals } from './store/goals.ts';
export { type Addendum, type Note, type NoteBody, readNotes } from './store/notes.ts';
export { type OwnDay, readOwnDays } from './store/own-days.ts';
export { type Pause, readPauses } from './store/pauses.ts';
export { type Period, readPeriod, readPeriods } from './store/periods.ts';
export { addAddendum } from './use-cases/add-addendum.ts';
export { agree } from './use-cases/agree.ts';
export { type AgreementParts, templateOf } from './use-cases/agreement-template.ts';
export { answerFollowUp } from './use-cases/answer-follow-up.ts';
export { besideMeeting } from './use-cases/beside-meeting.ts';
export { beginExperiment } from './use-cases/begin-experiment.ts';
export { beginFollowUp } from './use-cases/begin-follow-up.ts';
export { beginNote } from './use-cases/begin-note.ts';
export { chooseMeasures } from './use-cases/choose-measures.ts';
export { climb } from './use-cases/climb.ts';
export { coachingParts, type CoachingParts } from './use-cases/coaching-parts.ts';
export { comeBackToCoaching } from './use-cases/come-back.ts';
export { endExperiment } from './use-cases/end-experiment.ts';
export { type GroupSigned, readGroupNotes, signGroupNotes } from './use-cases/group-notes.ts';
export { handOutNotes, type NoteHandedOut } from './use-cases/hand-out-notes.ts';
export { readCapacity, readQueue, setCapacity } from './use-cases/capacity.ts';
export { endPeriod } from './use-cases/end-period.ts';
export { standsAt } from './use-cases/have-met.ts';
export { firstResults, followUpQuestions, type FollowUpQuestions } from './use-cases/first-results.ts';
export { type CoachingContent, loadCoachingContent } from './use-cases/load-content.ts';
export { pausePeriod, resumePeriod } from './use-cases/pause-period.ts';
export { rateGoal } from './use-cases/rate-goal.ts';
export { rescheduleFollowUp } from './use-cases/reschedule-follow-up.ts';
export { saveDraft } from './use-cases/save-draft.ts';
export { setGoal } from './use-cases/set-goal.ts';
export { settleCall } from './use-cases/settle-call.ts';
export { signNote } from './use-cases/sign-note.ts';
export { tellExperience } from './use-cases/tell-experience.ts';
export { writeAgreement } from './use-cases/write-agreement.ts';
export { writeGoalSheet } from './use-cases/write-goal-sheet.ts';
export { writeOwnDay } from './use-cases/write-own-day.ts';
export { copyWords } from './texts/phrase-words.ts';
