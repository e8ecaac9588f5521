/** In which languages a form has its words. */
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { type Json, languageOf, textIn } from './reading.ts';

export interface FormLanguages {
  /** The form's own: what stands in for a text that is missing. Undefined when it is none of ours. */
  readonly own: Language | undefined;
  /** Every text. */
  readonly complete: readonly Language[];
  /** Some texts, not all. */
  readonly partly: readonly Language[];
  /** Where a text is missing, by language. */
  readonly missing: Readonly<Record<Language, ReadonlySet<string>>>;
}

const MOST_DEEP = 60;

/** Something in it is said to be in this language. */
function speaks(value: unknown, language: Language, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > MOST_DEEP) return false;
  if (Array.isArray(value))
    return (value as readonly unknown[]).some((one) => speaks(one, language, depth + 1));
  const { url, valueCode, ...rest } = value as Readonly<Record<string, unknown>>;
  if (url === 'lang' && typeof valueCode === 'string' && languageOf(valueCode) === language) return true;
  return Object.values(rest).some((one) => speaks(one, language, depth + 1));
}

/** Reads the Questionnaire as it came. */
export function formLanguages(resource: Json): FormLanguages {
  const { untranslated } = readQuestionnaire(resource);
  const missingIn = (language: Language) =>
    new Set(untranslated.flatMap((one) => (one.language === language ? [one.path] : [])));
  const missing = { sv: missingIn('sv'), fi: missingIn('fi'), en: missingIn('en') };
  return {
    own: languageOf(textIn(resource, 'language')),
    complete: LANGUAGES.filter((language) => missing[language].size === 0),
    partly: LANGUAGES.filter((language) => missing[language].size > 0 && speaks(resource, language)),
    missing,
  };
}
