/**
 * Finds text that some other system could run. Here a tag is a text that looks like one, and nothing runs; but a programme
 * travels, and whoever reads its file may be less careful. Narrow on purpose: `<5 portions`, `a < b` and `<b>` are words.
 */

/** What is written for a browser to read: `&#106;avascript&colon;` is a way to hide an address. */
function decoded(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (found, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : found;
    })
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
}

/** A tag that runs what stands in it. */
const SCRIPT_TAG = /<script(?![\p{L}\p{N}-])/iu;
/** A tag with something that runs when it is pressed, shown or fails to load. */
const HANDLER = /<[a-z][^<>]*[\s"'/]on[a-z]+\s*=/iu;
/** An address that is a program, in a tag or in what a link of ours looks like. Browsers pass over line breaks in it. */
const PROGRAM = /(?:<[a-z][^<>]*|\]\([\s<]*)(?:javascript:|vbscript:|data:text\/html)/iu;

export function isScript(text: string): boolean {
  if (SCRIPT_TAG.test(text) || HANDLER.test(text)) return true;
  if (!/[<\]]/.test(text)) return false;
  return PROGRAM.test(decoded(text).replace(/[\t\n\r]/g, ''));
}

/** The places in a JSON value where such a text stands, as `a.0.b`. */
export function scriptsIn(value: unknown, place: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return isScript(value) ? [place.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => scriptsIn(inner, [...place, key]));
}
