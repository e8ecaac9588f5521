/** Held or missed: said by the coach, or by the video meeting when both were there. */
import * as z from 'zod';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type Meeting, type MeetingId, MeetingIdField, ResidentIdField, VersionField } from '../contract.ts';
import { maySettle } from '../rules/next-meeting.ts';
import { findMeeting, updateMeeting } from '../store/meetings.ts';
import { settleContact } from './plan-contact.ts';

export type SettleRefusal = 'not-found' | 'not-booked' | 'not-begun' | 'changed-meanwhile';

/**
 * For use inside another area's command. Said a second time it changes nothing. `version` is checked when it is given
 * (a form); the video meeting gives none.
 */
export async function settleMeeting(
  context: CommandContext,
  tx: PersonTx,
  meetingId: MeetingId,
  how: { readonly state: 'held' | 'missed'; readonly version?: number },
): Promise<Outcome<Meeting, SettleRefusal>> {
  const before = await findMeeting(tx, meetingId);
  if (before === undefined) return refused('not-found');
  if (before.state === how.state) return done(before);
  const may = maySettle(before, how.state, context.now);
  if (!may.ok) return may;
  const wished: Meeting = { ...before, state: how.state, version: how.version ?? before.version };
  const version = await updateMeeting(tx, wished);
  if (version === null) return refused('changed-meanwhile');
  const settled = { ...wished, version };
  await settleContact(context, tx, settled);
  return done(settled);
}

const Input = z.strictObject({
  residentId: ResidentIdField,
  meetingId: MeetingIdField,
  version: VersionField,
});

function settling(name: string, state: 'held' | 'missed') {
  return command({
    name,
    input: Input,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'meeting',
        resourceId: input.meetingId,
      });
      if (!opened.ok) return opened;
      // Whether it took place is the professional's word.
      if (context.actor.kind !== 'staff') return refused('not-allowed');
      const settled = await settleMeeting(context, opened.value, input.meetingId, {
        state,
        version: input.version,
      });
      return settled.ok ? done({ meetingId: settled.value.id, version: settled.value.version }) : settled;
    },
  });
}

/** The coach says that the meeting took place; can be put right with `markMissed`. */
export const markHeld = settling('booking.mark-held', 'held');
/** The coach says that the resident did not come; can be put right with `markHeld`. */
export const markMissed = settling('booking.mark-missed', 'missed');
