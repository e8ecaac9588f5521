/** A note template and what can be written in it from what is already known. The coach edits everything. */
import type { Language } from '#kernel/actor.ts';
import type { Attainment } from './attainment.ts';
import type { ExperimentOutcome } from './experiment.ts';
import type { Channel, Habit } from './habits.ts';
import type { Known, KnownGoal } from './known.ts';
import type { Visit } from './visit.ts';

/** What a field can be filled from; a phrase's field without a source begins empty. */
export const FILLS = [
  'arrival',
  'since',
  'state',
  'readiness',
  'resources',
  'own-words',
  'agreed',
  'attainment',
  'material',
  'next',
  'nothing',
] as const;
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
  readonly visit: Visit;
  readonly title: Readonly<Record<Language, string>>;
  readonly fields: readonly PhraseField[];
}

interface Numbers {
  readonly importance: number;
  readonly confidence: number;
}

/** The sentences of one language. */
export interface PhraseWords {
  readonly habits: Readonly<Record<Habit, string>>;
  readonly list: (items: readonly string[]) => string;
  readonly arrival: Readonly<Record<NonNullable<Known['channel']> | 'unknown', string>>;
  readonly met: Readonly<Record<Channel, string>>;
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
  readonly habitResult: (args: { readonly habit: string; readonly said: string }) => string;
  readonly habitWithout: (args: { readonly habit: string }) => string;
  readonly cannotTell: string;
  readonly noResults: string;
  readonly readiness: (args: Numbers) => string;
  readonly readinessBefore: (args: Numbers) => string;
  readonly noReadiness: string;
  readonly goal: (args: { readonly words: string }) => string;
  readonly exact: (args: { readonly terms: string }) => string;
  readonly firstStep: (args: { readonly words: string }) => string;
  readonly noGoal: string;
  readonly erased: string;
  readonly plan: (args: { readonly when: string; readonly what: string }) => string;
  readonly nextStep: (args: {
    readonly words: string;
    readonly number: number;
    readonly of: number;
  }) => string;
  readonly reached: (args: { readonly words: string }) => string;
  readonly tries: (args: { readonly words: string; readonly until: string }) => string;
  readonly tried: Readonly<Record<ExperimentOutcome, (args: { readonly words: string }) => string>>;
  readonly saidOf: (args: { readonly words: string }) => string;
  readonly week: (args: { readonly title: string; readonly told: string; readonly days: number }) => string;
  readonly fewDays: (args: { readonly title: string; readonly days: number }) => string;
  readonly nothingSince: string;
  readonly hoped: (args: { readonly words: string }) => string;
  readonly rated: Readonly<
    Record<'resident' | 'staff', (args: { readonly level: string; readonly means: string }) => string>
  >;
  readonly levels: Readonly<Record<Attainment, string>>;
  readonly noRating: string;
  readonly noMaterial: string;
  readonly next: (args: { readonly when: string; readonly responsible: string }) => string;
  readonly noNext: (args: { readonly responsible: string }) => string;
  readonly lookBacks: (args: { readonly when: string }) => string;
}

function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join('\n');
}

function arrivalText(known: Known, words: PhraseWords): string {
  return [
    words.arrival[known.channel ?? 'unknown'],
    ...(known.habits.length === 0
      ? []
      : [words.about({ habits: words.list(known.habits.map((habit) => words.habits[habit])) })]),
    words.since({ when: known.startedOn, ...known.meetings }),
    words.met[known.met],
  ].join(' ');
}

/** Each habit with what its forms say; a habit of the period without any is named too. */
function stateText({ results, habits }: Known, words: PhraseWords): string {
  const without = habits.filter((habit) => !results.some((one) => one.habit === habit));
  const said = results.map((result) => {
    const sentence = words.result({
      title: result.title,
      when: result.when,
      finding: result.finding ?? words.cannotTell,
    });
    return result.habit === null || result.title.toLowerCase() === words.habits[result.habit].toLowerCase()
      ? sentence
      : words.habitResult({ habit: words.habits[result.habit], said: sentence });
  });
  return results.length === 0
    ? words.noResults
    : lines(
        said,
        without.map((habit) => words.habitWithout({ habit: words.habits[habit] })),
      );
}

