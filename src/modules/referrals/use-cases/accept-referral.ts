/** The unit says yes. Coaching hears it in the same transaction and begins the period. */
import { done, refused } from '#kernel/outcome.ts';
import { notify } from '#modules/notifications/public.ts';
import { command } from '#platform/command.ts';
import { AnswerInput } from '../contract.ts';
import { storeAnswer } from './answer-referral.ts';

/** Staff of the unit only. Of two who accept at once one wins; the other gets `changed-meanwhile`. */
export const acceptReferral = command({
  name: 'referrals.accept',
  input: AnswerInput,
  async run(context, input) {
    const { residentId, referralId, version } = input;
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'referral',
      resourceId: referralId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    const { staffId } = context.actor;
    const answered = await storeAnswer(context, tx, {
      id: referralId,
      version,
      state: 'accepted',
      staffId,
      reason: null,
    });
    if (!answered.ok) return answered;
    await context.fact(tx, {
      type: 'referral.accepted',
      holder: answered.value.unitId,
      data: { referralId, staffId },
    });
    await notify(context, tx, {
      effectKey: `referral-accepted:${referralId}`,
      holder: answered.value.unitId,
      template: 'something-new',
      payload: {},
    });
    return done({ referralId, version: version + 1 });
  },
});
