/** What is known about a person when a note begins; dates already in words. Nothing here is guessed: what is missing is null. */
import type { Attainment } from './attainment.ts';
import type { ExperimentOutcome } from './experiment.ts';
import type { Channel, Habit } from './habits.ts';

export interface KnownResult {
  /** Null: the form is about no one habit. */
  readonly habit: Habit | null;
  readonly title: string;
  /** As people say it. */
  readonly when: string;
  /** Null: the answers could not be judged. */
  readonly finding: string | null;
}

export interface KnownGoal {
  /** Null when the words are erased. */
  readonly words: string | null;
  readonly setBy: 'resident' | 'staff';
  readonly firstStep: string | null;
  readonly importance: number;
  readonly confidence: number;
  /** How much, how often, from when: the values alone, in the order they are asked. */
  readonly exact: readonly string[];
}

export interface KnownPlan {
  readonly when: string;
  readonly what: string;
}

export interface KnownTry {
  readonly words: string;
  readonly until: string;
  /** Null while it is tried. */
  readonly outcome: ExperimentOutcome | null;
  readonly how: string | null;
}

export interface KnownRating {
  readonly by: 'resident' | 'staff';
  readonly level: Attainment;
  /** What the level means in the person's words; null: none were written. */
  readonly means: string | null;
  readonly words: string | null;
}

/** A number that the person follows, over the last week. */
export interface KnownWeek {
  readonly title: string;
  readonly days: number;
  /** Null: too few days to tell. */
  readonly told: string | null;
}

/** The steps of the ladder since the last conversation, and the next one. */
export interface KnownLadder {
  readonly reached: readonly string[];
  readonly next: { readonly words: string; readonly number: number; readonly of: number } | null;
}

export interface Known {
  readonly channel: 'self' | 'check' | 'professional' | 'invitation' | 'phone' | null;
  /** How the conversation itself was held. */
  readonly met: Channel;
  readonly habits: readonly Habit[];
  readonly startedOn: string;
  readonly results: readonly KnownResult[];
  /** When the period began, where the numbers were others than now. */
  readonly numbersBefore: { readonly importance: number; readonly confidence: number } | null;
  readonly goal: KnownGoal | null;
  readonly plans: readonly KnownPlan[];
  readonly ladder: KnownLadder;
  readonly tries: readonly KnownTry[];
  readonly ratings: readonly KnownRating[];
  /** What was hoped for, where levels are written. */
  readonly hoped: string | null;
  readonly weeks: readonly KnownWeek[];
  /** What was given since the last conversation: programmes and forms, by their titles. */
  readonly material: readonly string[];
  readonly meetings: { readonly number: number; readonly atMost: number };
  readonly nextMeeting: string | null;
  /** When somebody looks back. */
  readonly lookBacks: readonly string[];
  readonly responsible: string;
}
