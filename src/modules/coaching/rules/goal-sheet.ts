/**
 * What is written around a goal: its exact terms, plans for obstacles, the ladder, the levels of attainment. Fields and values
 * are those of programmes, so that a goal written in a programme and one agreed in coaching are the same thing.
 */
import type { CivilDate } from '#kernel/dates.ts';
import { GOAL_FIELDS, PLAN_FIELDS } from '#modules/enrolments/rules/fields-of.ts';
import {
  type EntryValues,
  type Posted,
  readValues,
  type ValueFault,
} from '#modules/enrolments/rules/read-values.ts';
import type { Field } from '#modules/programmes/public.ts';
import { ATTAINMENTS, LEVEL_FIELD } from './attainment.ts';
import { MOST_AHEAD, withAhead } from './ladder.ts';

export const SHEETS = ['exact', 'plans', 'ladder', 'levels'] as const;
export type SheetKind = (typeof SHEETS)[number];

/** One question each, in the order they are asked. All may be left out. */
export const EXACT_FIELDS = ['does', 'amount', 'often', 'from', 'until', 'measure'] as const;
export type ExactField = (typeof EXACT_FIELDS)[number];

// The page gives these their words, by their ids, in the reader's language.
const NO_WORDS = {};
const OWN: readonly Field[] = [
  { kind: 'short', id: 'does', label: NO_WORDS },
  { kind: 'date', id: 'until', label: NO_WORDS },
  { kind: 'short', id: 'measure', label: NO_WORDS },
];

const FIELDS: Readonly<Record<SheetKind, readonly Field[]>> = {
  exact: EXACT_FIELDS.flatMap((id) => [...OWN, ...GOAL_FIELDS].find((field) => field.id === id) ?? []),
  plans: PLAN_FIELDS,
  ladder: [{ kind: 'list', id: 'rungs', label: NO_WORDS, lines: MOST_AHEAD }],
  levels: ATTAINMENTS.toReversed().map((level) => ({
    kind: 'short',
    id: LEVEL_FIELD[level],
    label: NO_WORDS,
  })),
};

export function fieldsOfSheet(kind: SheetKind): readonly Field[] {
  return FIELDS[kind];
}

export type SheetFault = ValueFault | 'before-start';
export type ReadSheet =
  | { readonly kind: 'read'; readonly values: EntryValues }
  | { readonly kind: 'faulty'; readonly faults: Readonly<Record<string, SheetFault>> };

function endsBeforeStart({ from, until }: EntryValues): boolean {
  return typeof from === 'string' && typeof until === 'string' && until < from;
}

/** `only` names the one question that was asked: what the others hold stays. */
export function readSheet(
  kind: SheetKind,
  posted: Posted,
  before: { readonly values: EntryValues; readonly only: string | null },
): ReadSheet {
  const asked = FIELDS[kind].filter(({ id }) => before.only === null || id === before.only);
  const { values, faults } = readValues(kind, asked, posted);
  const found = Object.entries(faults).map(([id, { fault }]) => [id, fault] as const);
  if (found.length > 0) return { kind: 'faulty', faults: Object.fromEntries(found) };
  if (kind === 'ladder') return { kind: 'read', values: withAhead(before.values, values) };
  const others = Object.entries(before.values).filter(([id]) => !asked.some((field) => field.id === id));
  const together: EntryValues = { ...Object.fromEntries(others), ...values };
  if (kind === 'exact' && endsBeforeStart(together))
    return {
      kind: 'faulty',
      faults: { [before.only === 'from' ? 'from' : 'until']: 'before-start' },
    };
  return { kind: 'read', values: together };
}

/** The question after this one that has no answer yet; null when nothing is left to ask. */
export function nextQuestion(values: EntryValues, after: ExactField): ExactField | null {
  const place = EXACT_FIELDS.indexOf(after);
  return EXACT_FIELDS.slice(place + 1).find((id) => values[id] === undefined) ?? null;
}

/** The first question without an answer. */
export function firstQuestion(values: EntryValues): ExactField | null {
  return EXACT_FIELDS.find((id) => values[id] === undefined) ?? null;
}

/** One sitting is told once: answering six questions in a row is one thing that happened, not six. */
export function isSameSitting(
  before: { readonly setBy: string; readonly on: CivilDate } | null,
  now: { readonly by: string; readonly on: CivilDate },
): boolean {
  return before !== null && before.setBy === now.by && before.on === now.on;
}
