import { type Habit, HABITS } from '#modules/coaching/rules/habits.ts';
import { useCoachingTexts } from '../coaching/texts/texts.ts';

/** What a person wants to change, in words. */
export function useHabitNames(): Readonly<Record<Habit, string>> {
  return useCoachingTexts().habits;
}

export function isHabit(code: string): code is Habit {
  return HABITS.some((habit) => habit === code);
}
