/** Which flags a result raises: what a person must look at. */
import { holds, type Known } from './condition.ts';
import type { FlagRule, Instrument } from './instrument.ts';

/**
 * The rules that certainly hold, in the instrument's order. What is unknown raises nothing: the missing answer itself is
 * shown as missing. `before` answers what a score was, where a comparable earlier result exists.
 */
export function raisedFlags(
  instrument: Pick<Instrument, 'flags'>,
  known: Known,
  before?: Known['before'],
): readonly FlagRule[] {
  const facts = before === undefined ? known : { ...known, before };
  return instrument.flags.filter((rule) => holds(rule.when, facts) === true);
}
