/** The sentences of a note in one language, with the language's own way to write a list. */
import type { Language } from '#kernel/actor.ts';
import { listText, texts } from '#platform/i18n.ts';
import type { PhraseWords } from '../rules/phrase.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export function phraseWords(language: Language): PhraseWords {
  return { ...texts(language, { sv, fi, en }), list: (items) => listText(language, items) };
}
