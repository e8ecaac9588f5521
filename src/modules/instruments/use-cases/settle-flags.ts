/** A flag is seen, and closed with what was done. Any care staff of the unit may: it must not wait for one person. */
import { done, refused } from '#kernel/outcome.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { CloseFlagInput, SeeFlagInput } from './order-input.ts';
import { lockFlag, markClosed, markSeen, readFlags } from '../store/flags.ts';
import { flagKey } from './raise-flags.ts';

/** Says that somebody has seen it. Refuses `not-found`; seen before is no refusal. */
export const seeFlag = command({
  name: 'instruments.see-flag',
  input: SeeFlagInput,
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'response',
      resourceId: input.flagId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-allowed');
    const flag = (await readFlags(tx)).find((one) => one.id === input.flagId && one.unitId === actor.unitId);
    if (flag === undefined) return refused('not-found');
    const isFirst = await markSeen(tx, flag.id, actor.assignmentId, context.now);
    return done({ seen: isFirst ? ('now' as const) : ('before' as const) });
  },
});

/** Refuses `not-found`, `no-words`, and `closed-already` when a colleague was first: nothing of theirs is written over. */
export const closeFlag = command({
  name: 'instruments.close-flag',
  input: CloseFlagInput,
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'response',
      resourceId: input.flagId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-allowed');
    if (input.words === '') return refused('no-words');
    // Due rows first, as the sweep does.
    await context.cancelDue(tx, flagKey(input.flagId));
    const flag = await lockFlag(tx, input.flagId);
    if (flag === undefined || flag.unitId !== actor.unitId) return refused('not-found');
    const closed = await markClosed(tx, flag, {
      by: actor.assignmentId,
      words: input.words,
      at: context.now,
    });
    if (!closed) return refused('closed-already');
    await closeItem(tx, { unitId: flag.unitId, kind: 'flag', refId: flag.id }, 'done', context.now);
    await context.fact(tx, { type: 'flag.closed', holder: flag.unitId, data: { flagId: flag.id } });
    return done({ flagId: flag.id });
  },
});
