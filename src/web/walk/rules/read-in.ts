/** In which languages a person can read a programme. */
import type { Programme } from '#modules/programmes/public.ts';
import { languageTitle } from './language-name.ts';
import { baseOf, type Reader, tagFor } from './said.ts';

export interface LanguageChoice {
  readonly tag: string;
  /** As its own speakers call it. */
  readonly name: string;
  readonly isNow: boolean;
  /** The page's own: choosing it is choosing nothing. */
  readonly isOfPage: boolean;
}

type Spoken = Pick<Programme, 'languages' | 'sourceLanguage'>;

function tagsOf({ languages, sourceLanguage }: Spoken): readonly string[] {
  return [...new Set([...languages, sourceLanguage])];
}

/** Every language of the programme, where there is one beyond the page's. */
export function languageChoices(programme: Spoken, { language, readIn }: Reader): readonly LanguageChoice[] {
  const tags = tagsOf(programme);
  if (tags.every((tag) => baseOf(tag) === baseOf(language))) return [];
  const now = [readIn, language, programme.sourceLanguage]
    .flatMap((asked) => (asked === null ? [] : (tagFor(asked, tags) ?? [])))
    .at(0);
  return tags.map((tag) => ({
    tag,
    name: languageTitle(tag, tag),
    isNow: tag === now,
    isOfPage: baseOf(tag) === baseOf(language),
  }));
}

/** What is asked for in an address or a form: a language of the programme, or null for the page's. */
export function chosenLanguage(programme: Spoken, asked: string | null, language: string): string | null {
  const found = tagsOf(programme).find((tag) => tag === asked);
  return found === undefined || baseOf(found) === baseOf(language) ? null : found;
}
