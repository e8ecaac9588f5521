/** What a form needs to know to show its items as they stand. */
import type { Answers } from '#modules/instruments/rules/form.ts';
import { readKey } from '#modules/instruments/rules/places.ts';
import type { Fields } from '#modules/instruments/rules/fields.ts';
import type { Problem } from '#modules/instruments/rules/validate.ts';

export interface FormState {
  readonly answers: Answers;
  /** What the fields hold, by name. */
  readonly fields: Fields;
  readonly enabled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** One more of this repeated group (its key) is offered than there are answers to. */
  readonly more: string | null;
}

/** Whether a question or group is asked now; in a repetition that has just been added all are. */
export function isAsked(state: FormState, key: string): boolean {
  return state.enabled.has(key) || isNew(state, key);
}

/** Stands in a repetition that has just been added and has no answers yet. */
export function isNew({ more }: FormState, key: string): boolean {
  return more !== null && readKey(key).at.length > 0;
}

/** What stands in the fields of this name. */
export function textsIn(fields: Fields, name: string): readonly string[] {
  const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : found;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly optional?: true;
  /** A choice whose words are the page's h1. */
  readonly labelAs?: 'page';
}

export interface TypedProps<Q> {
  readonly question: Q;
  readonly field: Field;
  readonly state: FormState;
}
