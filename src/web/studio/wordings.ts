/** What lists say of a programme: its length, its languages, its name in the reader's language. */
import type { Language } from '#kernel/actor.ts';
import { listText } from '#platform/i18n.ts';
import { languageName } from '../walk/rules/language-name.ts';
import { textIn } from './rules/part-names.ts';
import { studioTexts, type VersionState } from './texts/texts.ts';

const WEEK = 7;
const MONTH = 30;
/** Weeks where they come out even, and months from two on. */
export function daysInWords(days: number, language: Language): string {
  const words = studioTexts(language);
  if (days % MONTH === 0 && days >= 2 * MONTH) return words.months({ count: days / MONTH });
  return days % WEEK === 0 && days > 0 ? words.weeks({ count: days / WEEK }) : words.days({ count: days });
}

interface Length {
  readonly guidedDays: number;
  readonly days: number;
}
export function lengthInWords({ guidedDays, days }: Length, language: Language): string {
  const after = days - guidedDays;
  if (after <= 0 || guidedDays <= 0) return daysInWords(days, language);
  return studioTexts(language).lengths({
    guided: daysInWords(guidedDays, language),
    after: daysInWords(after, language),
  });
}

export function languagesInWords(tags: readonly string[], language: Language): string {
  return listText(
    language,
    tags.map((tag) => languageName(tag, language)),
  );
}

/** The reader's language where the programme has it, else the one it was written in. */
export function titleIn(
  card: { readonly title: Readonly<Record<string, string>>; readonly sourceLanguage: string },
  language: Language,
): string {
  const title = textIn(card.title, language, card.sourceLanguage);
  return title === '' ? studioTexts(language).untitled : title;
}

export const STATE_TAGS = {
  draft: 'info',
  review: 'person',
  approved: 'person',
  published: 'calm',
  retired: 'plain',
} as const satisfies Readonly<Record<VersionState, string>>;
