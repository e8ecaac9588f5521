/** What the sending page must know of the person: one command, one log row. */
import { ageOn, civilIn, type Instant, zone } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  type Instrument,
  type KeptForm,
  type Library,
  readKeptAnswers,
} from '#modules/instruments/public.ts';
import { readReferrals, type ReferralId } from '#modules/referrals/public.ts';
import { readPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';

export interface SendState {
  readonly age: number;
  readonly phone: string | null;
  readonly municipality: string | null;
  /** The unanswered referral to this unit. */
  /** What is answered and not sent, by form. */
  readonly kept: Readonly<Record<string, KeptForm>>;
  readonly waiting: { readonly referralId: ReferralId; readonly answerBy: Instant } | null;
}

/** Age on the unit's day, the phone we would call, what they have answered, and whether they have asked already. */
export function readSendState(library: Pick<Library, 'instrument'>, forms: readonly Instrument[]) {
  return command({
    name: 'check.send-page',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      unitId: idSchema<'unit'>(),
      zone: z.string(),
    }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'referral',
      });
      if (!opened.ok) return opened;
      const person = await readPerson(opened.value);
      if (person === null) return refused('not-found');
      const waiting = (await readReferrals(opened.value)).find(
        (one) => one.unitId === input.unitId && one.state === 'received' && one.from === null,
      );
      const state: SendState = {
        age: ageOn(person.birthDate, civilIn(context.now, zone(input.zone)).date),
        phone: person.contact.phone,
        municipality: person.contact.municipality,
        waiting: waiting === undefined ? null : { referralId: waiting.id, answerBy: waiting.answerBy },
        kept: await readKeptAnswers(opened.value, library, { forms, how: 'read' }),
      };
      return done(state);
    },
  });
}

/** The person's own referral, for the page after sending. */
export const readOwnReferral = command({
  name: 'check.sent-page',
  input: z.strictObject({ residentId: idSchema<'resident'>(), referralId: idSchema<'referral'>() }),
  async run(context, { residentId, referralId }) {
    const opened = await context.person({
      residentId,
      action: 'read',
      resource: 'referral',
      resourceId: referralId,
    });
    if (!opened.ok) return opened;
    const referral = (await readReferrals(opened.value)).find((one) => one.id === referralId);
    return referral === undefined ? refused('not-found') : done(referral);
  },
});
