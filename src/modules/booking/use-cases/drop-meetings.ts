/** All times that a unit has booked with somebody who has died: given free, and nobody is written to. */
import type { UnitId } from '#kernel/ids.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { mayChange } from '../rules/next-meeting.ts';
import { readMeetings, updateMeeting } from '../store/meetings.ts';
import { release } from '../store/slots.ts';
import { timeFreed } from './offer-freed.ts';
import { dropSilently } from './plan-contact.ts';

export async function dropMeetings(context: CommandContext, tx: PersonTx, unitId: UnitId): Promise<void> {
  for (const before of (await readMeetings(tx)).filter((one) => one.holder === unitId)) {
    if (!mayChange(before, context.now).ok) continue;
    const dropped = { ...before, state: 'cancelled', cancelledBy: 'staff' } as const;
    const version = await updateMeeting(tx, dropped);
    if (version === null) continue;
    await release(tx, before.id);
    await timeFreed(context, tx, { meeting: before, version });
    await dropSilently(context, tx, { ...dropped, version });
  }
}