function sinceText({ ladder, tries, weeks }: Known, words: PhraseWords): string {
  const told = tries.flatMap(({ words: text, outcome, how }) =>
    outcome === null
      ? []
      : [
          [
            words.tried[outcome]({ words: text }),
            ...(how === null ? [] : [words.saidOf({ words: how })]),
          ].join(' '),
        ],
  );
  const all = [
    ...ladder.reached.map((text) => words.reached({ words: text })),
    ...told,
    ...weeks.map(({ title, told: week, days }) =>
      week === null ? words.fewDays({ title, days }) : words.week({ title, told: week, days }),
    ),
  ];
  return all.length === 0 ? words.nothingSince : lines(all);
}

function readinessText({ goal, numbersBefore }: Known, words: PhraseWords): string {
  if (goal === null) return words.noReadiness;
  return lines(words.readiness(goal), numbersBefore === null ? [] : [words.readinessBefore(numbersBefore)]);
}

function goalLines(goal: KnownGoal, words: PhraseWords): readonly string[] {
  return [
    goal.words === null ? words.erased : words.goal({ words: goal.words }),
    ...(goal.exact.length === 0 ? [] : [words.exact({ terms: goal.exact.join(', ') })]),
    ...(goal.firstStep === null ? [] : [words.firstStep({ words: goal.firstStep })]),
  ];
}

function agreedText({ goal, ladder, tries }: Known, words: PhraseWords): string {
  return lines(
    goal === null ? [words.noGoal] : goalLines(goal, words),
    ladder.next === null ? [] : [words.nextStep(ladder.next)],
    tries.filter(({ outcome }) => outcome === null).map((one) => words.tries(one)),
  );
}

/** What the person has written themselves, to be read back to them: their words and nothing else. */
function ownWordsText({ goal, tries, ratings }: Known, words: PhraseWords): string {
  const own = [
    ...(goal?.setBy === 'resident' && goal.words !== null ? [goal.words] : []),
    ...tries.flatMap(({ how }) => (how === null ? [] : [how])),
    ...ratings.flatMap(({ by, words: text }) => (by === 'resident' && text !== null ? [text] : [])),
  ];
  return lines(own.map((text) => words.saidOf({ words: text })));
}

function attainmentText({ hoped, ratings }: Known, words: PhraseWords): string {
  return lines(
    hoped === null ? [] : [words.hoped({ words: hoped })],
    ratings.length === 0
      ? [words.noRating]
      : ratings.map(({ by, level, means, words: text }) =>
          [
            words.rated[by]({ level: words.levels[level], means: means ?? '' }),
            ...(text === null ? [] : [words.saidOf({ words: text })]),
          ].join(' '),
        ),
  );
}

function nextText({ nextMeeting, responsible, lookBacks }: Known, words: PhraseWords): string {
  return lines(
    nextMeeting === null ? words.noNext({ responsible }) : words.next({ when: nextMeeting, responsible }),
    lookBacks.length === 0 ? [] : [words.lookBacks({ when: words.list(lookBacks) })],
  );
}

function textFor(fill: Fill, known: Known, words: PhraseWords): string {
  switch (fill) {
    case 'arrival':
      return arrivalText(known, words);
    case 'since':
      return sinceText(known, words);
    case 'state':
      return stateText(known, words);
    case 'readiness':
      return readinessText(known, words);
    case 'resources':
      return lines(known.plans.map((plan) => words.plan(plan)));
    case 'own-words':
      return ownWordsText(known, words);
    case 'agreed':
      return agreedText(known, words);
    case 'attainment':
      return attainmentText(known, words);
    case 'material':
      return known.material.length === 0 ? words.noMaterial : lines(known.material);
    case 'next':
      return nextText(known, words);
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
