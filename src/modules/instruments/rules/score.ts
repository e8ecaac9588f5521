/** Scores from answers: weighted sums, and what happens when an answer is missing. */
import { enabledItems } from './enable.ts';
import { questionsOf } from './instrument.ts';
import type { Answer, Answers, Instrument, Question, ScoreRule, ScoreTerm } from './instrument.ts';

export type Score =
  | {
      readonly kind: 'known';
      readonly code: string;
      readonly value: number;
      /** Fewer than `of` when the missing ones were prorated. */
      readonly answered: number;
      readonly of: number;
    }
  | { readonly kind: 'cannot-tell'; readonly code: string; readonly missing: readonly string[] };

function pointsOf(question: Question | undefined, answer: Answer | undefined): number | undefined {
  if (question === undefined || answer === undefined) return undefined;
  if (question.type === 'choice') return question.options.find((option) => option.code === answer)?.points;
  return typeof answer === 'number' && Number.isFinite(answer) ? answer : undefined;
}

// Weights such as 0.1 must not leave 0.30000000000000004 beside a limit of 0.3.
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

function scoreFor(rule: ScoreRule, pointsOfTerm: (term: ScoreTerm) => number | undefined): Score {
  const parts = rule.terms.map((term) => ({ term, points: pointsOfTerm(term) }));
  const missing = parts.flatMap((part) => (part.points === undefined ? [part.term.item] : []));
  const answered = parts.length - missing.length;
  const enough =
    missing.length === 0 || (rule.missing.rule === 'prorate' && answered >= rule.missing.atLeast);
  if (!enough || answered === 0) return { kind: 'cannot-tell', code: rule.code, missing };
  const sum = parts.reduce((total, { term, points }) => total + term.weight * (points ?? 0), 0);
  const value = rounded((sum * parts.length) / answered);
  return { kind: 'known', code: rule.code, value, answered, of: parts.length };
}

/**
 * Every score of the instrument, in its own order. An answer that is not among the options counts as missing, and
 * so does one to a question that is not asked, unless the scoring says what then counts.
 */
export function scoresOf(
  instrument: Pick<Instrument, 'items' | 'scores'>,
  answers: Answers,
): readonly Score[] {
  const enabled = enabledItems(instrument, answers);
  const questions = new Map(questionsOf(instrument).map((question) => [question.linkId, question]));
  return instrument.scores.map((rule) =>
    scoreFor(rule, (term) => {
      if (enabled.has(term.item)) {
        const answer = Object.hasOwn(answers, term.item) ? answers[term.item] : undefined;
        return pointsOf(questions.get(term.item), answer);
      }
      // Not asked because its condition says so, or because that condition's own question is unanswered?
      return isSettled(instrument, term.item, answers, enabled) ? term.whenNotAsked : undefined;
    }),
  );
}

/**
 * True when a question that is not asked is so by an answer, not by the lack of one. Otherwise skipping the first
 * question would score the later ones as if they were rightly left out.
 */
function isSettled(
  instrument: Pick<Instrument, 'items'>,
  linkId: string,
  answers: Answers,
  enabled: ReadonlySet<string>,
): boolean {
  const question = questionsOf(instrument).find((one) => one.linkId === linkId);
  if (question === undefined || question.enableWhen.length === 0) return false;
  const asked = questionsOf(instrument).filter((one) =>
    question.enableWhen.some((rule) => rule.question === one.linkId),
  );
  return asked.every((one) => {
    const answer = Object.hasOwn(answers, one.linkId) ? answers[one.linkId] : undefined;
    if (!enabled.has(one.linkId)) return isSettled(instrument, one.linkId, answers, enabled);
    if (answer === undefined) return false;
    return one.type !== 'choice' || one.options.some((option) => option.code === answer);
  });
}
