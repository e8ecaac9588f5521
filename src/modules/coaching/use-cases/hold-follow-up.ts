/** The follow-up meeting took place: nobody is reminded of it or called about it any more. */
import type { Id, UnitId } from '#kernel/ids.ts';
import { readMeetings } from '#modules/booking/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { moveFollowUp, readFollowUps } from '../store/follow-ups.ts';
import { closeWhenDone, followUpKey } from './close-when-done.ts';

/** The meeting's own follow-up, or else the earliest of the unit that has not been held. */
export async function holdFollowUp(
  context: CommandContext,
  tx: PersonTx,
  held: { readonly unitId: UnitId; readonly meetingId: string },
): Promise<void> {
  const meeting = (await readMeetings(tx)).find((one) => one.id === held.meetingId);
  const waiting = (await readFollowUps(tx)).filter(
    (one) =>
      one.unitId === held.unitId &&
      (one.state === 'invited' || one.state === 'answered' || one.state === 'planned'),
  );
  const followUp = waiting.find((one) => one.id === meeting?.refId) ?? waiting[0];
  if (followUp === undefined) return;
  const moved = await moveFollowUp(tx, followUp.id, {
    from: ['planned', 'invited', 'answered'],
    to: 'held',
    meetingId: held.meetingId as Id<'meeting'>,
  });
  if (!moved) return;
  await context.cancelDue(tx, followUpKey(followUp.id));
  for (const kind of ['follow-up', 'call'] as const)
    await closeItem(tx, { unitId: held.unitId, kind, refId: followUp.id }, 'done', context.now);
  await context.fact(tx, {
    type: 'follow-up.held',
    holder: held.unitId,
    data: { followUpId: followUp.id, months: followUp.months },
  });
  await closeWhenDone(context, tx, followUp.periodId);
}
