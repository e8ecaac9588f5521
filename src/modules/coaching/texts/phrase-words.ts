/** The sentences of a note in one language, with the language's own way to write a list. */
import type { Language } from '#kernel/actor.ts';
import { listText, texts } from '#platform/i18n.ts';
import type { PhraseWords } from '../rules/phrase.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { CopyWords } from './texts.ts';

export function phraseWords(language: Language): PhraseWords {
  return { ...texts(language, { sv, fi, en }), list: (items) => listText(language, items) };
}

export function copyWords(language: Language): CopyWords {
  return texts(language, { sv, fi, en }).document;
}
