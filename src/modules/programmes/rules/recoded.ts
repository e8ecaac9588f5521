/** A programme under another code: its own texts are named by it. */
import type { Programme } from './programme.ts';

export function recoded(programme: Programme, code: string): Programme {
  if (programme.code === code) return programme;
  const own = `${programme.code}.`;
  const renamed = (name: string) => (name.startsWith(own) ? `${code}.${name.slice(own.length)}` : name);
  const outdated =
    programme.outdated === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(programme.outdated).map(([language, names]) => [language, names.map(renamed)]),
        );
  return { ...programme, code, ...(outdated === undefined ? {} : { outdated }) };
}
