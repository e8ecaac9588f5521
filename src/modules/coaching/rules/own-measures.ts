/** Which numbers a person follows from day to day. Weight never unless they want it, and never when it is hidden for them. */
import type { Diary } from '#modules/programmes/rules/programme.ts';
import type { Habit } from './habits.ts';

/** What a week comes to: all of it together, or what a day holds. */
export const TOLD = ['sum', 'mean'] as const;

export interface OwnMeasure {
  readonly habits: readonly Habit[];
  readonly told: (typeof TOLD)[number];
  readonly diary: Diary;
}

/** What can be chosen at all. */
export function offered(
  measures: readonly OwnMeasure[],
  { hidesBody }: { readonly hidesBody: boolean },
): readonly OwnMeasure[] {
  return measures.filter(({ diary }) => !hidesBody || diary.bodyMeasure !== true);
}

/** What the person has chosen; until they have, what their goal is about. `chosen` is null until then. */
export function followed(
  measures: readonly OwnMeasure[],
  about: {
    readonly chosen: readonly string[] | null;
    readonly habits: readonly Habit[];
    readonly hidesBody: boolean;
  },
): readonly OwnMeasure[] {
  const { chosen } = about;
  return offered(measures, about).filter(({ diary, habits }) =>
    chosen === null
      ? diary.bodyMeasure !== true && habits.some((habit) => about.habits.includes(habit))
      : chosen.includes(diary.id),
  );
}
