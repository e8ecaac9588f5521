/**
 * Answers as a short text for the session cookie (4 kB for all checks together): an option is its place among the
 * published options, which never change within a version. Example: `1.alcohol.2.1-3`.
 */
import { done, refused } from '#kernel/outcome.ts';
import type { Outcome } from '#kernel/outcome.ts';

import { countedAnswers } from './enable.ts';
import { questionsOf } from './form.ts';
import type { Answer, Answers, ChoiceItem, Question, Value } from './form.ts';
import type { Instrument } from './instrument.ts';
import { validate } from './validate.ts';

const CODEC = '1';
const LONGEST = 2000;
const NUMBER = /^n-?\d{1,10}(,\d{1,6})?$/;

function placeOf(question: ChoiceItem, code: unknown): string {
  const place = question.options.findIndex((option) => option.code === code);
  return place < 0 ? '' : place.toString(36);
}

function encoded(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  // The minus sign of a number would read as the next answer.
  if (typeof answer === 'number') return `n${String(answer).replace('-', 'm').replace('.', ',')}`;
  if (typeof answer === 'boolean') return answer ? 'y' : 'x';
  if (question.type !== 'choice') return '';
  if (!Array.isArray(answer)) return placeOf(question, answer);
  const places = (answer as readonly Value[]).map((code) => placeOf(question, code));
  return places.includes('') ? '' : `_${places.join('_')}`;
}

/** The answers in short. What is not an answer of this instrument is left out; read the form first. */
export function encodeAnswers(
  instrument: Pick<Instrument, 'name' | 'version' | 'items'>,
  answers: Answers,
): string {
  const values = questionsOf(instrument).map((question) =>
    encoded(question, Object.hasOwn(answers, question.linkId) ? answers[question.linkId] : undefined),
  );
  return [CODEC, instrument.name, instrument.version.replaceAll('.', '_'), values.join('-')].join('.');
}

function optionAt(question: ChoiceItem, value: string): string | undefined {
  const option = /^[0-9a-z]{1,2}$/.test(value) ? question.options[Number.parseInt(value, 36)] : undefined;
  // One spelling per answer: "01" is not a second way to say "1".
  return option !== undefined && placeOf(question, option.code) === value ? option.code : undefined;
}

function decoded(question: Question, value: string): Answer | undefined {
  if (question.type === 'boolean') return { y: true, x: false }[value];
  if (question.type === 'choice') {
    if (!value.startsWith('_')) return optionAt(question, value);
    const codes = value
      .slice(1)
      .split('_')
      .map((one) => optionAt(question, one));
    return codes.includes(undefined) ? undefined : codes.flatMap((code) => code ?? []);
  }
  const signed = value.replace('m', '-');
  return NUMBER.test(signed) ? Number(signed.slice(1).replace(',', '.')) : undefined;
}

export interface DecodedAnswers {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** Something was there that this version does not offer: it is left out. */
  readonly isShort: boolean;
}

/**
 * Reads what `encodeAnswers` wrote, as far as it can be read. Refuses: `unknown-format` (not ours, another version of the
 * format, or not as many answers as questions) and `unknown-instrument` (not in this library).
 */
export function decodeAnswers(
  library: { readonly instrument: (name: string, version: string) => Instrument | undefined },
  text: string,
): Outcome<DecodedAnswers, 'unknown-format' | 'unknown-instrument'> {
  const [codec, name, version, values, ...more] = text.length > LONGEST ? [] : text.split('.');
  if (
    codec !== CODEC ||
    name === undefined ||
    version === undefined ||
    values === undefined ||
    more.length > 0
  )
    return refused('unknown-format');
  const instrument = library.instrument(name, version.replaceAll('_', '.'));
  if (instrument === undefined) return refused('unknown-instrument');
  const questions = questionsOf(instrument);
  const parts = values.split('-');
  if (parts.length !== questions.length) return refused('unknown-format');
  const given = questions
    .map((question, index) => ({ question, value: parts[index] ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ question, value }) => ({ linkId: question.linkId, answer: decoded(question, value) }));
  const known = given.flatMap(({ linkId, answer }) =>
    answer === undefined ? [] : [[linkId, answer] as const],
  );
  const all: Answers = Object.fromEntries(known);
  // An unfinished form is fine; an answer out of its bounds or to a question not asked is not.
  const wrong = new Set(
    validate(instrument, all).flatMap((one) => (one.problem === 'required' ? [] : [one.key])),
  );
  const answers = countedAnswers(
    instrument,
    Object.fromEntries(known.filter(([linkId]) => !wrong.has(linkId))),
  );
  return done({ instrument, answers, isShort: Object.keys(answers).length < given.length });
}
