/** The unit says no, with a reason that shows the resident another road. */
import { done, refused } from '#kernel/outcome.ts';
import { notify } from '#modules/notifications/public.ts';
import { command } from '#platform/command.ts';
import { DeclineInput } from '../contract.ts';
import { endWhatItBegan, storeAnswer } from './answer-referral.ts';
import { declineReason } from './decline-reasons.ts';

/** Staff of the unit only. Refuses `unknown-reason` (not in the pack's list), `not-found`, `changed-meanwhile`. */
export const declineReferral = command({
  name: 'referrals.decline',
  input: DeclineInput,
  async run(context, input) {
    const { residentId, referralId, version, reason } = input;
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'referral',
      resourceId: referralId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    const { staffId, country } = context.actor;
    if (declineReason(country, reason) === undefined) return refused('unknown-reason');
    const answered = await storeAnswer(context, tx, {
      id: referralId,
      version,
      state: 'declined',
      staffId,
      reason,
    });
    if (!answered.ok) return answered;
    const { unitId } = answered.value;
    await context.fact(tx, {
      type: 'referral.declined',
      holder: unitId,
      data: { referralId, staffId, reason },
    });
    await notify(context, tx, {
      effectKey: `referral-declined:${referralId}`,
      holder: unitId,
      template: 'something-new',
      payload: {},
    });
    await endWhatItBegan(context, tx, unitId);
    return done({ referralId, version: version + 1 });
  },
});
