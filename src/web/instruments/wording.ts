/** The questions of a form word for word in one language, with what stands in for a text that is missing. */
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import type { Instrument } from '#modules/instruments/public.ts';
import { allItems, type Item, type Question } from '#modules/instruments/rules/form.ts';
import { isJson, type Json, textIn } from '#modules/instruments/rules/reading.ts';
import { numberText } from '#platform/i18n.ts';
import type { InstrumentsTexts } from './texts/texts.ts';

export interface WordingRow {
  readonly linkId: string;
  readonly number: string;
  readonly text: string;
  readonly isGroup: boolean;
  /** Options with their points, or what kind of answer is asked for. */
  readonly answers: readonly string[];
  /** Some of its words are missing in the language. */
  readonly isMissing: boolean;
  readonly isHidden: boolean;
}

export function wordingLanguage(asked: string | null, language: Language): Language {
  return LANGUAGES.find((one) => one === asked) ?? language;
}

/** Where each item stands in the Questionnaire, by its linkId. */
function pathsIn(items: unknown, path: string): readonly (readonly [string, string])[] {
  if (!Array.isArray(items)) return [];
  return (items as readonly unknown[]).flatMap((one, index) => {
    if (!isJson(one)) return [];
    const here = `${path}.item[${index}]`;
    const linkId = textIn(one, 'linkId');
    return [...(linkId === undefined ? [] : [[linkId, here] as const]), ...pathsIn(one['item'], here)];
  });
}

const KINDS = {
  integer: 'number',
  decimal: 'number',
  boolean: 'yes-no',
  string: 'words',
  text: 'words',
  url: 'words',
  date: 'date',
  dateTime: 'date',
  time: 'date',
  quantity: 'amount',
  attachment: 'file',
} as const;

interface In {
  readonly language: Language;
  readonly words: InstrumentsTexts;
  /** Paths of the texts that are missing in the language. */
  readonly missing: ReadonlySet<string>;
}

function answersOf(question: Question, { language, words }: In): readonly string[] {
  if (question.calculated !== undefined) return [words.wording.types.calculated];
  if (question.type !== 'choice') return [words.wording.types[KINDS[question.type]]];
  return question.options.map((option) =>
    option.points === undefined
      ? option.text[language]
      : words.wording.points({
          text: option.text[language],
          points: numberText(language, option.points),
        }),
  );
}

/** The items to which the missing texts belong: what stands under a question (options, help) is the question's. */
function lackingItems(
  missing: ReadonlySet<string>,
  pathOf: ReadonlyMap<string, string>,
  shown: readonly Item[],
): ReadonlySet<string> {
  const known = new Set(shown.flatMap((item) => pathOf.get(item.linkId) ?? []));
  return new Set(
    [...missing].map((path) => {
      const item = /^Questionnaire(?:\.item\[\d+\])*/.exec(path)?.[0] ?? '';
      return known.has(item) ? item : item.replace(/\.item\[\d+\]$/, '');
    }),
  );
}

export function wordingOf(instrument: Instrument, about: In): readonly WordingRow[] {
  const resource: Json = instrument.resource;
  const pathOf = new Map(pathsIn(resource['item'], 'Questionnaire'));
  const items = allItems(instrument.items);
  const lacking = lackingItems(about.missing, pathOf, items);
  return items.map((item) => ({
    linkId: item.linkId,
    number: item.prefix ?? '',
    text: item.text[about.language],
    isGroup: item.type === 'group',
    answers: item.type === 'group' || item.type === 'display' ? [] : answersOf(item, about),
    isMissing: lacking.has(pathOf.get(item.linkId) ?? ''),
    isHidden: item.hidden,
  }));
}
