/** The resident changes their mind before the unit has answered. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { AnswerInput } from '../contract.ts';
import { endWhatItBegan, storeAnswer } from './answer-referral.ts';

/** The resident only. Refuses `not-found`, and `changed-meanwhile` when it has been answered. */
export const withdrawReferral = command({
  name: 'referrals.withdraw',
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
    if (context.actor.kind !== 'resident') return refused('not-allowed');
    const answered = await storeAnswer(context, tx, {
      id: referralId,
      version,
      state: 'withdrawn',
      staffId: null,
      reason: null,
    });
    if (!answered.ok) return answered;
    const { unitId } = answered.value;
    await context.fact(tx, { type: 'referral.withdrawn', holder: unitId, data: { referralId } });
    await endWhatItBegan(context, tx, unitId);
    return done({ referralId, version: version + 1 });
  },
});
