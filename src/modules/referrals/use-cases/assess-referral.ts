/** What the unit has found out about whether it suits the person. It advises; the answer is given by somebody. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { AssessInput } from '../contract.ts';
import { saveAssessment } from '../store/referrals.ts';
import { suitabilityCodes } from './suitability-codes.ts';

/** Staff of the unit, while nobody has answered. Refuses `unknown-segment` and `changed-meanwhile` (answered, withdrawn or not there). */
export const assessReferral = command({
  name: 'referrals.assess',
  input: AssessInput,
  async run(context, input) {
    const { residentId, referralId, stable, motivated, segment } = input;
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'referral',
      resourceId: referralId,
    });
    if (!opened.ok) return opened;
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    const { staffId, country } = context.actor;
    if (segment !== null && !suitabilityCodes(country).segments.some((one) => one.code === segment))
      return refused('unknown-segment');
    const saved = await saveAssessment(opened.value, referralId, {
      stable,
      motivated,
      segment,
      by: staffId,
      at: context.now,
    });
    return saved ? done({ referralId }) : refused('changed-meanwhile');
  },
});
