/** The sending unit wants its referral back, before the other unit has answered. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { SentInput } from '../contract.ts';
import { markRecalled, selectAllSent } from '../store/sent.ts';
import { REFERRAL_RECALLED } from './refer-person.ts';

/**
 * The service's job takes it from the other unit's list; whatever that unit answers first, holds. Asked once more it changes
 * nothing. Refuses `not-found`, `on-its-way` (not there yet: in a moment it can be asked back) and `answered-already`.
 */
export const recallReferral = command({
  name: 'referrals.recall',
  input: SentInput,
  async run(context, { residentId, sentId }) {
    const { actor, now } = context;
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
    if (sent === undefined) return refused('not-found');
    if (sent.state === 'sent') return refused('on-its-way');
    if (sent.state !== 'received') return refused('answered-already');
    if (await markRecalled(tx, sentId, now))
      await context.due(tx, {
        kind: REFERRAL_RECALLED,
        effectKey: `${REFERRAL_RECALLED}:${sentId}`,
        dueAt: now,
        holder: actor.unitId,
        payload: { sentId },
      });
    return done({ sentId });
  },
});
