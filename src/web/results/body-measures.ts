/** What is left of results and forms for whom weight and calories are hidden. */
import type { Instrument } from '#modules/instruments/public.ts';

interface Named {
  readonly instrument: string;
}

interface Hiding {
  readonly hides: boolean;
  /** The newest version of a form; undefined when it is not in the library any more. */
  readonly form: (name: string) => Pick<Instrument, 'bodyMeasure'> | undefined;
}

export function withoutBodyMeasures<T extends Named>(
  all: readonly T[],
  { hides, form }: Hiding,
): readonly T[] {
  return hides ? all.filter((one) => form(one.instrument)?.bodyMeasure !== true) : all;
}

/** The form by its name, in its newest version. */
export function newestForm(library: {
  readonly instruments: () => readonly Instrument[];
}): (name: string) => Instrument | undefined {
  return (name) => library.instruments().findLast((one) => one.name === name);
}
