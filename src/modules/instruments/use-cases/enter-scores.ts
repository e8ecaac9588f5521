/** A professional enters the scores of a form that was answered elsewhere, whose questions may not be shown here. */
import * as z from 'zod';
import { type Country, LANGUAGES } from '#kernel/actor.ts';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import { answeredAt } from '../rules/answered-at.ts';
import type { Instrument } from '../rules/instrument.ts';
import { isNewer } from '../rules/order-state.ts';
import { isPossibleScore } from '../rules/possible-score.ts';
import { assessmentOfScores } from '../rules/result.ts';
import { insertResponse, insertResult } from '../store/responses.ts';
import type { Library } from './load-library.ts';
import { civilDay } from './order-input.ts';
import { raiseFlags } from './raise-flags.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const EnterScoresInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  instrument: code,
  /** The day it was answered. */
  day: civilDay,
  /** By score code; a score that is not known is left out. */
  scores: z.record(code, z.number()).refine((scores) => Object.keys(scores).length <= 20),
  language: z.enum(LANGUAGES),
});

/**
 * Of each form whose scores may be entered its newest version. Such a form is never published for filling in, so a draft
 * is what it stays.
 */
export function enterable(instruments: readonly Instrument[], country: Country): readonly Instrument[] {
  const can = instruments.filter(
    (one) =>
      one.entry === 'score' &&
      one.status !== 'retired' &&
      (one.bands.length === 0 || one.cutoffs.some((set) => set.countries.includes(country))),
  );
  return can.filter(
    (one) => !can.some((other) => other.name === one.name && isNewer(other.version, one.version)),
  );
}

/**
 * Staff of the unit only. Refuses `unknown-form`, `in-the-future`, `no-scores`, and `bad-scores` with the codes in the
 * details: no such score, or no such value of it.
 */
export function enterScores({
  library,
  packs,
}: {
  readonly library: Pick<Library, 'instruments'>;
  readonly packs: Packs;
}) {
  return command({
    name: 'instruments.enter-scores',
    input: EnterScoresInput,
    async run(context, { residentId, instrument: name, day, scores, language }) {
      const opened = await context.person({ residentId, action: 'write', resource: 'response' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { actor, now } = context;
      if (actor.kind !== 'staff') return refused('not-allowed');
      const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
      if (unit === undefined) return refused('not-found');
      const form = enterable(library.instruments(), unit.country).find((one) => one.name === name);
      if (form === undefined) return refused('unknown-form');
      const at = answeredAt(day, now, unit.zone);
      if (!at.ok) return at;
      const wrong = Object.entries(scores).filter(([score, value]) => {
        const rule = form.scores.find((one) => one.code === score && !one.hidden);
        return rule === undefined || !isPossibleScore(form, rule, value);
      });
      if (wrong.length > 0)
        return refused('bad-scores', Object.fromEntries(wrong.map(([score]) => [score, 'impossible'])));
      if (Object.keys(scores).length === 0) return refused('no-scores');

      const responseId = newId<'response'>();
      const { result, known } = assessmentOfScores(form, scores, { country: unit.country, on: day });
      await insertResponse(
        tx,
        {
          id: responseId,
          holder: unit.id,
          instrument: form.name,
          version: form.version,
          country: unit.country,
          language,
          occasion: 'score',
          occasionId: null,
          filledBy: 'paper',
          enteredBy: actor.assignmentId,
          answeredAt: at.value,
          receivedAt: now,
        },
        JSON.stringify({ answers: {}, asked: [] }),
      );
      await insertResult(
        tx,
        { id: responseId, holder: unit.id, receivedAt: now },
        {
          scoringVersion: form.scoringVersion,
          cutOffSet: result.kind === 'band' ? result.cutoffs.id : null,
          result,
        },
      );
      await context.fact(tx, {
        type: 'response.sent',
        holder: unit.id,
        data: { responseId, instrument: form.name, filledBy: 'paper' },
      });
      await raiseFlags(context, tx, {
        instrument: form,
        saved: { responseId, known },
        unitId: unit.id,
        packs,
      });
      return done({ responseId });
    },
  });
}
