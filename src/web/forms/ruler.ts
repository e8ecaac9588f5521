import type { NumberItem, Question } from '#modules/instruments/rules/form.ts';

// A scale of so few numbers is chosen from; a longer one is typed, with its ends told.
const LONGEST_RULER = 11;

/** The numbers of a ruler, such as 0 to 10, each to be chosen; none where a number is typed. */
export function rulerOf({ type, control, min, max }: NumberItem): readonly number[] {
  if (type !== 'integer' || control !== 'slider' || min === undefined || max === undefined) return [];
  return max - min < LONGEST_RULER ? Array.from({ length: max - min + 1 }, (_, index) => min + index) : [];
}

/** True when the words of a question can be the heading of its page: where it is chosen from, not typed into. */
export function isChosenFrom(question: Question): boolean {
  return question.type === 'choice' || (question.type === 'integer' && rulerOf(question).length > 0);
}
