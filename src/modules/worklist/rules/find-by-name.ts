/** Search by name among people who are already at hand. */
import type { Language } from '#kernel/actor.ts';
import { localeOf } from '#platform/i18n.ts';

interface Named {
  /** Null: unknown or protected. Such a person is found by no name. */
  readonly name: string | null;
}

// Å, ä and ö are letters of their own, but who looks for "Makela" means Mäkelä.
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[\s,.'’-]+/u)
    .filter((word) => word !== '');
}

/** Those who have, for each word asked for, a name that begins so. Nothing asked for: all. */
export function findByName<P extends Named>(people: readonly P[], asked: string): readonly P[] {
  const begins = wordsOf(asked);
  if (begins.length === 0) return people;
  return people.filter(({ name }) => {
    if (name === null) return false;
    const own = wordsOf(name);
    return begins.every((begin) => own.some((word) => word.startsWith(begin)));
  });
}

/** By family name, which stands last, then by the rest; those without a name come last. */
export function inNameOrder<P extends Named>(people: readonly P[], language: Language): readonly P[] {
  const collator = new Intl.Collator(localeOf(language));
  const key = (name: string): string => {
    const words = name.split(/\s+/u);
    return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
  };
  return people.toSorted((one, other) => {
    if (one.name === null || other.name === null)
      return Number(one.name === null) - Number(other.name === null);
    return collator.compare(key(one.name), key(other.name));
  });
}
