/** Finds what `NAME[@VERSION]` means: the version said, or the newest that is active, else the newest. */
import type { Instrument, Library } from '#modules/instruments/public.ts';

function later(one: Instrument, other: Instrument): number {
  return one.version.localeCompare(other.version, 'en', { numeric: true });
}

export function instrumentNamed(
  library: Pick<Library, 'instrument' | 'instruments'>,
  words: string,
): Instrument | undefined {
  const [name = '', version] = words.split('@');
  if (version !== undefined) return library.instrument(name, version);
  const versions = library
    .instruments()
    .filter((one) => one.name === name)
    .toSorted(later);
  return versions.findLast((one) => one.status === 'active') ?? versions.at(-1);
}
