/** Marks of translations that lag behind their source. The lists are sorted, and an empty one is left out. */
import type { Programme } from './programme.ts';
import { textsOf } from './texts-of.ts';

/** The programme with a text marked, or no longer, in these languages. */
export function marked(
  programme: Programme,
  name: string,
  isLagging: Readonly<Record<string, boolean>>,
): Programme {
  const marks = new Map(Object.entries(programme.outdated ?? {}));
  for (const [language, lags] of Object.entries(isLagging)) {
    const others = (marks.get(language) ?? []).filter((one) => one !== name);
    const now = lags ? [...others, name].toSorted() : others;
    if (now.length === 0) marks.delete(language);
    else marks.set(language, now);
  }
  const { outdated: _, ...rest } = programme;
  return marks.size === 0 ? rest : { ...rest, outdated: Object.fromEntries(marks) };
}

/** Without the marks of texts that are not there any more: a part that was taken out, a translation that was taken away. */
export function withoutStaleMarks(programme: Programme): Programme {
  const texts = new Map(textsOf(programme).map((one) => [one.name, one.text]));
  const { outdated, ...rest } = programme;
  const left = Object.entries(outdated ?? {})
    .map(
      ([language, names]) =>
        [language, names.filter((name) => texts.get(name)?.[language] !== undefined)] as const,
    )
    .filter(([, names]) => names.length > 0);
  return left.length === 0 ? rest : { ...rest, outdated: Object.fromEntries(left) };
}
