/** Answers that a person of the demo may have given: tried by chance, judged by the instrument's own rules. */
import type { Country } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import {
  assess,
  type Answers,
  type Instrument,
  type Question,
  questionsOf,
  readAnswers,
  validate,
} from '#modules/instruments/public.ts';
import type { Chance } from './chance.ts';

const TRIES = 24;

function spanOf(question: Question): [number, number] {
  const numeric = question.type === 'integer' || question.type === 'decimal';
  return numeric ? [question.min ?? 0, question.max ?? 10] : [0, 10];
}

function fieldsByChance(instrument: Instrument, chance: Chance): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questionsOf(instrument).map((question) => [
      question.linkId,
      question.type === 'choice'
        ? chance.oneOf(question.options).code
        : String(chance.between(...spanOf(question))),
    ]),
  );
}

function rankOf(
  instrument: Instrument,
  answers: Answers,
  given: { country: Country; on: CivilDate },
): number {
  const result = assess(instrument, answers, given);
  if (result.kind !== 'band') return -1;
  return { within: 0, raised: 1, high: 2 }[result.level];
}

/** Form fields of a complete set: `worse` before help is asked for, `better` when looked back. */
export function fieldsFor(
  instrument: Instrument,
  chance: Chance,
  given: { country: Country; on: CivilDate; wanted: 'worse' | 'better' },
): Readonly<Record<string, string>> {
  const wantedRank = given.wanted === 'worse' ? [1, 2] : [0, 1];
  let best = fieldsByChance(instrument, chance);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const fields = fieldsByChance(instrument, chance);
    const { answers, problems } = readAnswers(instrument, fields);
    if (problems.length > 0 || validate(instrument, answers).length > 0) continue;
    best = fields;
    if (wantedRank.includes(rankOf(instrument, answers, given))) break;
  }
  return best;
}
