/** What a programme is called, in a reader's language or in the one it was written in. */
import type { Language } from '#kernel/actor.ts';
import type { VersionFacts } from '#modules/programmes/public.ts';
import { sayIn } from '../walk/rules/said.ts';

export function programmeName(
  card: Pick<VersionFacts['card'], 'title' | 'sourceLanguage'>,
  language: Language,
): string {
  return sayIn(card, { language, readIn: null })(card.title).text;
}
