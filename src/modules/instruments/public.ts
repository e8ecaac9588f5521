/** The only door of `instruments`: the library at start, and the pure rules for filling in, judging and keeping. */
export { AnswersInput } from './contract.ts';
export { ContentFault, loadLibrary } from './use-cases/load-library.ts';
export type { Check, Library, Safety } from './use-cases/load-library.ts';
export { readResponses, readResults } from './use-cases/read-responses.ts';
export type { ReadResponse } from './use-cases/read-responses.ts';
export { changesOf, type Difference, type ScoreChange } from './rules/change.ts';
export { enterable, enterScores } from './use-cases/enter-scores.ts';
export { readResult, type WholeResult } from './use-cases/read-result.ts';
export { saveResponse } from './use-cases/save-response.ts';
export type { NewResponse } from './use-cases/save-response.ts';
export { eraseOwnResponses } from './store/responses.ts';
export type { ResponseId, ResponseOccasion, StoredResult } from './store/responses.ts';
export { decodeAnswers, encodeAnswers } from './rules/answers-codec.ts';
export type { Occasion } from './rules/band.ts';
export { enabledItems } from './rules/enable.ts';
export { allItems, questionsOf, textOf } from './rules/form.ts';
export type {
  Answer,
  AnswerOption,
  Answers,
  ChoiceItem,
  Item,
  NumberItem,
  Question,
  Text,
} from './rules/form.ts';
export type { Band, Certainty, Instrument, Level, Licence } from './rules/instrument.ts';
export { toQuestionnaireResponse } from './rules/questionnaire-response.ts';
export type { QuestionnaireResponse } from './rules/questionnaire-response.ts';
export { assess } from './rules/result.ts';
export type { BandResult, CannotTell, CutoffsUsed, Result } from './rules/result.ts';
export type { Scale, ScaleRegion, ScaleStep } from './rules/scale.ts';
export { answersInWords } from './rules/answers-in-words.ts';
export type { AnswerInWords } from './rules/answers-in-words.ts';
export type { Fields } from './rules/fields.ts';
export { answersFrom, readAnswers } from './rules/read-answers.ts';
export { problemsIn, validate } from './rules/validate.ts';
export type { ReadAnswers } from './rules/read-answers.ts';
export type { Problem, ProblemName } from './rules/validate.ts';
export { cannotTellText, certaintyText, problemText } from './texts/sentences.ts';
export { raisedFlags } from './rules/flags.ts';
export { assessment } from './rules/result.ts';
export { readQuestionnaire } from './rules/read-questionnaire.ts';
export { readResponseItems } from './rules/read-response.ts';
export { settle } from './rules/settle.ts';
export type { Settled } from './rules/settle.ts';
export { openFormEngine } from './use-cases/settle-form.ts';
export type { FormEngine } from './use-cases/settle-form.ts';
export { instrumentsDueHandlers } from './jobs.ts';
export type { FlagOwner } from './rules/flag-owner.ts';
export { answersLeadToSafety, leadsToSafety } from './rules/leads-to-safety.ts';
export { notFilledIn, orderable, type OrderState, UNDECIDED, WAITING } from './rules/order-state.ts';
export { type Flag, type FlagHad, type FlagId, readFlagOwners, readFlags } from './store/flags.ts';
export { type Order, type OrderId, readOrders, type SeriesId } from './store/orders.ts';
export { orderAnswered, orderStarted, withdrawOrders } from './use-cases/end-order.ts';
export type { FormPackage } from './use-cases/load-library.ts';
export type { OrderContent } from './use-cases/open-order.ts';
export { orderForms } from './use-cases/order-forms.ts';
export { MOST_WORDS } from './use-cases/order-input.ts';
export { putFlags, raiseFlags } from './use-cases/raise-flags.ts';
export type { SavedResponse } from './use-cases/save-response.ts';
export { closeFlag, seeFlag } from './use-cases/settle-flags.ts';
export { declineOrder, withdrawOrder } from './use-cases/settle-orders.ts';
export { exportResponses } from './use-cases/export-responses.ts';
export type { Exported } from './use-cases/export-responses.ts';
export {
  type CheckHabit,
  type HealthCheck,
  type HealthCheckPart,
  wishedHabits,
} from './rules/health-check.ts';
export { withScoring } from './rules/carried-scoring.ts';
export { keepForms } from './use-cases/keep-forms.ts';
export { openRegistry, type Registry } from './use-cases/open-registry.ts';
export { publishForm, recordPermission, retireForm } from './use-cases/publish-form.ts';
export { fileText, type FormFile, readFormFile } from './use-cases/read-form-file.ts';
export { readForm, readForms, type SeenForm, type WholeForm } from './use-cases/read-forms.ts';
export { everyFile, type NamedFile, type StoredFile } from './store/attachments.ts';
export {
  type Draft,
  type DraftId,
  type DraftWithText,
  eraseDrafts,
  everyDraft,
  readDrafts,
} from './store/drafts.ts';

export type { FilledBy } from './store/responses.ts';
export { addFile, removeFile } from './use-cases/add-file.ts';
export { draftView, type DraftView } from './use-cases/draft-view.ts';
export { answersInVersion } from './rules/answers-in-version.ts';
export { draftProblems, mergeChanges, soundAnswers } from './rules/draft-answers.ts';
export { dropKeptAnswers, keepAnswers, type KeptForm, readKeptAnswers } from './use-cases/kept-answers.ts';
export { draftSent } from './use-cases/draft-sent.ts';
export { beginFollowUpForms, type BegunForm, readFollowUpForms } from './use-cases/follow-up-forms.ts';
export { dropForm } from './use-cases/drop-form.ts';
export type { FormParts } from './use-cases/open-draft.ts';
export { openShownDraft, readDraft } from './use-cases/read-draft.ts';
export { readFile } from './use-cases/read-file.ts';
export { saveAnswers } from './use-cases/save-answers.ts';
export { sendForm } from './use-cases/send-form.ts';
export { startForm } from './use-cases/start-form.ts';
export { ownForms } from './use-cases/own-forms.ts';
export { flagsSoFar } from './rules/leads-to-safety.ts';
export { type Issue, itemExpression, operationOutcome } from './rules/operation-outcome.ts';
export { unreadableTexts } from './rules/reading.ts';
export { type HandedOut, handOutResponses } from './use-cases/hand-out-responses.ts';
export { takeResponse } from './use-cases/take-response.ts';
export { type GivenAnswers, readGivenAnswers } from './use-cases/read-given-answers.ts';
