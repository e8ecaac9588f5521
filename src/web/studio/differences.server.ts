/** What differs from the version before: texts word by word, parts and settings as sentences. */
import type { Language } from '#kernel/actor.ts';
import type { FieldDifference, ReviewView } from '#modules/programmes/public.ts';
import { findPart } from '#modules/programmes/rules/parts.ts';
import type { Rule } from '#modules/programmes/rules/shape-parts.ts';
import type { RequestContext } from '../context.ts';
import { languageName } from '../walk/rules/language-name.ts';
import { partCalled } from './part-called.server.ts';
import { ruleWords, type RuleSaying } from './rules/rule-words.ts';
import { reviewTexts } from './texts/review-texts.ts';

interface About {
  readonly here: RequestContext;
  readonly view: ReviewView;
  /** The way to a part; null where there is none. */
  readonly wayTo: (part: string) => string | null;
}

function nameOf({ here, view }: About, id: string): string {
  const found = findPart(view.content, id);
  if (found === undefined) return id;
  if (found.place === null) return reviewTexts(here.language).whole;
  return partCalled(view.content, id, here.language);
}

const RULE_FIELDS: readonly string[] = ['opens', 'when'];

/** A rule as its sentence, a list with commas, anything else as it is written. */
function valueWords(value: unknown, field: string, about: { rules: RuleSaying; language: Language }): string {
  if (value === null || value === undefined) return reviewTexts(about.language).nothing;
  if (RULE_FIELDS.includes(field)) return ruleWords(value as Rule, about.rules);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

function fieldSentence(about: About, difference: FieldDifference, rules: RuleSaying): string {
  const { language } = about.here;
  const words = reviewTexts(language);
  const { part, field, was, is } = difference;
  return words.fieldChange({
    part: nameOf(about, part),
    field: words.fields[field] ?? field,
    was: valueWords(was, field, { rules, language }),
    is: valueWords(is, field, { rules, language }),
  });
}

export function differencesOf(about: About, rules: RuleSaying) {
  const { comparison, majorChanges } = about.view;
  if (comparison === null) return null;
  const { language } = about.here;
  const words = reviewTexts(language);
  const { texts, parts, fields } = comparison.differences;
  return {
    with: comparison.with,
    texts: texts.map((one) => ({
      id: `${one.name} ${one.language}`,
      place: nameOf(about, one.name.slice(0, one.name.lastIndexOf('.'))),
      href: about.wayTo(one.blockId ?? one.stepId ?? one.name.slice(0, one.name.lastIndexOf('.'))),
      tag: one.language,
      language: languageName(one.language, language),
      kind:
        one.was === null ? ('added' as const) : one.is === null ? ('removed' as const) : ('changed' as const),
      pieces: one.pieces,
    })),
    changes: [
      ...parts.map((one) => words.partChanges[one.kind]({ part: nameOf(about, one.part) })),
      ...fields.map((one) => fieldSentence(about, one, rules)),
    ],
    tooMuch: majorChanges.map((one) =>
      one.kind === 'set'
        ? fieldSentence(about, one, rules)
        : words.partChanges[one.kind]({ part: nameOf(about, one.part) }),
    ),
  };
}
