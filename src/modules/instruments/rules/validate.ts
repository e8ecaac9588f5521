/** Reads what a form sent and says, per question, what is wrong with it. */
import { countedAnswers, enabledItems } from './enable.ts';
import { questionsOf } from './instrument.ts';
import type { Answer, Answers, Instrument, Question } from './instrument.ts';

export type ProblemName =
  | 'required'
  | 'not-an-option'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-big'
  | 'not-asked'
  | 'unknown-question';

export interface Problem {
  readonly linkId: string;
  readonly problem: ProblemName;
  /** The bound that was passed, for `too-small` and `too-big`. */
  readonly limit: number | undefined;
}

// Ten digits hold every measure asked for; longer text is not a number a person meant to write.
const NUMBER = /^[+-]?\d{1,10}([.,]\d{1,6})?$/;

function problem(linkId: string, name: ProblemName, limit?: number): Problem {
  return { linkId, problem: name, limit };
}

function problemWith(question: Question, answer: Answer): Problem | undefined {
  if (question.type === 'choice') {
    const known = question.options.some((option) => option.code === answer);
    return known ? undefined : problem(question.linkId, 'not-an-option');
  }
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return problem(question.linkId, 'not-a-number');
  if (question.type === 'integer' && !Number.isInteger(answer)) return problem(question.linkId, 'not-whole');
  if (question.min !== undefined && answer < question.min)
    return problem(question.linkId, 'too-small', question.min);
  if (question.max !== undefined && answer > question.max)
    return problem(question.linkId, 'too-big', question.max);
  return undefined;
}

/** Everything wrong with a set of answers, in reading order; empty when it can be sent. */
export function validate(instrument: Pick<Instrument, 'items'>, answers: Answers): readonly Problem[] {
  const enabled = enabledItems(instrument, answers);
  const questions = questionsOf(instrument);
  const names = new Set(questions.map((question) => question.linkId));
  const unknown = Object.keys(answers)
    .filter((linkId) => !names.has(linkId))
    .map((linkId) => problem(linkId, 'unknown-question'));
  const found = questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.linkId) ? answers[question.linkId] : undefined;
    if (!enabled.has(question.linkId))
      return answer === undefined ? [] : [problem(question.linkId, 'not-asked')];
    if (answer === undefined) return question.required ? [problem(question.linkId, 'required')] : [];
    return problemWith(question, answer) ?? [];
  });
  return [...unknown, ...found];
}

function answerFrom(question: Question, raw: string): Answer {
  const text = raw.trim();
  if (question.type === 'choice') return text;
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

export interface ReadAnswers {
  /** What could be understood and is asked: safe to score, keep and encode. */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/**
 * Reads a sent form, field name = linkId. Fields that belong to no question are ignored (tokens, buttons). Answers
 * to questions that are not asked are dropped in silence, because a page without JavaScript cannot hide them.
 */
export function readAnswers(
  instrument: Pick<Instrument, 'items'>,
  fields: Readonly<Record<string, string>>,
): ReadAnswers {
  const given: Answers = Object.fromEntries(
    questionsOf(instrument).flatMap((question) => {
      const raw = Object.hasOwn(fields, question.linkId) ? fields[question.linkId] : undefined;
      return raw === undefined || raw.trim() === '' ? [] : [[question.linkId, answerFrom(question, raw)]];
    }),
  );
  const counted = countedAnswers(instrument, given);
  const problems = validate(instrument, counted);
  const bad = new Set(problems.map((one) => one.linkId));
  const sound = Object.fromEntries(Object.entries(counted).filter(([linkId]) => !bad.has(linkId)));
  return { answers: countedAnswers(instrument, sound), problems };
}
