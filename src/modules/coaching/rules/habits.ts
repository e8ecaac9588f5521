/** Habits, kinds of contact and of counselling, and ways of meeting: the words that goals, notes and codes share. */
export const HABITS = ['move', 'eat', 'tobacco', 'alcohol', 'sleep', 'mood', 'other'] as const;
export type Habit = (typeof HABITS)[number];

/** What a contact was, beside how deep the counselling went. */
export const ACTIVITIES = [
  'meeting',
  'follow-up',
  'group',
  'brief-advice',
  'prescription',
  'prescription-follow-up',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/**
 * Depth of counselling: a few minutes of advice, an adapted conversation, a method-based one
 * (Socialstyrelsen's three levels, domain/sweden 3.3).
 */
export const LEVELS = ['simple', 'counselling', 'qualified'] as const;
export type CounsellingLevel = (typeof LEVELS)[number];

/** How two people were in contact; `text` is in writing, at a distance. */
export const CHANNELS = ['video', 'phone', 'on-site', 'text'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The habits among codes that come from elsewhere (a referral, a check); what has no habit of its own is `other`. */
export function habitsOf(codes: readonly string[]): readonly Habit[] {
  return HABITS.filter((habit) =>
    codes.some((code) => (HABITS.find((one) => one === code) ?? 'other') === habit),
  );
}
