/** What a unit has sent about a person: read, and the answer to it acknowledged. */
import { done, refused } from '#kernel/outcome.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { SentInput } from '../contract.ts';
import type { OwnWords } from '../store/referrals.ts';
import { markSeen, selectAllSent, type SentReferral, selectSentWithWords } from '../store/sent.ts';

/** All that are open to the reader, the newest first; without their words. */
export async function readSentReferrals(tx: PersonTx): Promise<readonly SentReferral[]> {
  return selectAllSent(tx);
}

export type SentWithWords = SentReferral & { readonly words: OwnWords };

/** The same with what was written. */
export async function readSentInFull(tx: PersonTx): Promise<readonly SentWithWords[]> {
  return selectSentWithWords(tx);
}

/** Staff of the sending unit have read the answer; the row goes from their list. Once more changes nothing. Refuses `not-found`. */
export const seeReferralAnswer = command({
  name: 'referrals.see-answer',
  input: SentInput,
  async run(context, { residentId, sentId }) {
    const { actor } = context;
    if (actor.kind !== 'staff') {
      context.reference('staff-only');
      return refused('not-found');
    }
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'referral',
      resourceId: sentId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const sent = (await selectAllSent(tx)).find((one) => one.id === sentId && one.holder === actor.unitId);
    if (sent?.answeredAt === undefined || sent.answeredAt === null) return refused('not-found');
    if (await markSeen(tx, sentId, context.now)) {
      await closeItem(
        tx,
        { unitId: actor.unitId, kind: 'referral-answer', refId: sentId },
        'done',
        context.now,
      );
    }
    return done({ sentId });
  },
});
