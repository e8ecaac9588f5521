/** Scores from answers: weighted sums, means and products, and what happens when an answer is missing. */
import { holds } from './condition.ts';
import { enabledItems } from './enable.ts';
import { questionsOf } from './form.ts';
import type { Answers, Form, Question } from './form.ts';
import type { Instrument, ScoreRule, ScoreTerm } from './instrument.ts';
import { pointsOf } from './points.ts';
import { roundedTo } from './rounded.ts';

export type Score =
  | {
      readonly kind: 'known';
      readonly code: string;
      readonly value: number;
      /** Fewer than `of` when missing ones were made up for or left out. */
      readonly answered: number;
      readonly of: number;
    }
  | {
      readonly kind: 'cannot-tell';
      readonly code: string;
      /** `not-asked`: another answer has rightly left out everything it counts. */
      readonly because: 'missing-answers' | 'answers-do-not-fit' | 'not-asked';
      readonly missing: readonly string[];
    };

interface Part {
  readonly term: ScoreTerm;
  readonly value: number | undefined;
}

function changed(term: ScoreTerm, question: Question | undefined, value: number): number {
  const points = question?.type === 'choice' ? question.options.flatMap((option) => option.points ?? []) : [];
  const turned = term.reverse ? Math.max(...points) + Math.min(...points) - value : value;
  const counted = term.nothingUnder !== undefined && turned < term.nothingUnder ? 0 : turned;
  return term.atMost === undefined ? counted : Math.min(counted, term.atMost);
}

function combined(rule: ScoreRule, parts: readonly Part[]): number {
  const known = parts.flatMap(({ term, value }) => (value === undefined ? [] : [{ term, value }]));
  if (rule.method === 'product')
    return known.reduce((all, { term, value }) => all * term.weight * value ** term.power, 1);
  const sum = known.reduce((all, { term, value }) => all + term.weight * value, 0);
  if (rule.method === 'mean') return sum / known.reduce((all, { term }) => all + term.weight, 0);
  // The mean of the answered ones stands in for the missing ones.
  return rule.missing.rule === 'prorate' ? (sum * parts.length) / known.length : sum;
}

/** The questions a missing part comes from: its own, or those its own score misses. */
function missingOf(term: ScoreTerm, scores: readonly Score[]): readonly string[] {
  if ('item' in term.of) return [term.of.item];
  const { score } = term.of;
  const found = scores.find((one) => one.code === score);
  return found?.kind === 'cannot-tell' ? found.missing : [];
}

function scoreFor(rule: ScoreRule, parts: readonly Part[], scores: readonly Score[]): Score {
  const without = parts.filter(({ value }) => value === undefined);
  const missing = [...new Set(without.flatMap(({ term }) => missingOf(term, scores)))];
  const answered = parts.length - without.length;
  const enough = without.length === 0 || (rule.missing.rule !== 'refuse' && answered >= rule.missing.atLeast);
  if (!enough || answered === 0)
    return { kind: 'cannot-tell', code: rule.code, because: 'missing-answers', missing };
  const value = roundedTo(combined(rule, parts) * rule.scale.multiply + rule.scale.add, rule.scale.decimals);
  if (!Number.isFinite(value))
    return { kind: 'cannot-tell', code: rule.code, because: 'answers-do-not-fit', missing };
  return { kind: 'known', code: rule.code, value, answered, of: parts.length };
}

/**
 * Every score of the instrument, in its own order; a score may count earlier ones. An answer that is not among the
 * options counts as missing, and so does one to a question that is not asked, unless the scoring says what then counts.
 */
export function scoresOf(
  instrument: Pick<Instrument, 'items' | 'scores'> & Partial<Form>,
  answers: Answers,
  enabled: ReadonlySet<string> = enabledItems(instrument, answers),
): readonly Score[] {
  const questions = new Map(questionsOf(instrument).map((question) => [question.linkId, question]));

  function valueOf(term: ScoreTerm, scores: readonly Score[]): number | undefined {
    if ('score' in term.of) {
      const { score } = term.of;
      const found = scores.find((one) => one.code === score);
      return found?.kind === 'known' ? changed(term, undefined, found.value) : undefined;
    }
    const { item } = term.of;
    // Not asked because its condition says so, or because that condition's own question is unanswered?
    if (!enabled.has(item))
      return isSettled(instrument, { linkId: item, answers, enabled }) ? term.whenNotAsked : undefined;
    const question = questions.get(item);
    const answer = Object.hasOwn(answers, item) ? answers[item] : undefined;
    if (term.recode !== undefined) return typeof answer === 'string' ? term.recode[answer] : undefined;
    const points = pointsOf(question, answer);
    return points === undefined ? undefined : changed(term, question, points);
  }

  /** Rightly not asked, and nothing said about what then counts. */
  function isLeftOut(term: ScoreTerm, scores: readonly Score[]): boolean {
    if (term.whenNotAsked !== undefined) return false;
    if ('score' in term.of) {
      const { score } = term.of;
      const found = scores.find((one) => one.code === score);
      return found?.kind === 'cannot-tell' && found.because === 'not-asked';
    }
    const { item } = term.of;
    return !enabled.has(item) && isSettled(instrument, { linkId: item, answers, enabled });
  }

  return instrument.scores.reduce<readonly Score[]>((scores, rule) => {
    const parts = rule.terms.map((term) => ({ term, value: valueOf(term, scores) }));
    const counted = Object.fromEntries(Object.entries(answers).filter(([key]) => enabled.has(key)));
    const unfit =
      rule.notWhen !== undefined && holds(rule.notWhen, { questions, answers: counted, scores }) === true;
    const leftOut = rule.terms.every((term) => isLeftOut(term, scores));
    const cannot = (because: 'answers-do-not-fit' | 'not-asked'): Score => ({
      kind: 'cannot-tell',
      code: rule.code,
      because,
      missing: [],
    });
    if (unfit) return [...scores, cannot('answers-do-not-fit')];
    return [...scores, leftOut ? cannot('not-asked') : scoreFor(rule, parts, scores)];
  }, []);
}

interface Asked {
  readonly linkId: string;
  readonly answers: Answers;
  readonly enabled: ReadonlySet<string>;
}

/**
 * True when a question that is not asked is so by an answer, not by the lack of one. Otherwise skipping the first
 * question would score the later ones as if they were rightly left out. What an expression decides is not looked into:
 * such a question is missing.
 */
function isSettled(form: Pick<Form, 'items'>, { linkId, answers, enabled }: Asked): boolean {
  const questions = questionsOf(form);
  const question = questions.find((one) => one.linkId === linkId);
  if (question === undefined || question.enableWhen.length === 0 || question.enableExpression !== undefined)
    return false;
  const asked = questions.filter((one) => question.enableWhen.some((rule) => rule.question === one.linkId));
  return asked.every((one) => {
    const answer = Object.hasOwn(answers, one.linkId) ? answers[one.linkId] : undefined;
    if (!enabled.has(one.linkId)) return isSettled(form, { linkId: one.linkId, answers, enabled });
    if (answer === undefined) return false;
    return one.type !== 'choice' || one.options.some((option) => option.code === answer);
  });
}
