/** Finds what no file of ours may hold, wherever it stands: control characters, halves of signs; and nesting without end. */

export interface Unstorable {
  readonly name: 'control-characters' | 'too-deep';
  /** As `a.0.b`. */
  readonly place: string;
}

/** Deeper than any programme or form goes. */
const DEEPEST = 100;
const SHOWN = 5;

function isStorable(text: string): boolean {
  return text.isWellFormed() && !/[^\n\r\t\P{Cc}]/u.test(text);
}

/** The first such place in a JSON value; undefined when there is none. */
export function unstorableIn(value: unknown, place: readonly string[] = []): Unstorable | undefined {
  const wrongText = { name: 'control-characters', place: place.join('.') } as const;
  if (typeof value === 'string') return isStorable(value) ? undefined : wrongText;
  if (typeof value !== 'object' || value === null) return undefined;
  if (place.length > DEEPEST) return { name: 'too-deep', place: place.slice(0, SHOWN).join('.') };
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return wrongText;
    const found = unstorableIn(inner, [...place, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
