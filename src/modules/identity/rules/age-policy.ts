/**
 * What age allows. The ages come from the country pack, dated and with their source; this file holds none.
 *
 * Nobody gets a guardian's access from an age: the answers only say what the resident may do themselves.
 */
import { type CivilDate, ageOn } from '#kernel/dates.ts';

/** Ages in full years, from the country pack. */
export interface PackAges {
  /** Until this birthday a guardian acts for the child. */
  readonly guardianUntil: number;
  /** From this birthday nobody else is needed. */
  readonly aloneFrom: number;
}

/**
 * - `guardian-age`: a child for whom a guardian acts, elsewhere than here;
 * - `neither`: between the ages; by default neither the young person nor a guardian opens anything;
 * - `cannot-tell`: no birth date, or one that has not come.
 */
export type OwnUse = 'may-use-alone' | 'neither' | 'guardian-age' | 'cannot-tell';

/**
 * What a resident may do themselves on that civil day where they live. Whoever is born on 29 February has their
 * birthday on the 28th in other years: a term of years that lacks its day ends on the last of the month (lag 1930:173
 * § 1; laki 150/1930 § 3). An unknown birth date is never taken for an adult's.
 */
export function ownUse(ages: PackAges, birthDate: CivilDate | null, day: CivilDate): OwnUse {
  if (birthDate === null || birthDate > day) return 'cannot-tell';
  const age = ageOn(birthDate, day);
  if (age >= ages.aloneFrom) return 'may-use-alone';
  return age >= ages.guardianUntil ? 'neither' : 'guardian-age';
}
