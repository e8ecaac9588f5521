import type { Country } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { parseHenkilotunnus } from './henkilotunnus.ts';
import type { IdentityNumber, IdentityNumberRefusal } from './identity-reading.ts';
import { parsePersonnummer } from './personnummer.ts';

/**
 * Reads an identity number as people write it. `today` is the civil day where the person is; it settles the century
 * of ten-digit Swedish numbers and catches birth dates that have not come.
 */
export function parseIdentityNumber(
  country: Country,
  text: string,
  today: CivilDate,
): Outcome<IdentityNumber, IdentityNumberRefusal> {
  const written = text
    .replace(/\s/g, '')
    .toUpperCase()
    // Phones and word processors turn a hyphen into a dash or a minus.
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  return country === 'se' ? parsePersonnummer(written, today) : parseHenkilotunnus(written, today);
}
