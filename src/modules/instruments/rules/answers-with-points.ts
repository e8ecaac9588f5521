/** Question, answer in words and what it counts, as a professional reads a result. */
import type { Language } from '#kernel/actor.ts';
import { type AnswerInWords, answersInWords } from './answers-in-words.ts';
import type { Instrument } from './instrument.ts';
import type { KeptAnswers } from './later-limits.ts';
import { placesOf, readKey } from './places.ts';
import { pointsOf } from './points.ts';

export interface AnswerWithPoints extends AnswerInWords {
  /** Null: not answered, or what was answered counts nothing in any score. */
  readonly points: number | null;
}

/** Points are the published ones of the chosen option; a score that turns or recodes them says so by its own value. */
export function answersWithPoints(
  instrument: Pick<Instrument, 'items' | 'scores'>,
  kept: KeptAnswers,
  language: Language,
): readonly AnswerWithPoints[] {
  const places = placesOf(instrument).byLinkId;
  const counted = new Set(
    instrument.scores.flatMap((rule) =>
      rule.terms.flatMap((term) => ('item' in term.of ? [term.of.item] : [])),
    ),
  );
  return answersInWords(instrument, kept, language).map(({ key, question, answer }) => {
    const { linkId } = readKey(key);
    const item = places.get(linkId)?.item;
    const asked = item === undefined || item.type === 'group' || item.type === 'display' ? undefined : item;
    const given = Object.hasOwn(kept.answers, key) ? kept.answers[key] : undefined;
    const points = counted.has(linkId) ? pointsOf(asked, given) : undefined;
    return { key, question, answer, points: points ?? null };
  });
}
