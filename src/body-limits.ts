/** How much one request may bring, by where it goes. */
import { LARGEST_PICTURE } from '#modules/enrolments/public.ts';
import { LARGEST_PACKAGE } from '#modules/programmes/public.ts';

/** A form with its words, and a file beside them. */
const FORM = 6 * 1024 * 1024;
const LANGUAGE = /^\/(?:sv|fi|en)\//;

/** A picture that is too large is still read, so that the page can say so and give back what was written. */
const STEP = /^my\/programmes\/[^/]+\/steps\/[^/]+$/;
const LOOK = /^work\/programmes\/[^/]+\/look$/;
const FILE = /^work\/programmes\/[^/]+\/media$/;
const PACKAGE = /^work\/programmes\/import$/;

export function largestBody(path: string, { largestFilm }: { readonly largestFilm: number }): number {
  const place = path.replace(/\.data$/, '').replace(LANGUAGE, '');
  if (STEP.test(place) || LOOK.test(place)) return 2 * LARGEST_PICTURE + FORM;
  if (FILE.test(place)) return largestFilm;
  return PACKAGE.test(place) ? LARGEST_PACKAGE + FORM : FORM;
}
