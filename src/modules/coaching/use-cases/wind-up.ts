/** What ends with a period: what is owed around it, what waits to be sent, and at last the unit's way to the person. */
import { civilIn, type PlacedMoment } from '#kernel/dates.ts';
import { dropMeetings } from '#modules/booking/public.ts';
import { outdateMessages } from '#modules/notifications/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { moveFollowUp, readFollowUps } from '../store/follow-ups.ts';
import { endPause } from '../store/pauses.ts';
import type { Period } from '../store/periods.ts';
import { followUpKey } from './close-when-done.ts';

/** Effect keys of what is owed around a period's pauses begin so. */
export function pauseKey(periodId: string): string {
  return `coaching.pause:${periodId}:`;
}

/** Effect keys of a period's closing begin so. */
function closingKey(periodId: string): string {
  return `coaching.period:${periodId}:close`;
}

/** `again` tells one try from another; '' is the first. */
export async function planClosing(
  context: CommandContext,
  tx: PersonTx,
  period: Period,
  { at, again }: { readonly at: PlacedMoment; readonly again: string },
): Promise<void> {
  await context.due(tx, {
    kind: 'coaching.period-close',
    effectKey: `${closingKey(period.id)}${again}`,
    dueAt: at.instant,
    civil: { date: at.date, time: at.time, zone: period.zone },
    holder: period.unitId,
    payload: { periodId: period.id },
  });
}

/** A pause that lasts is over, and nobody is asked about it. */
export async function restIsOver(context: CommandContext, tx: PersonTx, period: Period): Promise<void> {
  await endPause(tx, period.id, civilIn(context.now, period.zone).date);
  await context.cancelDue(tx, pauseKey(period.id));
  await closeItem(tx, { unitId: period.unitId, kind: 'call', refId: period.id }, 'done', context.now);
}

/** Follow-ups that have not been held are not owed any more. */
export async function dropFollowUps(context: CommandContext, tx: PersonTx, period: Period): Promise<void> {
  for (const followUp of (await readFollowUps(tx)).filter((one) => one.periodId === period.id)) {
    await moveFollowUp(tx, followUp.id, { from: ['planned', 'invited'], to: 'cancelled', meetingId: null });
    await context.cancelDue(tx, followUpKey(followUp.id));
    for (const kind of ['follow-up', 'call'] as const)
      await closeItem(tx, { unitId: period.unitId, kind, refId: followUp.id }, 'cancelled', context.now);
  }
}

/** The unit has heard that the person has died: its own times and messages stop at once, without a word to anybody. */
export async function nothingMoreIsSent(
  context: CommandContext,
  tx: PersonTx,
  period: Period,
): Promise<void> {
  await dropMeetings(context, tx, period.unitId);
  await outdateMessages(tx, '');
}
