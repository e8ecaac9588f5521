/** What can be written in a block: its fields, those of a diary, or those that every block of its kind has. */
import type { Block, Field, Programme } from '#modules/programmes/public.ts';

/** Rows for own plans beside the examples. */
const PLANS = 4;
const MOST_CONFIDENT = 10;
// The page gives these their words, by their ids, in the reader's language.
const NO_WORDS = {};

/** What a goal holds, in a programme and in coaching: the same fields under the same names. */
export const GOAL_FIELDS: readonly Field[] = [
  { kind: 'long', id: 'what', label: NO_WORDS },
  { kind: 'short', id: 'amount', label: NO_WORDS },
  { kind: 'short', id: 'often', label: NO_WORDS },
  { kind: 'date', id: 'from', label: NO_WORDS },
  { kind: 'short', id: 'first', label: NO_WORDS },
  {
    kind: 'scale',
    id: 'importance',
    label: NO_WORDS,
    least: 0,
    most: MOST_CONFIDENT,
    low: NO_WORDS,
    high: NO_WORDS,
  },
  {
    kind: 'scale',
    id: 'confidence',
    label: NO_WORDS,
    least: 0,
    most: MOST_CONFIDENT,
    low: NO_WORDS,
    high: NO_WORDS,
  },
];

/** If-then plans: what may come in the way, and what the person does then. */
export const PLAN_FIELDS: readonly Field[] = [
  {
    kind: 'table',
    id: 'plans',
    label: NO_WORDS,
    columns: [
      { id: 'if', label: NO_WORDS },
      { id: 'then', label: NO_WORDS },
    ],
    rows: PLANS,
  },
];

/** The fields of a block, in order; null for a block in which nothing is written. */
export function fieldsOf(programme: Programme, block: Block): readonly Field[] | null {
  switch (block.kind) {
    case 'exercise':
      return block.fields;
    case 'diary':
      return programme.diaries?.find((one) => one.id === block.diary)?.fields ?? null;
    case 'quiz': {
      const options = block.options.map(({ id, label }) => ({ id, label }));
      const many = block.many === undefined ? {} : { many: block.many };
      return [{ kind: 'choice', id: 'choice', label: block.question, options, ...many }];
    }
    case 'reflection':
      return [{ kind: 'long', id: 'words', label: NO_WORDS }];
    case 'if-then':
      return PLAN_FIELDS;
    case 'goal':
      return GOAL_FIELDS;
    default:
      return null;
  }
}

/** Where what is written in a block is kept: a diary's days lie together, whichever step shows it. */
export function partIdOf(block: Block): string {
  return block.kind === 'diary' ? block.diary : block.id;
}

/** Who may read it by the programme's word; a quiz is for oneself. */
export function privacyOf(programme: Programme, block: Block): 'me' | 'coach' | 'group' {
  switch (block.kind) {
    case 'exercise':
    case 'reflection':
    case 'if-then':
    case 'goal':
      return block.privacy;
    case 'diary':
      return programme.diaries?.find((one) => one.id === block.diary)?.privacy ?? 'me';
    default:
      return 'me';
  }
}
