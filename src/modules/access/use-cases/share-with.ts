/** Consent to share between care providers: given by the resident, for care, to one other party, until a day or until withdrawn. */
import * as z from 'zod';
import {
  civilIn,
  type CivilDate,
  type CivilTime,
  instantOf,
  parseCivilDate,
  plusDays,
  zone,
} from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import { consentsOf, insertConsent, relationsOf, withdrawConsent } from '../store/relations.ts';

const MIDNIGHT = '00:00' as CivilTime;

const Day = z
  .string()
  .refine((text) => parseCivilDate(text).ok)
  .transform((text) => text as CivilDate);

const GiveConsent = z.strictObject({
  from: idSchema<'organisation'>(),
  to: idSchema<'organisation'>(),
  /** The last day it holds; null holds until it is withdrawn. */
  until: Day.nullable(),
});

/**
 * Refuses `not-found` for a provider that holds nothing about the person or a receiver that does not exist,
 * `same-organisation`, `day-has-passed`, `consent-exists` when one is in force already.
 */
export function giveConsent(packs: Packs) {
  return command({
    name: 'access.give-consent',
    input: GiveConsent,
    async run(context, input) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'consent', resource: 'consent' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const units = await allUnits(tx.db);
      const holders = await relationsOf(tx);
      const holds = units.some(
        (unit) =>
          unit.organisationId === input.from && holders.some((relation) => relation.unitId === unit.id),
      );
      const receiver = units.find((unit) => unit.organisationId === input.to);
      if (!holds || receiver === undefined || receiver.country !== country) return refused('not-found');
      if (input.from === input.to) return refused('same-organisation');
      const where = zone(packs[country].zone);
      if (input.until !== null && input.until < civilIn(context.now, where).date)
        return refused('day-has-passed');
      const inForce = (await consentsOf(tx)).some(
        (one) =>
          one.from === input.from &&
          one.to === input.to &&
          one.withdrawnAt === null &&
          (one.until === null || one.until > context.now),
      );
      if (inForce) return refused('consent-exists');
      const until =
        input.until === null ? null : instantOf(plusDays(input.until, 1), MIDNIGHT, where).instant;
      await insertConsent(tx, { from: input.from, to: input.to, until }, context.now);
      await context.fact(tx, { type: 'consent.given', holder: residentId, data: {} });
      return done({ from: input.from, to: input.to });
    },
  });
}

const Withdraw = z.strictObject({ consentId: idSchema<'consent'>() });

/** Ends a consent at once. Refuses `not-found` when it is not this person's or has been withdrawn already. */
export const withdrawGivenConsent = command({
  name: 'access.withdraw-consent',
  input: Withdraw,
  async run(context, { consentId }) {
    if (context.actor.kind !== 'resident') {
      context.reference('residents-only');
      return refused('not-found');
    }
    const { residentId } = context.actor;
    const opened = await context.person({
      residentId,
      action: 'consent',
      resource: 'consent',
      resourceId: consentId,
    });
    if (!opened.ok) return opened;
    if (!(await withdrawConsent(opened.value, consentId, context.now))) return refused('not-found');
    await context.fact(opened.value, { type: 'consent.withdrawn', holder: residentId, data: {} });
    return done({ consentId });
  },
});
