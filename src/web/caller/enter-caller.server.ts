/**
 * A person who called: found by the keyed hash of the identity number, or registered, and what they said becomes a question to
 * the unit. It joins identity, access, residents and referrals, so it stands here. The service's own job does it, because the
 * unit has no relation to the person before; the log names who wrote it down.
 */
import * as z from 'zod';
import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { registerResident } from '#modules/access/public.ts';
import { claimResidentLogin } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { CallInput, takeCall } from '#modules/referrals/public.ts';
import { insertPerson } from '#modules/residents/public.ts';
import { seesLists } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';

const LONGEST = 200;
const Line = z.string().trim().min(1).max(LONGEST);

/** Care staff of a unit write down what callers say; nobody else. Refuses `not-allowed`. */
export const mayTakeCalls = command({
  name: 'work.may-take-calls',
  input: z.strictObject({}),
  async run(context) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    return seesLists(context.actor) ? done(context.actor) : refused('not-allowed');
  },
});

const Input = z.strictObject({
  /** Keyed hash of country and identity number, 32 bytes in hex. */
  keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  country: z.enum(COUNTRIES),
  identityNumber: Line,
  birthDate: z
    .string()
    .refine((text) => parseCivilDate(text).ok)
    .transform((text) => text as CivilDate),
  /** As it was said; a person who is known already keeps the name they have. */
  name: Line,
  phone: Line.nullable(),
  speaks: z.enum(LANGUAGES),
  /** For the person's own log: who wrote it down, in words. */
  enteredWords: Line,
  call: CallInput,
});

/** Makes the command, for the service's own job alone. Refuses `resident-closed` and what `takeCall` refuses. */
export function enterCaller(packs: Packs) {
  return command({
    name: 'residents.enter-caller',
    input: Input,
    async run(context, input) {
      const open = context.reference('phone-intake');
      if (context.actor.kind !== 'system') return refused('not-allowed');
      const { residentId, standing } = await claimResidentLogin(
        open,
        Buffer.from(input.keyHash, 'hex'),
        newId<'resident'>(),
      );
      if (standing === 'deceased') return refused('resident-closed');
      if (standing === 'new') {
        await registerResident(open, residentId, input.country, null);
        const own = await context.person({
          residentId,
          action: 'write',
          resource: 'person',
          holder: residentId,
        });
        if (!own.ok) return own;
        const { name, identityNumber, birthDate, speaks, phone } = input;
        await insertPerson(
          own.value,
          {
            name,
            identityNumber,
            birthDate,
            contact: { email: null, phone, address: null, municipality: null },
            language: speaks,
          },
          context.now,
        );
      }
      const opened = await context.person({
        residentId,
        action: 'send',
        resource: 'referral',
        holder: input.call.unitId,
        choice: input.enteredWords,
      });
      if (!opened.ok) return opened;
      const taken = await takeCall(context, opened.value, packs, input.call);
      return taken.ok ? done({ residentId, referralId: taken.value.referralId }) : taken;
    },
  });
}
