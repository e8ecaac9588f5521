/**
 * One page of questions as self-checks ask them: the fields are those of every form (`AnswerField`).
 *
 *   <form method="post">
 *     <ErrorSummary errors={questionErrors(problems, language)} />
 *     <QuestionForm questions={questions} written={written} problems={problems} labelAs="page" />
 *     <Button>…</Button>
 *   </form>
 *
 * `questions`: from `askedQuestions(step, answers)` (question-steps.ts). `written`: what the fields
 * hold, by linkId: `asFields(answers)` at first, after a refused post what was posted. `problems`: from `readStep`. Field names
 * are the linkIds.
 * `labelAs="page"` makes a single choice question the page's h1 (use `QuestionPage`); else the page has its own heading.
 */
import type { Language } from '#kernel/actor.ts';
import type { Question } from '#modules/instruments/rules/form.ts';
import type { Fields } from '#modules/instruments/rules/fields.ts';
import type { Problem } from '#modules/instruments/rules/validate.ts';
import { problemText } from '#modules/instruments/texts/sentences.ts';
import type { FieldError } from '../design/field-parts.tsx';
import { AnswerField } from '../forms/answer-field.tsx';
import { isChosenFrom } from '../forms/ruler.ts';

export interface QuestionFormProps {
  readonly questions: readonly Question[];
  readonly written: Fields;
  readonly problems: readonly Problem[];
  readonly labelAs?: 'page';
}

/** The problems as the error summary wants them, each leading to its field. */
export function questionErrors(problems: readonly Problem[], language: Language): readonly FieldError[] {
  return problems.map((problem) => ({ field: problem.key, message: problemText(problem, language) }));
}

/** True when the page's h1 can be the question itself. */
export function asksOneChoice(questions: readonly Question[]): boolean {
  const [first, ...more] = questions;
  return first !== undefined && more.length === 0 && isChosenFrom(first);
}

/** One field per question, with what was written before and what is wrong with it. */
export function QuestionForm({ questions, written, problems, labelAs }: QuestionFormProps) {
  const enabled = new Set(questions.map(({ linkId }) => linkId));
  const state = { answers: {}, fields: written, enabled, problems, more: null };
  return questions.map((question) => (
    <AnswerField
      key={question.linkId}
      question={question}
      name={question.linkId}
      state={state}
      {...(labelAs === 'page' && asksOneChoice(questions) ? { labelAs } : {})}
    />
  ));
}
