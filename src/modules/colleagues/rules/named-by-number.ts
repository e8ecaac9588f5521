/** Whether a text that must name nobody holds an identity number. */
import type { CivilDate } from '#kernel/dates.ts';
import { parseIdentityNumber } from '#modules/identity/rules/identity-number.ts';

// Digits of a Swedish number with or without a sign, a Finnish one with its sign: what stands between letters and digits of
// something else is no number of its own.
const LIKE_A_NUMBER =
  /(?<![\p{L}\d])(?:\d{6}(?:\d{2})?\s?[-+\u2010-\u2015\u2212]?\s?\d{4}|\d{6}[-+A-Ya-y]\d{3}[\dA-Ya-y])(?![\p{L}\d])/gu;

/** True for a number that the rules of either country find right: a phone number that only looks like one is none. */
export function isNamedByNumber(text: string, today: CivilDate): boolean {
  return [...text.matchAll(LIKE_A_NUMBER)].some(([found]) =>
    (['se', 'fi'] as const).some((country) => parseIdentityNumber(country, found, today).ok),
  );
}
