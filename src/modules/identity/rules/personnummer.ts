/**
 * Swedish personnummer and samordningsnummer (folkbokföringslagen 1991:481 § 18 and 18 a): birth date, three digits,
 * a check digit over the last ten. A samordningsnummer has 60 added to the day. The sign before the last four turns
 * from hyphen to plus in the year the person turns a hundred.
 */
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { type Outcome, done, refused } from '#kernel/outcome.ts';
import type { IdentityNumber, IdentityNumberRefusal } from './identity-reading.ts';

const LONG = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})-?(?<last>\d{4})$/;
const SHORT = /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?<sign>[-+]?)(?<last>\d{4})$/;
// Regions shape theirs differently; one with a letter is at least known for what it is.
const RESERVE = /^\d{8}-?(?=.*[A-Z])[A-Z0-9]{4}$/;
const COORDINATION_DAYS = 60;
/** Nobody has lived longer than this, so an older reading of a two-digit year is not a person. */
const OLDEST_AGE = 122;
/** The individual numbers Skatteverket keeps for its published test numbers. */
const TEST_SERIES = ['238', '239', '980', '981'];
/** Test persons of the public test registers outside those series (HL7 Sweden's test persons, CC0, and the classic one). */
const TEST_PERSONS = ['195009072553', '196101182803', '191212121212'];

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly last: string;
}

function luhnHolds(tenDigits: string): boolean {
  const sum = Array.from(tenDigits, Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Four-digit years the written sign allows, the youngest first. */
function yearsFor(twoDigits: string, sign: string, today: CivilDate): readonly number[] {
  const thisYear = Number(today.slice(0, 4));
  const ageThisYear = (((thisYear - Number(twoDigits)) % 100) + 100) % 100;
  const young = thisYear - ageThisYear;
  const old = young - 100;
  if (sign === '-') return [young];
  if (sign === '+') return [old];
  return [young, old];
}

function read(
  { year, month, day, last }: Parts,
  today: CivilDate,
): Outcome<IdentityNumber, IdentityNumberRefusal> {
  const dayNumber = Number(day);
  const isCoordination = dayNumber >= COORDINATION_DAYS;
  const birthDay = String(isCoordination ? dayNumber - COORDINATION_DAYS : dayNumber).padStart(2, '0');
  // Skatteverket gives a samordningsnummer month 00 or day 60 to who does not know the month or day of birth.
  const unknown = isCoordination && (month === '00' || birthDay === '00');
  const fits = parseCivilDate(
    `${year}-${unknown && month === '00' ? '01' : month}-${unknown && birthDay === '00' ? '01' : birthDay}`,
  );
  if (!fits.ok) return refused('no-such-date');
  if (!luhnHolds(`${year.slice(2)}${month}${day}${last}`)) return refused('wrong-check-digit');
  if (unknown ? year > today.slice(0, 4) : fits.value > today) return refused('birth-in-future');
  const canonical = `${year}${month}${day}${last}`;
  return done({
    country: 'se',
    kind: isCoordination ? 'samordningsnummer' : 'personnummer',
    canonical,
    birthDate: unknown ? null : fits.value,
    isTest: TEST_SERIES.includes(last.slice(0, 3)) || TEST_PERSONS.includes(canonical),
  });
}

function partsOf(match: RegExpExecArray): Parts & { readonly sign: string } {
  const { year = '', month = '', day = '', last = '', sign = '' } = match.groups ?? {};
  return { year, month, day, last, sign };
}

/** Reads twelve digits, ten with hyphen or plus, or ten alone where only one century is possible. */
export function parsePersonnummer(
  text: string,
  today: CivilDate,
): Outcome<IdentityNumber, IdentityNumberRefusal> {
  const long = LONG.exec(text);
  if (long !== null) return read(partsOf(long), today);
  if (RESERVE.test(text)) return refused('reservnummer');
  const short = SHORT.exec(text);
  if (short === null) return refused('not-an-identity-number');
  const parts = partsOf(short);
  const readings = yearsFor(parts.year, parts.sign, today).map((year) =>
    read({ ...parts, year: String(year).padStart(4, '0') }, today),
  );
  const oldestYear = Number(today.slice(0, 4)) - OLDEST_AGE;
  const possible = readings.filter(
    (reading) =>
      reading.ok && (parts.sign !== '' || Number(reading.value.canonical.slice(0, 4)) >= oldestYear),
  );
  if (possible.length > 1) return refused('century-unclear');
  return possible[0] ?? readings[0] ?? refused('not-an-identity-number');
}
