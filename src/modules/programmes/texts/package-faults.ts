/** What can be wrong with a package, in words. Each sentence follows upon the place it is said of. */
import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import type { PackageFault, PackageFaultName } from '../rules/package-fault.ts';
import { en } from './package-faults-en.ts';
import { fi } from './package-faults-fi.ts';
import { sv } from './package-faults-sv.ts';

/** `about` is what was found there: a number of bytes, the name of a part, the reader's own words. */
type Sentence = (about: string) => string;
export type PackageFaultTexts = Readonly<Record<PackageFaultName, Sentence>>;

export function packageFaultText(fault: Pick<PackageFault, 'name' | 'about'>, language: Language): string {
  return texts<PackageFaultTexts>(language, { sv, fi, en })[fault.name](fault.about);
}
