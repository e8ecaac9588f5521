/** Which part a path into the content leads to: the innermost one with an id on the way. */
import type { Programme } from './programme.ts';

/** `['phases', 0, 'modules', 2, 'title', 'sv']` is the third module of the first phase. */
export function partAt(programme: Programme, path: readonly PropertyKey[]): string {
  let at: unknown = programme;
  let id = programme.code;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Readonly<Record<PropertyKey, unknown>>)[key];
    if (typeof at === 'object' && at !== null && 'id' in at && typeof at.id === 'string') id = at.id;
  }
  return id;
}
