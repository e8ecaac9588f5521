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
