/** A page's address without anything that could point at a person. */

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const WORD = /^[a-z][a-z-]{0,39}$/;
const LONGEST = 8;

/**
 * `/sv/my/times/0192…/change?x=1` → `/my/times/:id/change`. The language is kept apart from it, the query
 * is dropped, and what is neither a plain word nor an id becomes `:other`.
 */
export function pagePattern(path: string): string {
  const [, , ...parts] = (path.split(/[?#]/)[0] ?? '').split('/');
  const kept = parts.filter((part) => part !== '').slice(0, LONGEST);
  return `/${kept.map((part) => (ID.test(part) ? ':id' : WORD.test(part) ? part : ':other')).join('/')}`;
}
