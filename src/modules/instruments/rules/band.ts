/** Which limits hold in a country on a day, for whom, and on which side of them a score lies. */
import type { Country } from '#kernel/actor.ts';

import type { Answers, Band, CutoffGroup, CutoffSet, Instrument, Range } from './instrument.ts';

/** Where and when: the country pack and a civil date (YYYY-MM-DD), whose text order is its time order. */
export interface Occasion {
  readonly country: Country;
  readonly on: string;
}

/** The cut-off set that holds; undefined when the country has none for that day. */
export function cutoffsFor(
  instrument: Pick<Instrument, 'cutoffs'>,
  { country, on }: Occasion,
): CutoffSet | undefined {
  return instrument.cutoffs.find(
    (set) =>
      set.countries.includes(country) &&
      (set.validFrom === null || set.validFrom <= on) &&
      (set.validUntil === null || on < set.validUntil),
  );
}

/** The first group whose conditions the answers meet; the last group of a set has none and takes the rest. */
export function groupFor(set: CutoffSet, answers: Answers): CutoffGroup | undefined {
  return set.groups.find((group) =>
    group.when.every(({ item, is }) => Object.hasOwn(answers, item) && answers[item] === is),
  );
}

/** The range a value lies in: from its lower bound (inclusive) up to the next one's. */
export function rangeOf(ranges: readonly Range[], value: number): Range | undefined {
  return ranges.find((range) => value >= range.from && (range.below === null || value < range.below));
}

/** The graver of two bands. Bands are listed from the mildest to the gravest. */
export function graver(bands: readonly Band[], one: Band, other: Band): Band {
  return bands.indexOf(other) > bands.indexOf(one) ? other : one;
}
