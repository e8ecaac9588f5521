/** What a remark asked for is done, or has been talked about. */
import { done, refused } from '#kernel/outcome.ts';
import { closeItem, seesLists } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { SettleRemark } from '../contract.ts';
import { askedBy, insertRemark, saveSettled } from '../store/remarks.ts';

/**
 * The words become a remark of their own. Refuses `not-allowed` (does not care for people), `settled-already` (a colleague was
 * first: nothing is kept) and `no-words` (a talk without what was agreed).
 */
export const settleRemark = command({
  name: 'colleagues.settle-remark',
  input: SettleRemark,
  async run(context, { residentId, remarkId, words }) {
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'note',
      resourceId: remarkId,
    });
    if (!opened.ok) return opened;
    const { actor, now } = context;
    if (!seesLists(actor)) return refused('not-allowed');
    const tx = opened.value;
    const asked = await askedBy(tx, actor.unitId, remarkId);
    if (asked === undefined) return refused('not-found');
    if (asked.isSettled) return refused('settled-already');
    if (asked.asks === 'team' && words === '') return refused('no-words');
    await saveSettled(tx, remarkId, actor.staffId, now);
    if (words !== '')
      await insertRemark(tx, { unitId: actor.unitId, authorId: actor.staffId, words, asks: null }, now);
    await closeItem(tx, { unitId: actor.unitId, kind: asked.asks, refId: remarkId }, 'done', now);
    return done({ remarkId });
  },
});
