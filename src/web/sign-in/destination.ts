import { languageOfPath } from '#platform/i18n.ts';
import { samePath } from '../shell/same-path.ts';

/**
 * Where a person goes after signing in: a page of ours in one of the languages, or the fallback. Sign-in's own pages are
 * no destination; they would lead in a ring.
 */
export function destination(wished: unknown, fallback: string): string {
  const path = samePath(wished, '');
  if (languageOfPath(path.split(/[?#]/)[0] ?? '') === undefined) return fallback;
  return /^\/..\/sign-(in|out)([/?#]|$)/.test(path) ? fallback : path;
}

/** The page that a kind of person begins at. */
export function homeOf(as: 'resident' | 'staff', language: string): string {
  return as === 'staff' ? `/${language}/work` : `/${language}/my`;
}
