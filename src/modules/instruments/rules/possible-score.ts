/** Whether a number can be the score of a form that was answered elsewhere. */
import { questionsOf } from './form.ts';
import type { Instrument, ScoreRule } from './instrument.ts';

/** More sums than this are not counted one by one; the ends of the scale must do. */
const MOST_SUMS = 20_000;

/**
 * Every sum that the options can make; undefined where the score is no plain sum of single choices. A five-digit health
 * state lies between 11111 and 55555, and 19999 is none all the same.
 */
function sumsOf(instrument: Instrument, rule: ScoreRule): ReadonlySet<number> | undefined {
  if (rule.method !== 'sum' || rule.missing.rule !== 'refuse' || rule.scale.multiply !== 1) return undefined;
  const questions = new Map(questionsOf(instrument).map((one) => [one.linkId, one]));
  let sums = new Set([rule.scale.add]);
  for (const term of rule.terms) {
    const question = 'item' in term.of ? questions.get(term.of.item) : undefined;
    if (question?.type !== 'choice' || question.repeats || term.recode !== undefined) return undefined;
    const points = question.options.flatMap((option) => option.points ?? []);
    // Turned round, the points of a question are the same ones in another order.
    sums = new Set([...sums].flatMap((sum) => points.map((one) => sum + one * term.weight)));
    if (sums.size > MOST_SUMS) return undefined;
  }
  return sums;
}

/** Within its scale, and a sum that the options can make. */
export function isPossibleScore(instrument: Instrument, rule: ScoreRule, value: number): boolean {
  if (!Number.isFinite(value) || value < rule.min || value > rule.max) return false;
  return sumsOf(instrument, rule)?.has(value) ?? true;
}
