/** Sentences that go into notes, in the language of the unit's country. */
import type { Habit } from '../rules/habits.ts';
import type { Known } from '../rules/phrase.ts';

export interface Texts {
  readonly habits: Readonly<Record<Habit, string>>;
  readonly arrival: Readonly<Record<NonNullable<Known['channel']> | 'unknown', string>>;
  readonly about: (args: { readonly habits: string }) => string;
  readonly since: (args: {
    readonly when: string;
    readonly number: number;
    readonly atMost: number;
  }) => string;
  readonly result: (args: {
    readonly title: string;
    readonly when: string;
    readonly finding: string;
  }) => string;
  readonly cannotTell: string;
  readonly noResults: string;
  readonly readiness: (args: { readonly importance: number; readonly confidence: number }) => string;
  readonly noReadiness: string;
  readonly goal: (args: { readonly words: string }) => string;
  readonly firstStep: (args: { readonly words: string }) => string;
  readonly noGoal: string;
  readonly next: (args: { readonly when: string; readonly responsible: string }) => string;
  readonly noNext: (args: { readonly responsible: string }) => string;
}
