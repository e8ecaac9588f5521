/** Results of a person as a professional reads them: level first, with the set of limits that was used. */
import type { Language } from '#kernel/actor.ts';
import { civilDate, civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { FilledBy, ResponseOccasion } from '#modules/instruments/public.ts';
import type { Text } from '#modules/instruments/rules/form.ts';
import type { Result } from '#modules/instruments/rules/result.ts';
import type { Scale } from '#modules/instruments/rules/scale.ts';
import { cannotTellText, certaintyText } from '#modules/instruments/texts/sentences.ts';
import { numberText } from '#platform/i18n.ts';
import type { TagKind } from '../design/lists.tsx';
import { personTexts } from './texts/texts.ts';

/** What a line needs of a stored result. */
export interface ResultFacts {
  readonly id: string;
  readonly instrument: string;
  readonly version: string;
  readonly answeredAt: Instant;
  readonly occasion: ResponseOccasion;
  /** Whether the person filled it in, or staff did on their behalf, and how. */
  readonly filledBy: FilledBy;
  readonly cutOffSet: string | null;
  readonly result: Result;
}

export interface ResultLine {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly tag: { readonly kind: TagKind; readonly text: string };
  /** `12 glas i veckan`; null when it cannot be told. */
  readonly value: string | null;
  /** What the level says, or why nothing can be told. */
  readonly words: string;
  /** Which limits, from when, and where from; null when none was used. */
  readonly limits: string | null;
}

const LEVEL_TAGS = { within: 'calm', raised: 'person', high: 'danger' } as const;

function valueOf(scale: Scale, language: Language): string {
  return scale.answer?.[language] ?? `${numberText(language, scale.value)} ${scale.unit[language]}`;
}

/** `title` is the instrument's name; undefined when its version is no longer in the library. */
export function resultLine(
  stored: ResultFacts,
  title: Text | undefined,
  at: { readonly language: Language; readonly zone: Zone },
): ResultLine {
  const { language } = at;
  const words = personTexts(language).results;
  const base = {
    id: stored.id,
    title: title?.[language] ?? stored.instrument,
    when: words.when({
      date: shortDate(civilIn(stored.answeredAt, at.zone).date, language),
      occasion: words.occasions[stored.occasion],
      filledBy: stored.filledBy === 'resident' ? null : words.filledBy[stored.filledBy],
    }),
  };
  const { result } = stored;
  if (result.kind === 'cannot-tell') {
    return {
      ...base,
      tag: { kind: 'plain', text: words.cannotTell },
      value: null,
      words: cannotTellText(result, language),
      limits: null,
    };
  }
  if (result.kind === 'scores') {
    const [first] = result.scales;
    return {
      ...base,
      tag: { kind: 'plain', text: words.noLevel },
      value: first === undefined ? null : valueOf(first, language),
      words: first?.title[language] ?? '',
      limits: null,
    };
  }
  const { cutoffs, scale } = result;
  const from =
    cutoffs.validFrom === null
      ? words.validFromUnknown
      : words.validFrom({ date: shortDate(civilDate(cutoffs.validFrom), language) });
  return {
    ...base,
    tag: { kind: LEVEL_TAGS[result.level], text: words.levels[result.level] },
    value: valueOf(scale, language),
    words: result.title[language],
    limits: [
      words.limits({ set: stored.cutOffSet ?? cutoffs.id, group: cutoffs.groupLabel[language], from }),
      cutoffs.limit[language],
      cutoffs.source[language],
      certaintyText(cutoffs.certainty, language),
      ...(cutoffs.careful ? [words.careful] : []),
    ].join(' · '),
  };
}
