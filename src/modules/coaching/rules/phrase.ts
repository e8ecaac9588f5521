/** A note template and what can be written in it from what is already known. The coach edits everything. */
import type { Language } from '#kernel/actor.ts';
import type { Habit } from './habits.ts';

/** What a field can be filled from; a phrase's field without a source begins empty. */
export const FILLS = ['arrival', 'state', 'readiness', 'agreed', 'next', 'nothing'] as const;
export type Fill = (typeof FILLS)[number];

export interface PhraseField {
  readonly code: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly hint: Readonly<Record<Language, string>>;
  readonly fill: Fill;
}

export interface Phrase {
  readonly name: string;
  readonly version: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly fields: readonly PhraseField[];
}

export interface KnownResult {
  readonly title: string;
  /** As people say it. */
  readonly when: string;
  /** Null: the answers could not be judged. */
  readonly finding: string | null;
}

/** What is known about the person when a note begins; dates already in words. */
export interface Known {
  readonly channel: 'self' | 'check' | 'professional' | 'invitation' | 'phone' | null;
  readonly habits: readonly Habit[];
  readonly startedOn: string;
  readonly results: readonly KnownResult[];
  readonly goal: {
    readonly words: string;
    readonly firstStep: string | null;
    readonly importance: number;
    readonly confidence: number;
  } | null;
  readonly meetings: { readonly number: number; readonly atMost: number };
  readonly nextMeeting: string | null;
  readonly responsible: string;
}

/** The sentences of one language. */
export interface PhraseWords {
  readonly habits: Readonly<Record<Habit, string>>;
  readonly list: (items: readonly string[]) => string;
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

function arrivalText(known: Known, words: PhraseWords): string {
  return [
    words.arrival[known.channel ?? 'unknown'],
    ...(known.habits.length === 0
      ? []
      : [words.about({ habits: words.list(known.habits.map((habit) => words.habits[habit])) })]),
    words.since({ when: known.startedOn, ...known.meetings }),
  ].join(' ');
}

function agreedText(goal: Known['goal'], words: PhraseWords): string {
  if (goal === null) return words.noGoal;
  return [
    words.goal({ words: goal.words }),
    ...(goal.firstStep === null ? [] : [words.firstStep({ words: goal.firstStep })]),
  ].join('\n');
}

function textFor(fill: Fill, known: Known, words: PhraseWords): string {
  switch (fill) {
    case 'arrival':
      return arrivalText(known, words);
    case 'state':
      if (known.results.length === 0) return words.noResults;
      return known.results
        .map((result) =>
          words.result({
            title: result.title,
            when: result.when,
            finding: result.finding ?? words.cannotTell,
          }),
        )
        .join('\n');
    case 'readiness':
      return known.goal === null ? words.noReadiness : words.readiness(known.goal);
    case 'agreed':
      return agreedText(known.goal, words);
    case 'next':
      return known.nextMeeting === null
        ? words.noNext(known)
        : words.next({ when: known.nextMeeting, responsible: known.responsible });
    case 'nothing':
      return '';
  }
}

/** The note's first text, field by field. */
export function fillPhrase(
  phrase: Phrase,
  known: Known,
  words: PhraseWords,
): Readonly<Record<string, string>> {
  return Object.fromEntries(phrase.fields.map((field) => [field.code, textFor(field.fill, known, words)]));
}
