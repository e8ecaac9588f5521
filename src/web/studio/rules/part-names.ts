/** What a part is called in lists: its title, else the first words of what stands in it. */
import { findPart, type ListName, listOf, type Part } from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { readRichText, wordsOf } from '#modules/programmes/rules/rich-text.ts';
import { isText } from '#modules/programmes/rules/texts-of.ts';

const LONGEST = 60;
/** The texts that name a part, the best first. */
const NAMING = ['title', 'question', 'label', 'alt', 'text', 'lead', 'reason', 'if'] as const;

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()} …`;
}

/** A text in a language, else in the language it was written in. */
export function textIn(text: unknown, language: string, source: string): string {
  return isText(text) ? (text[language] ?? text[source] ?? '') : '';
}

/** '' where nothing is written in it yet. */
export function partName(part: Part, language: string, source: string): string {
  for (const field of NAMING) {
    const words = textIn(part[field], language, source);
    const [first] = words === '' ? [] : wordsOf(readRichText(words));
    if (first !== undefined && first.trim() !== '') return shortened(first.trim());
  }
  return '';
}

/** A list that a part stands in, with its place there. */
export interface Standing {
  readonly list: ListName;
  readonly into: string;
  readonly siblings: readonly Part[];
  /** From 0. */
  readonly index: number;
}

export function standingOf(programme: Programme, id: string): Standing | undefined {
  const place = findPart(programme, id)?.place;
  if (place === undefined || place === null) return undefined;
  const holder = findPart(programme, place.into);
  if (holder === undefined) return undefined;
  const siblings = listOf(holder.part, place.list);
  return {
    list: place.list,
    into: place.into,
    siblings,
    index: siblings.findIndex((one) => one['id'] === id),
  };
}
