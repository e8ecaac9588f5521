import type { Language } from '#kernel/actor.ts';
import { allItems, type Item, textOf } from '#modules/instruments/rules/form.ts';
import { readKey } from '#modules/instruments/rules/places.ts';
import type { Problem } from '#modules/instruments/rules/validate.ts';
import { problemText } from '#modules/instruments/texts/sentences.ts';

/** What is wrong, with the question it is about: two links of one list never read the same. */
export function problemWords(items: readonly Item[], problem: Problem, language: Language): string {
  const { linkId } = readKey(problem.key);
  const item = allItems(items).find((one) => one.linkId === linkId);
  const said = problemText(problem, language);
  const asked = item === undefined ? '' : textOf(item, language).trim();
  return asked === '' ? said : `${asked}: ${said}`;
}
