/**
 * A resident at the service's door: found by the keyed hash of the identity number, or registered. It joins identity,
 * access and residents, so it stands here. The service's own job does it: before the session there is nobody to ask.
 */
import * as z from 'zod';
import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';
import { type CivilDate, type Instant, parseCivilDate } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { registerResident } from '#modules/access/public.ts';
import {
  claimResidentLogin,
  openSession,
  readRegistration,
  type Registration,
  setProtection,
  type ToldProtection,
} from '#modules/identity/public.ts';
import { noteSignIn } from '#modules/notifications/public.ts';
import {
  insertPerson,
  putOnRoster,
  readPerson,
  renamePerson,
  unitsWithRoster,
} from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';

const LONGEST = 200;
const Line = z.string().max(LONGEST);

const Input = z.strictObject({
  /** Keyed hash of country and identity number, 32 bytes in hex. */
  keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  country: z.enum(COUNTRIES),
  identityNumber: Line.min(1),
  birthDate: z
    .string()
    .refine((text) => parseCivilDate(text).ok)
    .transform((text) => text as CivilDate),
  name: Line.min(1),
  protection: z.enum(['sekretessmarkering', 'skyddad-folkbokforing', 'turvakielto', 'none', 'not-told']),
  contact: z.strictObject({
    email: Line.nullable(),
    phone: Line.nullable(),
    address: Line.nullable(),
    municipality: Line.nullable(),
  }),
  language: z.enum(LANGUAGES),
  assurance: Line,
  minutes: z.int().positive(),
});
type Input = z.infer<typeof Input>;

function kept(told: ToldProtection, known: Registration['protection']): Registration['protection'] {
  if (told === 'not-told') return known;
  return told === 'none' ? null : told;
}

/** Writes the name anew, on the person and on the lists of units; under protected identity lists show none. */
async function writeName(tx: PersonTx, input: Input, now: Instant): Promise<void> {
  await renamePerson(tx, input.name, now);
  for (const unitId of await unitsWithRoster(tx))
    await putOnRoster(tx, unitId, { name: input.name, language: input.language }, now);
}

/**
 * Opens a resident's session, and registers them at their first. All in one transaction: of two first sign-ins at the
 * same moment the second waits and finds the first one's resident. Protected identity is kept as the provider tells it
 * now; what it does not tell is not changed.
 *
 * Refuses `resident-closed` for a person whom the registry holds as deceased.
 */
export const signInResident = command({
  name: 'residents.sign-in',
  input: Input,
  async run(context, input) {
    const open = context.reference('sign-in');
    const { residentId, standing } = await claimResidentLogin(
      open,
      Buffer.from(input.keyHash, 'hex'),
      newId<'resident'>(),
    );
    if (standing === 'deceased') return refused('resident-closed');
    const protectionNow = kept(input.protection, null);
    if (standing === 'new') await registerResident(open, residentId, input.country, protectionNow);
    const ask = { residentId, action: 'write', resource: 'person', holder: residentId } as const;
    const opened = await context.person(ask);
    if (!opened.ok) return opened;
    if (standing === 'new') {
      const { name, identityNumber, birthDate, contact, language } = input;
      await insertPerson(opened.value, { name, identityNumber, birthDate, contact, language }, context.now);
    } else {
      const registry = await readRegistration(opened.value);
      if (registry === undefined) throw new Error('a person in focus is not in the registry');
      const protection = kept(input.protection, registry.protection);
      const person = await readPerson(opened.value);
      if (protection !== registry.protection) {
        await setProtection(opened.value, protection);
        // Opened again, so that what is written below is written as protected.
        const again = await context.person(ask);
        if (!again.ok) return again;
        await writeName(again.value, { ...input, language: person?.language ?? input.language }, context.now);
      } else if (person !== null && person.name !== input.name) {
        await writeName(opened.value, { ...input, language: person.language }, context.now);
      }
    }
    await noteSignIn(context, opened.value);
    const { country, assurance, minutes } = input;
    const token = await openSession(open.db, { who: { residentId }, country, assurance, minutes });
    return done({ token, isNew: standing === 'new' });
  },
});
