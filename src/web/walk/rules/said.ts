/**
 * A text of a programme as a reader gets it: in the language that they read the programme in, else in the page's, else in the
 * one it was written in. What stands in another language than the page is named.
 */
import type { Programme } from '#modules/programmes/public.ts';

export type ProgrammeText = Readonly<Record<string, string>>;

export interface Said {
  readonly text: string;
  /** The language it stands in, where that is not the page's. */
  readonly lang: string | null;
}

/** Gives a text to a reader. */
export type Say = (text: ProgrammeText) => Said;

export interface Reader {
  /** The page's. */
  readonly language: string;
  /** The language that the programme is read in; null: the page's. */
  readonly readIn: string | null;
}

/** `sv-FI` is Swedish. */
export function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** Under which of its languages a text answers to the one that is asked for: its own, the plain one, or one of its kin. */
export function tagFor(asked: string, tags: readonly string[]): string | undefined {
  const base = baseOf(asked);
  return [asked, base].find((tag) => tags.includes(tag)) ?? tags.find((tag) => baseOf(tag) === base);
}

export function sayIn({ sourceLanguage }: Pick<Programme, 'sourceLanguage'>, reader: Reader): Say {
  const asked = [...(reader.readIn === null ? [] : [reader.readIn]), reader.language, sourceLanguage];
  return (text) => {
    const tags = Object.keys(text);
    const [found = tags[0]] = asked.flatMap((tag) => tagFor(tag, tags) ?? []);
    return {
      text: found === undefined ? '' : (text[found] ?? ''),
      lang: found === undefined || baseOf(found) === baseOf(reader.language) ? null : found,
    };
  };
}

/** Notes which other languages were needed than the one asked for, so that the page can say so once. */
export function heard(
  programme: Pick<Programme, 'sourceLanguage'>,
  reader: Reader,
): { readonly say: Say; readonly others: () => readonly string[] } {
  const say = sayIn(programme, reader);
  const asked = baseOf(reader.readIn ?? reader.language);
  const others = new Set<string>();
  return {
    say: (text) => {
      const said = say(text);
      const spoken = said.lang ?? reader.language;
      if (said.text !== '' && baseOf(spoken) !== asked) others.add(spoken);
      return said;
    },
    others: () => [...others],
  };
}

/** In a sentence of the service: kept apart, so that neither turns the other around. */
export function within({ text, lang }: Said): string {
  return lang === null ? text : `\u2068${text}\u2069`;
}
