/** The small parts of drawn programmes: texts, rules and fields. */
import fc from 'fast-check';
import type { Field, Text } from '#modules/programmes/rules/programme.ts';
import type { Rule } from '#modules/programmes/rules/shape-parts.ts';

/** What has been made so far, in order: later parts may name earlier ones, so that no rule goes in a circle. */
export interface Road {
  next(letter: string): string;
  readonly steps: string[];
  readonly written: string[];
  readonly choices: { readonly of: string; readonly field: string; readonly option: string }[];
}
export type Drawn<Part> = fc.Arbitrary<(road: Road) => Part>;

export function emptyRoad(): Road {
  let count = 0;
  return {
    next(letter) {
      count += 1;
      return `${letter}${String(count)}`;
    },
    steps: [],
    written: [],
    choices: [],
  };
}

const ODD = [
  '<b>fem</b> < 5 & x > <7',
  'مرحبا',
  '👩🏽‍🦽',
  '\\*[a](https://b.example)',
  'a\n\n## b',
  '__proto__',
  '"',
  '�',
];
const line = fc
  .oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }))
  .map((words) => words.replace(/[^\n\P{Cc}]/gu, '').trim())
  .map((words) => (words === '' ? 'words' : words));
export const optional = <Value>(drawn: fc.Arbitrary<Value>) => fc.option(drawn, { nil: undefined });
/** Without the fields that were left out. */
export function without<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}
export const text: fc.Arbitrary<Text> = fc
  .record({ sv: line, fi: optional(line), ar: optional(line) })
  .map((drawn) => without(drawn) as Text);
export const maybeText = optional(text);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
export const privacy = fc.constantFrom('me' as const, 'coach' as const, 'group' as const);
export const whole = (min: number, max: number) => fc.integer({ min, max });
const comparison = {
  is: fc.constantFrom(
    'at-least' as const,
    'above' as const,
    'at-most' as const,
    'below' as const,
    'equal' as const,
  ),
  value: number,
};

/** The one at a place of a list, whatever the number is; undefined in an empty list. */
export function pick<Item>(list: readonly Item[], at: number): Item | undefined {
  return list[at % Math.max(1, list.length)];
}

const condition: Drawn<Rule> = fc.oneof(
  fc
    .record({ kind: fc.constant('date' as const), date: fc.constantFrom('2026-03-29', '2028-02-29') })
    .map((one) => () => one),
  fc.record({ kind: fc.constant('after-start' as const), days: whole(0, 400) }).map((one) => () => one),
  fc.tuple(whole(0, 99), whole(0, 30)).map(([at, days]) => (road: Road): Rule => {
    const of = pick(road.steps, at);
    return of === undefined ? { kind: 'after-start', days } : { kind: 'after-done', of, days };
  }),
  fc
    .record({ kind: fc.constant('score' as const), instrument: fc.constant('gad-7'), ...comparison })
    .map((one) => () => one),
  fc
    .record({
      kind: fc.constant('band' as const),
      instrument: fc.constant('isi'),
      in: fc.constant(['none', 'mild']),
    })
    .map((one) => () => one),
  fc
    .record({
      kind: fc.constant('change' as const),
      instrument: fc.constant('phq-9'),
      since: fc.constantFrom('first' as const, 'previous' as const),
      ...comparison,
    })
    .map((one) => () => one),
  whole(0, 99).map((at) => (road: Road): Rule => {
    const choice = pick(road.choices, at);
    return choice === undefined
      ? { kind: 'coach' }
      : { kind: 'answer', of: choice.of, field: choice.field, in: [choice.option] };
  }),
  fc
    .record({
      kind: fc.constant('diary' as const),
      diary: fc.constant('log'),
      field: fc.constant('log-hours'),
      days: whole(7, 14),
      least: whole(1, 7),
      ...comparison,
    })
    .map((one) => () => one),
  fc.constant((): Rule => ({ kind: 'coach' })),
  whole(1, 20).map((week) => (): Rule => ({ kind: 'group-week', week })),
  whole(-30, 30).map((days) => (): Rule => ({ kind: 'event', event: 'own-day', days })),
);
const joined: Drawn<Rule> = fc
  .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(condition, { minLength: 1, maxLength: 3 }))
  .map(([word, parts]) => (road: Road): Rule => {
    const rules = parts.map((make) => make(road));
    return word === 'all' ? { all: rules } : { any: rules };
  });
const rule: Drawn<Rule> = fc.oneof(
  condition,
  joined,
  joined.map(
    (make) =>
      (road: Road): Rule => ({ all: [make(road), { kind: 'coach' }] }),
  ),
);
export const maybeRule = optional(rule);

export const field: Drawn<Field> = fc
  .record({
    kind: fc.constantFrom(
      'short',
      'long',
      'list',
      'scale',
      'number',
      'choice',
      'date',
      'time',
      'table',
      'photo',
    ),
    label: text,
    other: text,
    hint: maybeText,
    most: number,
  })
  .map(({ kind, label, other, hint, most }) => (road: Road): Field => {
    const id = road.next('f');
    const option = () => ({ id: road.next('o'), label: other });
    switch (kind) {
      case 'long':
        return without({ kind, id, label, hint });
      case 'list':
        return { kind, id, label, lines: 3 };
      case 'scale':
        return { kind, id, label, least: 0, most: 10, low: other, high: other };
      case 'number':
        return {
          kind,
          id,
          label,
          unit: other,
          least: Math.min(most, 0) - 1,
          most: Math.max(most, 0),
          decimals: 2,
        };
      case 'choice':
        return { kind, id, label, options: [option(), option()], many: true };
      case 'table':
        return { kind, id, label, columns: [option()], rows: 2 };
      case 'date':
      case 'time':
      case 'photo':
        return { kind, id, label };
      default:
        return { kind: 'short', id, label };
    }
  });
