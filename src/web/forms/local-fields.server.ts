/** Answers as the fields of a page show them, and two answers to one question side by side. */
import { civilIn, parseInstant, type Zone, zone } from '#kernel/dates.ts';
import { answersInWords, type Instrument } from '#modules/instruments/public.ts';
import { asFields, type Fields } from '#modules/instruments/rules/fields.ts';
import type { Answer, Answers } from '#modules/instruments/rules/form.ts';
import { placesOf, readKey } from '#modules/instruments/rules/places.ts';
import type { RequestContext } from '../context.ts';

/** Fields as the browser's own date and time fields want them, by the clock where the unit is. */
export function localFields(form: Instrument, answers: Answers, where: Zone): Fields {
  const places = placesOf(form).byLinkId;
  const local = Object.entries(answers).flatMap(([key, answer]) => {
    if (places.get(readKey(key).linkId)?.item.type !== 'dateTime' || typeof answer !== 'string') return [];
    const read = parseInstant(answer);
    if (!read.ok) return [];
    const { date, time } = civilIn(read.value, where);
    return [[key, `${date}T${time}`] as const];
  });
  return { ...asFields(answers), ...Object.fromEntries(local) };
}

export interface ConflictShown {
  readonly key: string;
  readonly question: string;
  readonly kept: string | null;
  readonly sent: string | null;
  /** What is kept, as the fields hold it. */
  readonly fields: Fields;
}

export function shownConflicts(
  form: Instrument,
  here: Pick<RequestContext, 'language' | 'site'>,
  conflicts: readonly { key: string; kept: Answer | null; sent: Answer | null }[],
): readonly ConflictShown[] {
  const only = (key: string, answer: Answer | null): Answers => (answer === null ? {} : { [key]: answer });
  const wordsOf = (key: string, answer: Answer | null) =>
    answersInWords(form, { answers: only(key, answer), asked: [key] }, here.language)[0];
  return conflicts.map(({ key, kept, sent }) => ({
    key,
    question: wordsOf(key, kept)?.question ?? '',
    kept: wordsOf(key, kept)?.answer ?? null,
    sent: wordsOf(key, sent)?.answer ?? null,
    fields: localFields(form, only(key, kept), zone(here.site.zone)),
  }));
}
