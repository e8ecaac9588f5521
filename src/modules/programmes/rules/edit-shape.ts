/** The shapes of changes and of what becomes of them. */
import type { Part, Place } from './parts.ts';
import type { Programme } from './programme.ts';

/** Null is a text or a field that is not there. */
export type Edit =
  | {
      readonly kind: 'text';
      /** The id of the part; the programme's code for its own texts. */
      readonly part: string;
      readonly field: string;
      readonly language: string;
      readonly was: string | null;
      readonly is: string | null;
      /**
       * The wordings in other languages that say the same as `is`. Left out: a translation fits the source as it stands, and a new
       * source fits no translation. A change back tells what fitted before.
       */
      readonly fits?: Readonly<Record<string, string>> | undefined;
    }
  | {
      readonly kind: 'set';
      readonly part: string;
      readonly field: string;
      readonly was: unknown;
      readonly is: unknown;
    }
  | { readonly kind: 'insert'; readonly place: Place; readonly value: Part }
  | { readonly kind: 'remove'; readonly part: string; readonly was: Part }
  | { readonly kind: 'move'; readonly part: string; readonly was: Place; readonly place: Place };
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/**
 * `changed`: another value stands there. `gone`: the part, or what it was to stand in, is not there. `moved`: it stands
 * elsewhere. `id-taken`: another part has the id. `last-one`: the list may not be shorter. `not-possible`: no such change is.
 */
export type ConflictName = 'changed' | 'gone' | 'moved' | 'id-taken' | 'last-one' | 'not-possible';

export interface Conflict {
  readonly name: ConflictName;
  /** What was wanted, and what stands there; null where nothing does. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface ConflictAt extends Conflict {
  /** Which of the changes, from 0. */
  readonly at: number;
  readonly edit: Edit;
}

/** What became of one change. */
export type Tried =
  | { readonly kind: 'applied'; readonly programme: Programme; readonly inverse: Edit }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

export const NOTHING: Tried = { kind: 'nothing-to-do' };
export function conflict(name: ConflictName, mine: unknown, theirs: unknown): Tried {
  return { kind: 'conflict', conflict: { name, mine, theirs } };
}
