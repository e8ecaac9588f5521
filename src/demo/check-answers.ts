/** What a person of the demo sends when they ask for help: a self-check, or the whole guided check. */
import type { CivilDate } from '#kernel/dates.ts';
import { type Answers, type Instrument, readAnswers } from '#modules/instruments/public.ts';
import { fieldsFor } from './answers.ts';
import type { Walker } from './histories.ts';

interface Given {
  readonly instrument: string;
  readonly version: string;
  readonly answers: Answers;
}

function given(walker: Walker, instrument: Instrument, on: CivilDate, wanted: 'worse' | 'better'): Given {
  const fields = fieldsFor(instrument, walker.chance, { country: walker.unit.country, on, wanted });
  const { answers } = readAnswers(instrument, fields);
  return { instrument: instrument.name, version: instrument.version, answers };
}

/** The self-check about the habit of the story. */
function selfCheck(walker: Walker, on: CivilDate): readonly Given[] {
  const { world, unit, story } = walker;
  return world.app.library
    .checks(unit.country)
    .filter((one) => one.habit === story.habit)
    .flatMap((check) => check.instruments.map((instrument) => given(walker, instrument, on, 'worse')));
}

/** Every part that must be answered: worse in the habit of the story, and that is what the person wants to change. */
function healthCheck(walker: Walker, on: CivilDate): readonly Given[] {
  const { world, unit, story, chance } = walker;
  const { parts, wish } = world.app.library.healthCheck(unit.country);
  return parts
    .filter((part) => !part.optional)
    .map((part) => {
      if (part.code !== wish.part)
        return given(walker, part.instrument, on, part.habit === story.habit ? 'worse' : 'better');
      const [change = ''] = Object.entries(wish.habits).find(([, habit]) => habit === story.habit) ?? [];
      const rulers = { importance: String(chance.between(6, 9)), confidence: String(chance.between(4, 8)) };
      const { answers } = readAnswers(part.instrument, { [wish.question]: change, ...rulers });
      return { instrument: part.instrument.name, version: part.instrument.version, answers };
    });
}

/** The answers with the check they belong to. */
export function checkAnswers(walker: Walker, on: CivilDate) {
  return walker.resident.asks === 'health-check'
    ? { occasion: 'health-check' as const, responses: healthCheck(walker, on) }
    : { occasion: 'self-check' as const, responses: selfCheck(walker, on) };
}
