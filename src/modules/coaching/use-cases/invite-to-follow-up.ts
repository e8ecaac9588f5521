/** Before a follow-up: the person is told, the coach sees it coming, and a time is offered. */
import type { Id } from '#kernel/ids.ts';
import { MODALITIES, openOffer } from '#modules/booking/public.ts';
import { notify } from '#modules/notifications/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { moveFollowUp, readFollowUps } from '../store/follow-ups.ts';
import { readPeriod } from '../store/periods.ts';
import { followUpKey } from './close-when-done.ts';

/** Does nothing unless it is still planned. */
export async function inviteToFollowUp(
  context: CommandContext,
  tx: PersonTx,
  id: Id<'follow-up'>,
): Promise<void> {
  const followUp = (await readFollowUps(tx)).find((one) => one.id === id);
  const period = followUp === undefined ? undefined : await readPeriod(tx, followUp.periodId);
  if (followUp === undefined || period === undefined) return;
  if (!(await moveFollowUp(tx, id, { from: ['planned'], to: 'invited', meetingId: null }))) return;
  await notify(context, tx, {
    effectKey: `${followUpKey(id)}invite`,
    holder: period.unitId,
    template: 'look-back',
    payload: {},
  });
  await putItem(
    tx,
    { unitId: period.unitId, kind: 'follow-up', refId: id, staffId: period.staffId, dueAt: followUp.dueAt },
    context.now,
  );
  await openOffer(context, tx, {
    holder: period.unitId,
    staffId: period.staffId,
    kind: 'follow-up',
    refId: id,
    modalities: MODALITIES,
    earliest: followUp.date,
  });
  await context.fact(tx, {
    type: 'follow-up.invited',
    holder: period.unitId,
    data: { followUpId: id, months: followUp.months },
  });
}
