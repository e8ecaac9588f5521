/** What a booked time brings with it, in the same transaction: the staff list, reminders, mail and the fact. */
import { allUnits } from '#modules/identity/public.ts';
import { notify, outdateMessages, type Template } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readNotify } from '#modules/residents/public.ts';
import { closeItem, putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import type { Meeting } from '../contract.ts';
import { reminderTimes } from '../rules/reminder-times.ts';

export const REMINDER = 'booking.reminder';

function remindersOf(meeting: Meeting): string {
  return `${REMINDER}:${meeting.id}:`;
}

function mailsOf(meeting: Meeting): string {
  return `booking.time:${meeting.id}:`;
}

/**
 * What a message may say of a meeting: when, and what keeps the calendar entry the same one. A call is told on the person's own
 * clock, a meeting on site on the clock of the place.
 */
export async function messagePayload(
  tx: PersonTx,
  meeting: Meeting,
): Promise<Readonly<Record<string, string>>> {
  const own = meeting.modality === 'on-site' ? null : (await readNotify(tx)).zone;
  return {
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    zone: own ?? meeting.zone,
    calendarId: meeting.id,
    sequence: String(meeting.version - 1),
  };
}

async function tell(
  context: CommandContext,
  tx: PersonTx,
  meeting: Meeting,
  template: Template,
): Promise<void> {
  // A message about the earlier time that has not left yet would only mislead.
  await outdateMessages(tx, mailsOf(meeting));
  await outdateMessages(tx, remindersOf(meeting));
  await notify(context, tx, {
    effectKey: `${mailsOf(meeting)}${meeting.version}`,
    holder: meeting.holder,
    template,
    payload: await messagePayload(tx, meeting),
  });
}

async function note(context: CommandContext, tx: PersonTx, meeting: Meeting, type: string): Promise<void> {
  await context.fact(tx, {
    type,
    holder: meeting.holder,
    data: {
      meetingId: meeting.id,
      kind: meeting.kind,
      modality: meeting.modality,
      startsAt: meeting.startsAt,
      zone: meeting.zone,
    },
  });
  await announce(tx.db, `unit:${meeting.holder}`);
  await announce(tx.db, `resident:${tx.residentId}`);
  await announce(tx.db, `meeting:${meeting.id}`);
}

/** Minutes before a meeting at which the country's services remind. */
async function reminderMinutes(tx: PersonTx, packs: Packs, meeting: Meeting): Promise<readonly number[]> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === meeting.holder);
  return unit === undefined ? [] : packs[unit.country].reminders.meetingMinutesBefore;
}

/** After booking or changing: the old reminders are cancelled, new ones wait, and the resident is told. */
export async function planContact(
  context: CommandContext,
  tx: PersonTx,
  meeting: Meeting,
  parts: { packs: Packs; happened: 'booked' | 'changed' },
): Promise<void> {
  const { packs, happened } = parts;
  await context.cancelDue(tx, remindersOf(meeting));
  for (const reminder of reminderTimes(meeting, await reminderMinutes(tx, packs, meeting), context.now)) {
    await context.due(tx, {
      kind: REMINDER,
      // The version is part of the key, so that a moved meeting is reminded of anew even if its first reminder has gone.
      effectKey: `${remindersOf(meeting)}${meeting.version}:${reminder.minutesBefore}`,
      dueAt: reminder.at,
      civil: reminder.civil,
      holder: meeting.holder,
      payload: { meetingId: meeting.id, version: meeting.version, until: reminder.until },
    });
  }
  await putItem(
    tx,
    {
      unitId: meeting.holder,
      kind: 'meeting',
      refId: meeting.id,
      staffId: meeting.staffId,
      dueAt: meeting.startsAt,
    },
    context.now,
  );
  await tell(context, tx, meeting, happened === 'booked' ? 'time-booked' : 'time-changed');
  await note(context, tx, meeting, `meeting.${happened}`);
}

/** After cancelling: nothing waits any more, and the resident is told. */
export async function dropContact(context: CommandContext, tx: PersonTx, meeting: Meeting): Promise<void> {
  await context.cancelDue(tx, remindersOf(meeting));
  await closeItem(
    tx,
    { unitId: meeting.holder, kind: 'meeting', refId: meeting.id },
    'cancelled',
    context.now,
  );
  await tell(context, tx, meeting, 'time-cancelled');
  await note(context, tx, meeting, 'meeting.cancelled');
}

/** After cancelling for somebody who has died: nothing waits any more, and nobody is written to. */
export async function dropSilently(context: CommandContext, tx: PersonTx, meeting: Meeting): Promise<void> {
  await context.cancelDue(tx, remindersOf(meeting));
  await outdateMessages(tx, mailsOf(meeting));
  await outdateMessages(tx, remindersOf(meeting));
  await closeItem(
    tx,
    { unitId: meeting.holder, kind: 'meeting', refId: meeting.id },
    'cancelled',
    context.now,
  );
  await note(context, tx, meeting, 'meeting.cancelled');
}

/** After the time: no reminder waits, and the list row is done. */
export async function settleContact(context: CommandContext, tx: PersonTx, meeting: Meeting): Promise<void> {
  await context.cancelDue(tx, remindersOf(meeting));
  await outdateMessages(tx, remindersOf(meeting));
  await closeItem(tx, { unitId: meeting.holder, kind: 'meeting', refId: meeting.id }, 'done', context.now);
  await note(context, tx, meeting, `meeting.${meeting.state}`);
}
