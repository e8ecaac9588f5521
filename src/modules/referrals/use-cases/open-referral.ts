/** Everything a unit needs to answer a referral: what was answered, what it says, and the person's own words. */
import type { Language } from '#kernel/actor.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Library, type ReadResponse, readResponses } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { OpenInput } from '../contract.ts';
import {
  type OwnWords,
  type Referral,
  type ReferralId,
  selectReferral,
  selectReferrals,
} from '../store/referrals.ts';

/** All referrals that are open to the reader, the newest first. */
export async function readReferrals(tx: PersonTx): Promise<readonly Referral[]> {
  return selectReferrals(tx);
}

export interface OpenedReferral extends Referral {
  readonly words: OwnWords;
  /** Question and answer in the reader's language, with the result as it was told to the person. */
  readonly responses: readonly ReadResponse[];
}

/** For pages that join areas. Undefined when it is missing or not open to the reader. */
export async function readReferral(
  tx: PersonTx,
  library: Pick<Library, 'instrument'>,
  wanted: { readonly referralId: ReferralId; readonly language: Language },
): Promise<OpenedReferral | undefined> {
  const referral = await selectReferral(tx, wanted.referralId);
  if (referral === undefined) return undefined;
  const responses = await readResponses(tx, library, {
    ids: referral.responseIds,
    language: wanted.language,
  });
  return {
    id: referral.id,
    unitId: referral.unitId,
    channel: referral.channel,
    reason: referral.reason,
    from: referral.from,
    enteredBy: referral.enteredBy,
    urgency: referral.urgency,
    prescription: referral.prescription,
    language: referral.language,
    habits: referral.habits,
    contact: referral.contact,
    words: referral.words,
    responseIds: referral.responseIds,
    responses,
    state: referral.state,
    receivedAt: referral.receivedAt,
    answerBy: referral.answerBy,
    answeredAt: referral.answeredAt,
    answeredBy: referral.answeredBy,
    assessment: referral.assessment,
    declineReason: referral.declineReason,
    version: referral.version,
  };
}

/** Makes the command. Refuses `not-found`, foreign and missing alike. */
export function openReferral(library: Pick<Library, 'instrument'>) {
  return command({
    name: 'referrals.open',
    input: OpenInput,
    async run(context, { residentId, referralId, language }) {
      const opened = await context.person({
        residentId,
        action: 'read',
        resource: 'referral',
        resourceId: referralId,
      });
      if (!opened.ok) return opened;
      const referral = await readReferral(opened.value, library, { referralId, language });
      return referral === undefined ? refused('not-found') : done(referral);
    },
  });
}
