/** Which questions a follow-up asks: those of the first time, in the version that holds today. */
import type { Country } from '#kernel/actor.ts';
import type { Instrument } from '#modules/instruments/public.ts';

type Known = Pick<Instrument, 'name' | 'version' | 'status' | 'cutoffs'>;

function laterVersion(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * What a follow-up asks of a whole health check: the parts about the goal, and about what the person said they want. Where
 * neither names a part that was sent, everything is asked again: a question too many is better than none.
 */
export function partsThatMatter(
  sent: readonly { readonly instrument: string; readonly habit: string | null }[],
  matter: readonly string[],
): readonly string[] {
  const about = sent.filter(({ habit }) => habit !== null && matter.includes(habit));
  return (about.length > 0 ? about : sent).map(({ instrument }) => instrument);
}

/** The newest active version of each instrument with limits for the country, in the order of the first time. */
export function questionsAgain<I extends Known>(
  instruments: readonly I[],
  firstNames: readonly string[],
  country: Country,
): readonly I[] {
  return [...new Set(firstNames)].flatMap((name) => {
    const usable = instruments.filter(
      (one) =>
        one.name === name &&
        one.status === 'active' &&
        one.cutoffs.some((set) => set.countries.includes(country)),
    );
    const newest = usable.toSorted((one, other) => laterVersion(one.version, other.version)).at(-1);
    return newest === undefined ? [] : [newest];
  });
}
