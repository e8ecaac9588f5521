/** Whether a goal is complete, with one named problem per field, so that a form can say what is missing. */
import { HABITS, type Habit } from './habits.ts';

export const MOST_WORDS = 1000;

export interface GoalFields {
  readonly habit: string;
  readonly words: string;
  readonly firstStep: string;
  readonly importance: string;
  readonly confidence: string;
}

export interface GoalContent {
  readonly habit: Habit;
  /** What the person wants, in their own words. */
  readonly words: string;
  readonly firstStep: string | null;
  /** 0–10, how important the change is to the person. */
  readonly importance: number;
  /** 0–10, how sure the person is to manage. */
  readonly confidence: number;
}

export type GoalField = keyof GoalFields;
export type GoalProblem = 'missing' | 'too-long';
export type CheckedGoal =
  | { readonly kind: 'complete'; readonly goal: GoalContent }
  | {
      readonly kind: 'incomplete';
      readonly problems: readonly { readonly field: GoalField; readonly problem: GoalProblem }[];
    };

const ZERO_TO_TEN = /^(?:\d|10)$/;

function scaleOf(text: string): number | undefined {
  return ZERO_TO_TEN.test(text) ? Number(text) : undefined;
}

function textProblem(
  field: 'words' | 'firstStep',
  text: string,
): readonly { field: GoalField; problem: GoalProblem }[] {
  if (text.length > MOST_WORDS) return [{ field, problem: 'too-long' }];
  return field === 'words' && text === '' ? [{ field, problem: 'missing' }] : [];
}

/** Reads the fields of a form. Zero is an answer; nothing chosen is not. */
export function checkGoal(fields: GoalFields): CheckedGoal {
  const habit = HABITS.find((one) => one === fields.habit);
  // A browser sends each line break as two characters; they count as one.
  const words = fields.words.replaceAll('\r\n', '\n').trim();
  const firstStep = fields.firstStep.replaceAll('\r\n', '\n').trim();
  const importance = scaleOf(fields.importance);
  const confidence = scaleOf(fields.confidence);
  const problems = [
    ...(habit === undefined ? [{ field: 'habit', problem: 'missing' } as const] : []),
    ...textProblem('words', words),
    ...textProblem('firstStep', firstStep),
    ...(importance === undefined ? [{ field: 'importance', problem: 'missing' } as const] : []),
    ...(confidence === undefined ? [{ field: 'confidence', problem: 'missing' } as const] : []),
  ];
  if (problems.length > 0 || habit === undefined || importance === undefined || confidence === undefined)
    return { kind: 'incomplete', problems };
  return {
    kind: 'complete',
    goal: { habit, words, firstStep: firstStep === '' ? null : firstStep, importance, confidence },
  };
}
