/** Takes in a response that another system sends: kept, judged and flagged as on a page. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, epochMs, type Instant, parseCivilDate, parseInstant, type Zone } from '#kernel/dates.ts';
import { idSchema, isId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allUnits, residentByNumber } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import { answeredAt } from '../rules/answered-at.ts';
import type { Instrument } from '../rules/instrument.ts';
import type { Settled } from '../rules/settle.ts';
import { raiseFlags } from './raise-flags.ts';
import { saveResponse } from './save-response.ts';

export interface JudgedResponse {
  readonly instrument: Instrument;
  /** Settled, and found without problems. */
  readonly settled: Settled;
}

/** What another system's clock may be ahead of ours. */
const AHEAD_MS = 5 * 60_000;

/** When it was answered: a day or an instant as FHIR writes them (`authored`); null when nothing is said. */
const Authored = z
  .string()
  .max(40)
  .refine((text) => parseCivilDate(text).ok || parseInstant(text).ok)
  .nullable();

/** When the person answered, never after now. */
function authoredAt(authored: string | null, now: Instant, zone: Zone): Outcome<Instant, 'in-the-future'> {
  if (authored === null) return done(now);
  const day = parseCivilDate(authored);
  const at = parseInstant(authored);
  if (day.ok) return answeredAt(day.value, now, zone);
  const told = at.ok ? at.value : now;
  if (epochMs(told) > epochMs(now) + AHEAD_MS) return refused('in-the-future');
  return done(epochMs(told) > epochMs(now) ? now : told);
}

/**
 * Makes the command for a response that has been read and settled. Whom it is about is an id, or the keyed hash of a number. The limits are
 * those of the day it was answered. Refuses `in-the-future`.
 */
export function takeResponse(packs: Packs, { instrument, settled }: JudgedResponse) {
  return command({
    name: 'instruments.take-response',
    input: z.strictObject({
      subject: z.union([
        z.strictObject({ residentId: idSchema<'resident'>() }),
        z.strictObject({ keyHash: z.string().regex(/^[0-9a-f]{64}$/) }),
      ]),
      language: z.enum(LANGUAGES),
      authored: Authored,
    }),
    async run(context, input) {
      const { actor } = context;
      const open = context.reference('system-by-token');
      if (actor.kind !== 'client') return refused('not-allowed');
      const residentId =
        'residentId' in input.subject
          ? input.subject.residentId
          : await residentByNumber(open, Buffer.from(input.subject.keyHash, 'hex'));
      if (residentId === null || !isId(residentId)) return refused('not-found');
      const opened = await context.person({ residentId, action: 'write', resource: 'response' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
      if (unit === undefined) throw new Error('a system works for a unit');
      const at = authoredAt(input.authored, context.now, unit.zone);
      if (!at.ok) return at;
      const saved = await saveResponse(
        tx,
        {
          instrument,
          settled,
          holder: unit.id,
          occasion: 'partner',
          occasionId: actor.clientId,
          country: unit.country,
          language: input.language,
          on: civilIn(at.value, unit.zone).date,
          answeredAt: at.value,
        },
        context.now,
      );
      await raiseFlags(context, tx, { instrument, saved, unitId: unit.id, packs });
      return done({ residentId, responseId: saved.responseId });
    },
  });
}
