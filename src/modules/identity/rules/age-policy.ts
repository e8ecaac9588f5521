/**
 * What age allows. The ages come from the country pack, dated and with their source; this file holds none.
 */
import { type CivilDate, ageOn } from '#kernel/dates.ts';

/** Ages in full years, from the country pack. */
export interface PackAges {
  /** Below this the service is not for the child at all. */
  readonly usesFrom: number;
  /** From this age nobody else is needed. */
  readonly aloneFrom: number;
  /** From this birthday a guardian no longer acts or reads for the child by default; the unit may decide otherwise. */
  readonly guardianUntil: number;
}

export type OwnUse = 'may-use-alone' | 'needs-guardian' | 'too-young' | 'cannot-tell';
export type GuardianUse = 'may-act' | 'may-not-act' | 'cannot-tell';

function fullYears(birthDate: CivilDate | null, day: CivilDate): number | null {
  return birthDate === null || birthDate > day ? null : ageOn(birthDate, day);
}

/** What a resident of this age may do themselves on that day. An unknown birth date is never taken for an adult's. */
export function ownUse(ages: PackAges, birthDate: CivilDate | null, day: CivilDate): OwnUse {
  const age = fullYears(birthDate, day);
  if (age === null) return 'cannot-tell';
  if (age >= ages.aloneFrom) return 'may-use-alone';
  return age >= ages.usesFrom ? 'needs-guardian' : 'too-young';
}

/** Whether a guardian acts for the child by default on that day; between the ages neither may be the answer. */
export function guardianUse(ages: PackAges, birthDate: CivilDate | null, day: CivilDate): GuardianUse {
  const age = fullYears(birthDate, day);
  if (age === null) return 'cannot-tell';
  return age < ages.guardianUntil ? 'may-act' : 'may-not-act';
}
