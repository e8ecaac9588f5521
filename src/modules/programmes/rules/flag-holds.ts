/** Since when the rule of a flag holds: what the worker raises a flag by, and what the simulator shows. */
import type { CivilDate } from '#kernel/dates.ts';
import { conditionsOf } from './faults-in.ts';
import type { Programme } from './programme.ts';
import type { Condition } from './shape-parts.ts';
import { ruleHoldsFrom } from './unlock.ts';
import type { Walk } from './walk.ts';

export type FlagRule = NonNullable<Programme['flags']>[number];

const ANSWERS: readonly Condition['kind'][] = ['score', 'band', 'change', 'answer', 'diary'];

/**
 * Since when it holds, or from which day ahead it will as far as it is known. A rest keeps back what is ahead, but not what
 * somebody has told: that is looked at in a rest too.
 */
export function flagHoldsFrom(
  programme: Programme,
  walk: Walk,
  about: { readonly flag: FlagRule; readonly today: CivilDate },
): CivilDate | null {
  const { flag, today } = about;
  const ofAnswers = conditionsOf(flag.when).every((one) => ANSWERS.includes(one.kind));
  return ruleHoldsFrom(programme, ofAnswers ? { ...walk, pauses: [] } : walk, {
    rule: flag.when,
    partId: flag.id,
    today,
  });
}

/** The flags whose rules hold on a day. */
export function flagsHolding(programme: Programme, walk: Walk, today: CivilDate): readonly FlagRule[] {
  return (programme.flags ?? []).filter((flag) => {
    const from = flagHoldsFrom(programme, walk, { flag, today });
    return from !== null && from <= today;
  });
}
