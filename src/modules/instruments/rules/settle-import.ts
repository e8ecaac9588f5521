/** What becomes of a form that is brought in, beside what is there. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export interface KnownForm {
  readonly version: string;
  /** `formContent`, or its hash. */
  readonly form: string;
  readonly scorings: readonly { readonly version: string; readonly content: string }[];
}
export interface BroughtForm {
  readonly version: string | undefined;
  readonly form: string;
  /** Undefined when it brings no scoring of its own. */
  readonly scoring: { readonly version: string; readonly content: string } | undefined;
}
export type ImportTask =
  | { readonly kind: 'new'; readonly version: string }
  | { readonly kind: 'same'; readonly version: string }
  | { readonly kind: 'scoring'; readonly version: string };
export type ImportRefusal = 'version-exists' | 'scoring-version-exists';

function nextNumber(known: readonly KnownForm[]): string {
  const whole = known.map(({ version }) => Number(/^\d{1,9}/.exec(version)?.[0] ?? 0));
  return String(Math.max(0, ...whole) + 1);
}

/** `known`: every version of the same name. */
export function settleImport(
  known: readonly KnownForm[],
  brought: BroughtForm,
): Outcome<ImportTask, ImportRefusal> {
  const there = known.find((one) =>
    brought.version === undefined ? one.form === brought.form : one.version === brought.version,
  );
  if (there === undefined) return done({ kind: 'new', version: brought.version ?? nextNumber(known) });
  const { version } = there;
  if (there.form !== brought.form) return refused('version-exists', { version });
  const { scoring } = brought;
  if (scoring === undefined) return done({ kind: 'same', version });
  const same = there.scorings.find((one) => one.version === scoring.version);
  if (same === undefined) return done({ kind: 'scoring', version });
  return same.content === scoring.content
    ? done({ kind: 'same', version })
    : refused('scoring-version-exists', { version: scoring.version });
}
