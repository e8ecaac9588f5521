/**
 * What a provider's claims say about a resident. Claims come from outside: each is read as what it may be, and what is
 * missing stays missing. The identity number settles birth date and person; the rest is for first contact.
 */
import { COUNTRIES, type Country } from '#kernel/actor.ts';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { type Outcome, done, refused } from '#kernel/outcome.ts';
import { parseIdentityNumber } from './identity-number.ts';
import type { IdentityNumber, IdentityNumberRefusal } from './identity-reading.ts';

/** `not-told` is not `none`: a missing claim never lifts a protection that is known. */
export type ToldProtection =
  | 'sekretessmarkering'
  | 'skyddad-folkbokforing'
  | 'turvakielto'
  | 'none'
  | 'not-told';

export interface ResidentClaims {
  readonly number: IdentityNumber;
  /** From the number; from the claim only where the number itself says that the day is not known. */
  readonly birthDate: CivilDate;
  readonly name: string;
  readonly protection: ToldProtection;
  /** Address and municipality are left out under protected identity. */
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string | null;
    readonly municipality: string | null;
  };
}

/**
 * - `identity-not-told`: the provider sent no identity number, no name, or not whose country the number is of;
 * - `birth-date-unknown`: neither number nor claim says when the person was born, so that no age can be held to.
 */
export type ResidentClaimsRefusal = IdentityNumberRefusal | 'identity-not-told' | 'birth-date-unknown';

export interface ClaimsReading {
  /** Name of the claim that holds the identity number. */
  readonly claim: string;
  /** The countries this service runs in. */
  readonly countries: readonly Country[];
  readonly today: CivilDate;
}

const LONGEST = 200;
const LIFTED: readonly unknown[] = [false, '0', 'false', 'none', 'no'];

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.replace(/\p{Cc}/gu, ' ').trim();
  return trimmed === '' || trimmed.length > LONGEST ? null : trimmed;
}

function nameOf(claims: Readonly<Record<string, unknown>>): string | null {
  const whole = text(claims['name']);
  if (whole !== null) return whole;
  const parts = [text(claims['given_name']), text(claims['family_name'])].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function countryOf(told: unknown, countries: readonly Country[]): Country | null {
  const named = COUNTRIES.find((one) => one === text(told)?.toLowerCase());
  if (named !== undefined) return named;
  // A service in one country needs no word about it; in two, a number is never guessed to be of one of them.
  const [only, another] = countries;
  return told === undefined && another === undefined ? (only ?? null) : null;
}

/**
 * Reads the word about protected identity. A word that we do not know is taken as protection: the mistake of hiding too
 * much can be mended.
 */
function protectionOf(told: unknown, country: Country): ToldProtection {
  if (told === undefined || told === null || told === '') return 'not-told';
  if (LIFTED.includes(typeof told === 'string' ? told.toLowerCase() : told)) return 'none';
  if (country === 'fi') return 'turvakielto';
  return typeof told === 'string' && /folkbok/i.test(told) ? 'skyddad-folkbokforing' : 'sekretessmarkering';
}

function addressOf(told: unknown): string | null {
  if (typeof told !== 'object' || told === null) return text(told);
  const parts = told as Readonly<Record<string, unknown>>;
  const street = text(parts['street_address']);
  const town = [text(parts['postal_code']), text(parts['locality'])]
    .filter((part) => part !== null)
    .join(' ');
  const lines = [street, town === '' ? null : town].filter((part) => part !== null);
  return lines.length === 0 ? text(parts['formatted']) : lines.join(', ');
}

/** Reads the claims of an ID token and its user info, merged. */
export function readResidentClaims(
  claims: Readonly<Record<string, unknown>>,
  reading: ClaimsReading,
): Outcome<ResidentClaims, ResidentClaimsRefusal> {
  const written = text(claims[reading.claim]);
  const country = countryOf(claims['country'], reading.countries);
  const name = nameOf(claims);
  if (written === null || country === null || name === null) return refused('identity-not-told');
  const number = parseIdentityNumber(country, written, reading.today);
  if (!number.ok) return number;
  const told = parseCivilDate(text(claims['birthdate']) ?? '');
  const birthDate = number.value.birthDate ?? (told.ok ? told.value : null);
  if (birthDate === null) return refused('birth-date-unknown');
  const protection = protectionOf(claims['protected'], country);
  const isOpen = protection === 'none' || protection === 'not-told';
  return done({
    number: number.value,
    birthDate,
    name,
    protection,
    contact: {
      email: text(claims['email']),
      phone: text(claims['phone_number']),
      address: isOpen ? addressOf(claims['address']) : null,
      municipality: isOpen ? text(claims['municipality']) : null,
    },
  });
}
