/** Sentences that go into notes, in the language of the unit's country. */
import type { PhraseWords } from '../rules/phrase.ts';

/** What a copy for another system says beside the note itself. */
export interface CopyWords {
  readonly codes: string;
  readonly erased: string;
  readonly addendumBy: (args: { readonly name: string; readonly when: string }) => string;
}

/** How a list is said comes from the language itself. */
export interface Texts extends Omit<PhraseWords, 'list'> {
  readonly document: CopyWords;
}
