/** Habits, kinds of counselling and ways of meeting: the words that goals, notes and codes share. */
export const HABITS = ['move', 'eat', 'tobacco', 'alcohol', 'sleep', 'mood', 'other'] as const;
export type Habit = (typeof HABITS)[number];

/**
 * Depth of counselling: a few minutes of advice, an adapted conversation, a method-based one
 * (Socialstyrelsen's three levels, domain/sweden 3.3).
 */
export const LEVELS = ['simple', 'counselling', 'qualified'] as const;
export type CounsellingLevel = (typeof LEVELS)[number];

export const CHANNELS = ['video', 'phone', 'on-site'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The habits among codes that come from elsewhere (a referral, a check); what has no habit of its own is `other`. */
export function habitsOf(codes: readonly string[]): readonly Habit[] {
  return HABITS.filter((habit) =>
    codes.some((code) => (HABITS.find((one) => one === code) ?? 'other') === habit),
  );
}
