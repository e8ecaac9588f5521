/** On the day of a follow-up: one more message to whoever has not answered. */
import type { Id } from '#kernel/ids.ts';
import { notify } from '#modules/notifications/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readFollowUps } from '../store/follow-ups.ts';
import { followUpKey } from './close-when-done.ts';

/** Does nothing when it has been answered or held. */
export async function remindOfFollowUp(
  context: CommandContext,
  tx: PersonTx,
  id: Id<'follow-up'>,
): Promise<void> {
  const followUp = (await readFollowUps(tx)).find((one) => one.id === id);
  if (followUp?.state !== 'invited') return;
  await notify(context, tx, {
    effectKey: `${followUpKey(id)}remind:${followUp.date}`,
    holder: followUp.unitId,
    template: 'look-back',
    payload: {},
  });
}
