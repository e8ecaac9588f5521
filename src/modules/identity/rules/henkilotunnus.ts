/**
 * The Finnish henkilötunnus: ddmmyy, a separator that tells the century, three digits, a check character. Since 2023
 * several separators mean the same century, and the separator is part of the identity: two numbers that differ in it
 * alone are two persons, and the check character cannot tell them apart (Digi- ja väestötietovirasto, hetu-uudistus).
 */
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { type Outcome, done, refused } from '#kernel/outcome.ts';
import type { IdentityNumber, IdentityNumberRefusal } from './identity-reading.ts';

const CENTURIES: readonly (readonly [separators: string, century: string])[] = [
  ['+', '18'],
  ['-YXWVU', '19'],
  ['ABCDEF', '20'],
];
// Without the letters that look like digits or like each other: no G, I, O, Q, Z.
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SHAPE =
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})(?<separator>[-+A-FU-Y])(?<serial>\d{3})(?<check>[0-9A-Y])$/;
const FIRST_SERIAL = '002';
/** 900–999 are for tests and temporary numbers, never for a person in the register. */
const FIRST_TEST_SERIAL = '900';

/** Reads the whole number; capitals expected. */
export function parseHenkilotunnus(
  text: string,
  today: CivilDate,
): Outcome<IdentityNumber, IdentityNumberRefusal> {
  const {
    day = '',
    month = '',
    year = '',
    separator = '',
    serial = '',
    check = '',
  } = SHAPE.exec(text)?.groups ?? {};
  const century = CENTURIES.find(([separators]) => separator !== '' && separators.includes(separator))?.[1];
  if (century === undefined || serial < FIRST_SERIAL) return refused('not-an-identity-number');
  const birthDate = parseCivilDate(`${century}${year}-${month}-${day}`);
  if (!birthDate.ok) return refused('no-such-date');
  if (CHECK_CHARACTERS[Number(`${day}${month}${year}${serial}`) % 31] !== check)
    return refused('wrong-check-digit');
  if (birthDate.value > today) return refused('birth-in-future');
  return done({
    country: 'fi',
    kind: 'henkilotunnus',
    canonical: text,
    birthDate: birthDate.value,
    isTest: serial >= FIRST_TEST_SERIAL,
  });
}
