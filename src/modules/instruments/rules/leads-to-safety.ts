/** Whether answers call for the page with the crisis lines: before the result, wherever they were given. */
import type { FlagRule, Instrument } from './instrument.ts';
import type { Occasion } from './band.ts';
import { raisedFlags } from './flags.ts';
import { assessment } from './result.ts';
import { placesOf } from './places.ts';
import { settle, type Settled } from './settle.ts';
import type { Answers } from './form.ts';

/** Of a settled form. Unknown leads nowhere: it is what was answered that calls, not what was not. */
export function leadsToSafety(
  instrument: Instrument,
  settled: Pick<Settled, 'answers' | 'enabled'>,
  occasion: Occasion,
): boolean {
  if (!instrument.flags.some((rule) => rule.opensSafety)) return false;
  const { known } = assessment(instrument, settled, occasion);
  return raisedFlags(instrument, known).some((rule) => rule.opensSafety);
}

/** The same of answers as they stand so far. Of a form with expressions only what was answered is looked at. */
export function answersLeadToSafety(instrument: Instrument, answers: Answers, occasion: Occasion): boolean {
  return leadsToSafety(instrument, standing(instrument, answers), occasion);
}

/** Settled here; a form with expressions was settled by its engine, and what is answered was asked. */
function standing(instrument: Instrument, answers: Answers): Pick<Settled, 'answers' | 'enabled'> {
  if (!placesOf(instrument).hasExpressions) return settle(instrument, answers);
  return { answers, enabled: new Set(Object.keys(answers)) };
}

/** Which flags answers raise as they stand: what staff who fill in are told at once. A change is known when they are sent. */
export function flagsSoFar(
  instrument: Instrument,
  settled: Pick<Settled, 'answers' | 'enabled'>,
  occasion: Occasion,
): readonly FlagRule[] {
  if (instrument.flags.length === 0) return [];
  return raisedFlags(instrument, assessment(instrument, settled, occasion).known);
}
