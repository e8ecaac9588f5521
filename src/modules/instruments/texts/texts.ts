/** What the engine says in words; each language must have every entry. */
import type { Certainty } from '../rules/instrument.ts';
import type { CannotTell } from '../rules/result.ts';
import type { ProblemName } from '../rules/validate.ts';

/** The bound of a number question, already written in the language's own way; empty for the other problems. */
export interface ProblemArgs {
  readonly limit: string;
}
export interface Texts {
  readonly problem: Readonly<Record<ProblemName, (args: ProblemArgs) => string>>;
  readonly cannotTell: Readonly<Record<CannotTell['because'], string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
}
