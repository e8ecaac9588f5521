/** Sentences that go into notes, in the language of the unit's country. */
import type { PhraseWords } from '../rules/phrase.ts';

/** How a list is said comes from the language itself. */
export type Texts = Omit<PhraseWords, 'list'>;
