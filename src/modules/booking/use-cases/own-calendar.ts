/** A professional's own open and booked times; booked ones lead to the person, through the unit's list. */
import * as z from 'zod';
import { type CivilDate, civilTime, instantOf, plusDays } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { openItems } from '#modules/worklist/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import { DayField, type Slot, type Taken } from '../contract.ts';
import { collides } from '../rules/free-slots.ts';
import { openSlots, takenBetween } from '../store/slots.ts';
import { timeOffFrom } from '../store/time-off.ts';

export interface BookedTime extends Taken {
  /** Whom it leads to; null when the meeting is over or belongs to another unit. */
  readonly residentId: ResidentId | null;
}

/** The actor's own times between two days of a unit that are open and not booked. For use inside a page's command. */
export async function ownFreeTimes(
  context: CommandContext,
  tx: OpenTx,
  where: { unit: Pick<Unit, 'id' | 'zone'>; from: CivilDate; until: CivilDate },
): Promise<readonly Slot[]> {
  if (context.actor.kind !== 'staff') return [];
  const { staffId } = context.actor;
  const midnight = civilTime('00:00');
  const span = {
    from: instantOf(where.from, midnight, where.unit.zone).instant,
    until: instantOf(where.until, midnight, where.unit.zone).instant,
  };
  const taken = await takenBetween(tx, staffId, span);
  const slots = await openSlots(tx, { unitId: where.unit.id, staffId, ...span });
  return slots.filter((slot) => slot.startsAt > context.now && !taken.some((time) => collides(slot, time)));
}

const DAYS_A_WEEK = 7;
const MOST_ITEMS = 2000;

/** Seven days from the day given: what is free, and what is booked. */
export const ownCalendar = command({
  name: 'booking.own-calendar',
  input: z.strictObject({ from: DayField }),
  async run(context, input) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    const tx = opened.value;
    const { unitId, staffId } = context.actor;
    const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
    if (unit === undefined) return refused('not-found');
    const midnight = civilTime('00:00');
    const span = {
      from: instantOf(input.from, midnight, unit.zone).instant,
      until: instantOf(plusDays(input.from, DAYS_A_WEEK), midnight, unit.zone).instant,
    };
    const slots = await openSlots(tx, { unitId, staffId, ...span });
    const taken = await takenBetween(tx, staffId, span);
    const items = await openItems(tx, {
      kinds: ['meeting'],
      staffId,
      dueBefore: span.until,
      limit: MOST_ITEMS,
    });
    const ofWeek = taken.filter((time) => time.startsAt < span.until && span.from < time.endsAt);
    const booked: readonly BookedTime[] = ofWeek.map((time) => ({
      meetingId: time.meetingId,
      slotId: time.slotId,
      kind: time.kind,
      modality: time.modality,
      interpreter: time.interpreter,
      startsAt: time.startsAt,
      endsAt: time.endsAt,
      pauseMinutes: time.pauseMinutes,
      place: time.place,
      travelMinutes: time.travelMinutes,
      residentId: items.find((item) => item.refId === time.meetingId)?.residentId ?? null,
    }));
    context.listed(
      tx,
      booked.flatMap((time) => (time.residentId === null ? [] : [time.residentId])),
      'meeting',
    );
    const free: readonly Slot[] = slots.filter((slot) => !taken.some((time) => collides(slot, time)));
    const timeOff = (await timeOffFrom(tx, staffId, span.from)).filter((off) => off.startsAt < span.until);
    return done({ free, booked, timeOff, zone: unit.zone, country: unit.country });
  },
});
