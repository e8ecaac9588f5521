/** The only door of `instruments`: the library at start, and the pure rules for filling in, judging and keeping. */
export { AnswersInput } from './contract.ts';
export { ContentFault, loadLibrary } from './use-cases/load-library.ts';
export type { Check, Library, Safety } from './use-cases/load-library.ts';
export { readResponses, readResults } from './use-cases/read-responses.ts';
export type { ReadResponse } from './use-cases/read-responses.ts';
export { saveResponse } from './use-cases/save-response.ts';
export type { NewResponse } from './use-cases/save-response.ts';
export type { ResponseId, ResponseOccasion, StoredResult } from './store/responses.ts';
export { decodeAnswers, encodeAnswers } from './rules/answers-codec.ts';
export type { Occasion } from './rules/band.ts';
export { enabledItems } from './rules/enable.ts';
export { allItems, questionsOf, textOf } from './rules/instrument.ts';
export type {
  Answer,
  AnswerOption,
  Answers,
  Band,
  Certainty,
  ChoiceItem,
  Instrument,
  Item,
  Level,
  Licence,
  NumberItem,
  Question,
  Text,
} from './rules/instrument.ts';
export { toQuestionnaireResponse } from './rules/questionnaire-response.ts';
export type { QuestionnaireResponse } from './rules/questionnaire-response.ts';
export { assess } from './rules/result.ts';
export type {
  BandResult,
  CannotTell,
  CutoffsUsed,
  Result,
  Scale,
  ScaleRegion,
  ScaleStep,
} from './rules/result.ts';
export { answersInWords } from './rules/answers-in-words.ts';
export type { AnswerInWords } from './rules/answers-in-words.ts';
export { readAnswers, validate } from './rules/validate.ts';
export type { Problem, ProblemName, ReadAnswers } from './rules/validate.ts';
export { cannotTellText, certaintyText, problemText } from './texts/sentences.ts';
