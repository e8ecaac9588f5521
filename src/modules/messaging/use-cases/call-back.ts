/** The person asks to be called; the unit says when it is done. */
import { relationsOf } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { closeItem, putItem } from '#modules/worklist/public.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { AskForCall, SayCalled } from '../contract.ts';
import { answerDay } from '../rules/answer-day.ts';
import { saveCall, threadsOf, threadWith } from '../store/threads.ts';

/** One row on the unit's list, however often it is asked. Refuses `not-found` for a unit without a relation. */
export function askForCall(packs: Packs) {
  return command({
    name: 'messaging.ask-for-call',
    input: AskForCall,
    async run(context, { unitId }) {
      const { actor } = context;
      if (actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const opened = await context.person({
        residentId: actor.residentId,
        action: 'write',
        resource: 'message',
        holder: unitId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const relation = (await relationsOf(tx)).find(
        (one) => one.unitId === unitId && (one.until === null || one.until > context.now),
      );
      const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
      if (relation === undefined || unit === undefined) return refused('not-found');
      const thread = await threadWith(tx, unit.id, context.now);
      if (thread.callAskedAt !== null) return done({ askedAt: thread.callAskedAt });
      await saveCall(tx, thread.id, { callAskedAt: context.now, calledAt: null });
      const promise = answerDay(context.now, unit.zone, packs[unit.country].messages.answerWithinDays);
      await putItem(
        tx,
        {
          unitId: unit.id,
          kind: 'call',
          refId: thread.id,
          staffId: thread.staffId,
          dueAt: promise.answerBy,
          detail: 'call-asked',
        },
        context.now,
      );
      return done({ askedAt: context.now });
    },
  });
}

/** Takes the row off the list and tells the person. Refuses `not-asked`: a colleague was first, or nobody waits. */
export const sayCalled = command({
  name: 'messaging.say-called',
  input: SayCalled,
  async run(context, { residentId }) {
    const { actor } = context;
    if (actor.kind !== 'staff') {
      context.reference('staff-only');
      return refused('not-found');
    }
    const opened = await context.person({ residentId, action: 'write', resource: 'message' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (!(await threadsOf(tx)).some((one) => one.unitId === actor.unitId)) return refused('not-asked');
    const thread = await threadWith(tx, actor.unitId, context.now);
    if (thread.callAskedAt === null) return refused('not-asked');
    await saveCall(tx, thread.id, { callAskedAt: null, calledAt: context.now });
    await closeItem(tx, { unitId: actor.unitId, kind: 'call', refId: thread.id }, 'done', context.now);
    await notify(context, tx, {
      effectKey: `called ${thread.id} ${context.now}`,
      holder: actor.unitId,
      template: 'something-new',
      payload: {},
    });
    await announce(tx.db, `resident:${tx.residentId}`);
    return done({ calledAt: context.now });
  },
});
