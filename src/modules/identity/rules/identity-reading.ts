/**
 * What a person's identity number says: whose country, which kind, the one form it is kept in, the birth date.
 * Never sex: Finland makes its numbers neutral, and the service does not need it.
 */
import type { Country } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';

export interface IdentityNumber {
  readonly country: Country;
  readonly kind: 'personnummer' | 'samordningsnummer' | 'henkilotunnus';
  /** Sweden: twelve digits. Finland: the eleven characters, separator and all; another separator is another person. */
  readonly canonical: string;
  /** Null when the number itself says that the day of birth is not known (samordningsnummer with month 00 or day 60). */
  readonly birthDate: CivilDate | null;
  /** A published test number, given to no person. */
  readonly isTest: boolean;
}

/**
 * - `not-an-identity-number`: not the shape of any;
 * - `no-such-date`: the date in it is not in the calendar;
 * - `wrong-check-digit`: a sign was mistyped;
 * - `birth-in-future`: the date in it is yet to come;
 * - `century-unclear`: ten digits without hyphen or plus that fit both a young and a very old person;
 * - `reservnummer`: a number care has made for itself; it does not identify a person outside that place.
 */
export const IDENTITY_NUMBER_REFUSALS = [
  'not-an-identity-number',
  'no-such-date',
  'wrong-check-digit',
  'birth-in-future',
  'century-unclear',
  'reservnummer',
] as const;
export type IdentityNumberRefusal = (typeof IDENTITY_NUMBER_REFUSALS)[number];
