/** Which limits hold in a country on a day, for whom, and on which side of them a score lies. */
import type { Country } from '#kernel/actor.ts';

import { holds, type Known } from './condition.ts';
import type { Band, CutoffGroup, CutoffSet, Instrument, Range } from './instrument.ts';

/** Where and when: the country pack and a civil date (YYYY-MM-DD), whose text order is its time order. */
export interface Occasion {
  readonly country: Country;
  readonly on: string;
  /** The official id of the organisation, where it may have limits of its own. */
  readonly organisation?: string;
}

/** The cut-off set that holds: the organisation's own before the country's; undefined when there is none for that day. */
export function cutoffsFor(
  instrument: Pick<Instrument, 'cutoffs'>,
  { country, on, organisation }: Occasion,
): CutoffSet | undefined {
  const valid = instrument.cutoffs.filter(
    (set) =>
      set.countries.includes(country) &&
      (set.validFrom === null || set.validFrom <= on) &&
      (set.validUntil === null || on < set.validUntil),
  );
  const own = valid.find((set) => organisation !== undefined && set.organisations.includes(organisation));
  return own ?? valid.find((set) => set.organisations.length === 0);
}

/** The first group whose conditions certainly hold; the last group of a set has none and takes the rest. */
export function groupFor(set: CutoffSet, known: Known): CutoffGroup | undefined {
  return set.groups.find((group) => group.when.every((condition) => holds(condition, known) === true));
}

/** The range a value lies in: from its lower bound (inclusive) up to the next one's. */
export function rangeOf(ranges: readonly Range[], value: number): Range | undefined {
  return ranges.find((range) => value >= range.from && (range.below === null || value < range.below));
}

/** The graver of two bands. Bands are listed from the mildest to the gravest. */
export function graver(bands: readonly Band[], one: Band, other: Band): Band {
  return bands.indexOf(other) > bands.indexOf(one) ? other : one;
}
