/**
 * Expected refusals are values, faults are thrown (style rule 3).
 *
 * An `Outcome` is either the answer or a refusal with a literal name. The name is the contract: pages, the
 * partners' API and tests match on it, and `texts/` holds a sentence for it in every language.
 */
export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R extends string> {
  readonly ok: false;
  readonly refusal: R;
  /** Facts a text may need, never personal data: `{ field: 'startsAt', limit: '500' }`. */
  readonly details: Readonly<Record<string, string>>;
}

export type Outcome<T, R extends string> = Done<T> | Refused<R>;

/** The answer to a question that could be answered. */
export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

/** A named, expected "no". */
export function refused<const R extends string>(
  refusal: R,
  details: Readonly<Record<string, string>> = {},
): Refused<R> {
  return { ok: false, refusal, details };
}
