/** A telephone number as gateways want it (E.164), from how people write theirs. */
import type { Country } from '#kernel/actor.ts';

const COUNTRY_CODES: Readonly<Record<Country, string>> = { se: '+46', fi: '+358' };
/** The shortest number in use with its country code, and the longest that the standard has. */
const PLAUSIBLE = /^\+[1-9]\d{7,14}$/;

/** Null when it cannot be one. A number that begins with 0 is of the person's own country. */
export function phoneNumber(written: string, country: Country): string | null {
  const compact = written.replaceAll(/[\s()\-–.]/g, '').replace(/^00/, '+');
  const number = compact.startsWith('0') ? `${COUNTRY_CODES[country]}${compact.slice(1)}` : compact;
  return PLAUSIBLE.test(number) ? number : null;
}
