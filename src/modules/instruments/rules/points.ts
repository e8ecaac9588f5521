/** What an answer counts. */
import type { Answer, Question } from './form.ts';

/**
 * The points of the chosen option, the number answered, or 1 and 0 for yes and no; undefined for everything that is not
 * among the options or carries no points. Of several chosen options the points are added.
 */
export function pointsOf(question: Question | undefined, answer: Answer | undefined): number | undefined {
  if (question === undefined || answer === undefined) return undefined;
  if (question.type === 'choice') {
    const chosen = Array.isArray(answer) ? answer : [answer];
    const points = chosen.map((one) => question.options.find((option) => option.code === one)?.points);
    return points.reduce<number | undefined>(
      (sum, next) => (sum === undefined || next === undefined ? undefined : sum + next),
      0,
    );
  }
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : undefined;
  if (question.type === 'boolean' && typeof answer === 'boolean') return answer ? 1 : 0;
  if (typeof answer === 'object' && 'value' in answer)
    return Number.isFinite(answer.value) ? answer.value : undefined;
  return undefined;
}
