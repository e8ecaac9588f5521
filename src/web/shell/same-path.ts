/**
 * A path of this service to go back to, or the fallback: never another site (`//host`, `/\host`, `https:`), never a
 * control character that a browser would drop.
 */
export function samePath(wished: unknown, fallback: string): string {
  if (typeof wished !== 'string' || wished.length > 500) return fallback;
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(wished) && !wished.includes('\\') ? wished : fallback;
}

/** The same page in another language: `/sv/my?x=1` → `/fi/my?x=1`. */
export function pathInLanguage(path: string, language: string): string {
  return path.replace(/^\/[^/?#]*/, `/${language}`);
}
