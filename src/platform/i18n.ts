/**
 * Language of a text, and numbers and lists the way each language writes them; dates are in #kernel/dates-format.ts.
 *
 * Pure, so server and browser write the same thing. Formatters are made once per language; making one costs more
 * than a page.
 */
import { LANGUAGES, type Language } from '#kernel/actor.ts';

/** The same thing said in every language; a missing one fails the type check. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;

/** Picks the text, or the set of texts, of one language. */
export function texts<T>(language: Language, all: InEveryLanguage<T>): T {
  return all[language];
}

/** True for `sv`, `fi`, `en` and nothing else. */
export function isLanguage(text: string | undefined | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The languages' own names, as written on a language switch. */
export const LANGUAGE_NAMES: InEveryLanguage<string> = { sv: 'På svenska', fi: 'Suomeksi', en: 'In English' };

const LOCALES: InEveryLanguage<string> = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' };

/** BCP 47 tag that `Intl` formats with. English is written the European way: day before month, 24 hours. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** The language a path is written in: `/fi/my` is Finnish; undefined when the path names none. */
export function languageOfPath(pathname: string): Language | undefined {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : undefined;
}

export interface LanguageWishes {
  /** What the person chose before (cookie). */
  readonly chosen: string | undefined;
  /** The browser's `Accept-Language` header. */
  readonly accepted: string | undefined;
  /** The site's own language. */
  readonly fallback: Language;
}

/**
 * The language to begin with: the person's earlier choice, else the browser's first one that we speak, else the
 * site's own. Norwegian and Danish browsers get Swedish, which their readers understand better than English.
 */
export function negotiateLanguage(wishes: LanguageWishes): Language {
  if (isLanguage(wishes.chosen)) return wishes.chosen;
  const accepted = (wishes.accepted ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
        .find((text) => text !== undefined);
      return { language: spokenFor(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  return accepted.find((wish) => wish.language !== undefined)?.language ?? wishes.fallback;
}

const NEIGHBOURS: Readonly<Record<string, Language>> = { nb: 'sv', nn: 'sv', no: 'sv', da: 'sv' };

function spokenFor(tag: string): Language | undefined {
  const primary = tag.split('-')[0] ?? '';
  return isLanguage(primary) ? primary : NEIGHBOURS[primary];
}

/** Makes one formatter per language the first time it is asked for. */
function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(localeOf(language));
    made.set(language, fresh);
    return fresh;
  };
}

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const choices = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));
const collators = perLanguage((locale) => new Intl.Collator(locale, { numeric: true }));

/** A number with at most one decimal: `1 234,5` in Swedish and Finnish, `1,234.5` in English. */
export function numberText(language: Language, value: number): string {
  return numbers(language).format(value);
}

/** `a, b och c`. */
export function listText(language: Language, items: readonly string[]): string {
  return lists(language).format(items);
}

/** `a, b eller c`. */
export function choiceText(language: Language, items: readonly string[]): string {
  return choices(language).format(items);
}

/** Order of two names in the language's alphabet: å ä ö last in Swedish and Finnish. */
export function compareTexts(language: Language, one: string, other: string): number {
  return collators(language).compare(one, other);
}
