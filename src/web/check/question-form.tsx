/**
 * The fields of one page of questions, for self-checks and for the same questions again at a follow-up.
 *
 *   <form method="post">
 *     <ErrorSummary errors={questionErrors(problems, language)} />
 *     <QuestionForm questions={questions} written={written} problems={problems} labelAs="page" />
 *     <Button>…</Button>
 *   </form>
 *
 * `questions`: from `askedQuestions(step, answers)` (question-steps.ts), or `questionsOf(instrument)` for a whole form
 * on one page. `written`: what the fields hold, by linkId: `asFields(answers)` at first, after a refused post what was
 * posted. `problems`: from `readStep`, or from `readAnswers` for a whole form. Field names are the linkIds.
 * `labelAs="page"` makes a single choice question the page's h1 (use `QuestionPage`); else the page has its own heading.
 */
import type { Language } from '#kernel/actor.ts';
import { type Question, textOf } from '#modules/instruments/rules/instrument.ts';
import type { Problem } from '#modules/instruments/rules/validate.ts';
import { problemText } from '#modules/instruments/texts/sentences.ts';
import { RadioList } from '../design/choice-fields.tsx';
import type { FieldError } from '../design/field-parts.tsx';
import { TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useCheckTexts } from './texts/texts.ts';

export interface QuestionFormProps {
  readonly questions: readonly Question[];
  readonly written: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly labelAs?: 'legend' | 'page';
}

/** The problems as the error summary wants them, each leading to its field. */
export function questionErrors(problems: readonly Problem[], language: Language): readonly FieldError[] {
  return problems.map((problem) => ({ field: problem.linkId, message: problemText(problem, language) }));
}

/** True when the page's h1 can be the question itself. */
export function asksOneChoice(questions: readonly Question[]): boolean {
  return questions.length === 1 && questions[0]?.type === 'choice';
}

/** One field per question, with what was written before and what is wrong with it. */
export function QuestionForm({ questions, written, problems, labelAs = 'legend' }: QuestionFormProps) {
  return questions.map((question) => (
    <QuestionField
      key={question.linkId}
      question={question}
      written={written[question.linkId]}
      problem={problems.find((one) => one.linkId === question.linkId)}
      labelAs={asksOneChoice(questions) ? labelAs : 'legend'}
    />
  ));
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly written: string | undefined;
  readonly problem: Problem | undefined;
  readonly labelAs: 'legend' | 'page';
}

function QuestionField({ question, written, problem, labelAs }: QuestionFieldProps) {
  const language = useLanguage();
  const words = useCheckTexts();
  const field = {
    name: question.linkId,
    label: textOf(question, language),
    error: problem === undefined ? undefined : problemText(problem, language),
    ...(question.help === undefined ? {} : { hint: question.help[language] }),
  };
  if (question.type === 'choice') {
    const options = question.options.map((option) => ({
      value: option.code,
      label: textOf(option, language),
    }));
    // An empty value is read as "no answer": the result then says honestly what cannot be told.
    const all = question.required ? options : [...options, { value: '', label: words.rather }];
    return <RadioList {...field} options={all} defaultValue={written} labelAs={labelAs} />;
  }
  return (
    <TextField
      {...field}
      inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
      width="short"
      autoComplete="off"
      defaultValue={written}
      {...(question.unit === undefined ? {} : { suffix: question.unit[language] })}
      {...(question.required ? {} : { optional: true as const })}
    />
  );
}
