/**
 * Answers as a short text for the session cookie (4 kB for all checks together): an option is its place among the
 * published options, which never change within a version. Example: `1.alcohol.2.1-3`.
 */
import { done, refused } from '#kernel/outcome.ts';
import type { Outcome } from '#kernel/outcome.ts';

import { questionsOf } from './instrument.ts';
import type { Answer, Answers, Instrument, Question } from './instrument.ts';
import { validate } from './validate.ts';

const CODEC = '1';
const LONGEST = 2000;
const NUMBER = /^n-?\d{1,10}(,\d{1,6})?$/;

function encoded(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  // The minus sign of a number would read as the next answer.
  if (question.type !== 'choice') return `n${String(answer).replace('-', 'm').replace('.', ',')}`;
  const place = question.options.findIndex((option) => option.code === answer);
  return place < 0 ? '' : place.toString(36);
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

function decoded(question: Question, value: string): Answer | undefined {
  if (question.type === 'choice') {
    const option = /^[0-9a-z]{1,2}$/.test(value) ? question.options[Number.parseInt(value, 36)] : undefined;
    // One spelling per answer: "01" is not a second way to say "1".
    return option !== undefined && encoded(question, option.code) === value ? option.code : undefined;
  }
  const signed = value.replace('m', '-');
  return NUMBER.test(signed) ? Number(signed.slice(1).replace(',', '.')) : undefined;
}

export interface DecodedAnswers {
  readonly instrument: Instrument;
  readonly answers: Answers;
}

/**
 * Reads what `encodeAnswers` wrote. Refuses: `unknown-format` (not ours, or another version of the format),
 * `unknown-instrument` (not in this library), `unknown-answer` (an answer this version does not offer).
 */
export function decodeAnswers(
  library: { readonly instrument: (name: string, version: string) => Instrument | undefined },
  text: string,
): Outcome<DecodedAnswers, 'unknown-format' | 'unknown-instrument' | 'unknown-answer'> {
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
  if (parts.length !== questions.length) return refused('unknown-answer');
  const given = questions
    .map((question, index) => ({ question, value: parts[index] ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ question, value }) => ({ linkId: question.linkId, answer: decoded(question, value) }));
  const known = given.flatMap(({ linkId, answer }) =>
    answer === undefined ? [] : [[linkId, answer] as const],
  );
  if (known.length < given.length) return refused('unknown-answer');
  const answers: Answers = Object.fromEntries(known);
  // An unfinished form is fine; an answer out of its bounds or to a question not asked is not.
  const wrong = validate(instrument, answers).some((one) => one.problem !== 'required');
  return wrong ? refused('unknown-answer') : done({ instrument, answers });
}
