/** A freed time is offered to who has waited longest, kept for a while that is said, and goes on to the next. */
import { plusMinutes } from '#kernel/dates.ts';
import { idSchema, type UnitId } from '#kernel/ids.ts';
import { allUnits, mayBeContacted } from '#modules/identity/public.ts';
import { notify, outdateMessages } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readNotify } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { OpenTx, PersonTx } from '#platform/db.ts';
import type { DueHandler, UnitDueHandler } from '#platform/handlers.ts';
import { announce } from '#platform/live.ts';
import type { Meeting, OfferId, SlotId, WaitId } from '../contract.ts';
import { collides } from '../rules/free-slots.ts';
import { keptUntil } from '../rules/kept-until.ts';
import { holdSlot, takenBetween } from '../store/slots.ts';
import {
  dropKeep,
  endWaits,
  findWait,
  keepIfAwaited,
  keepUntil,
  nextInLine,
  offerInWait,
  passInWait,
} from '../store/waits.ts';

const FREED = 'booking.freed-time';
const KEPT_OVER = 'booking.kept-over';
const SlotIdText = idSchema<'slot'>();
const WaitIdText = idSchema<'wait'>();
/** Until a worker has looked who is next nobody takes the time past the line; without a worker it is free again. */
const LOOK_MINUTES = 5;

function messagesOf(waitId: WaitId): string {
  return `booking.kept:${waitId}:`;
}

async function goesOn(
  context: CommandContext,
  tx: OpenTx,
  freed: { readonly slotId: SlotId; readonly unitId: UnitId; readonly by: string },
): Promise<void> {
  if (!(await keepIfAwaited(tx, freed.slotId, plusMinutes(context.now, LOOK_MINUTES)))) {
    await dropKeep(tx, freed.slotId);
    return;
  }
  await context.unitDue(tx, {
    kind: FREED,
    effectKey: `${FREED}:${freed.slotId}:${freed.by}`,
    dueAt: context.now,
    holder: freed.unitId,
    payload: { slotId: freed.slotId },
  });
}

/** After a meeting has left its time. */
export async function timeFreed(
  context: CommandContext,
  tx: OpenTx,
  { meeting, version }: { readonly meeting: Meeting; readonly version: number },
): Promise<void> {
  if (meeting.slotId === null || meeting.startsAt <= context.now) return;
  const { slotId, holder, id } = meeting;
  await goesOn(context, tx, { slotId, unitId: holder, by: `${id}:${version}` });
}

/** A time that was kept is not taken: the person stays in line, and it goes on. False when it was kept no more. */
export async function passOn(
  context: CommandContext,
  tx: PersonTx,
  of: { readonly waitId: WaitId; readonly slotId: SlotId; readonly unitId: UnitId },
): Promise<boolean> {
  if (!(await passInWait(tx, of.waitId, of.slotId))) return false;
  await context.cancelDue(tx, `${KEPT_OVER}:${of.waitId}:`);
  await outdateMessages(tx, messagesOf(of.waitId));
  await goesOn(context, tx, { slotId: of.slotId, unitId: of.unitId, by: `${of.waitId}:passed` });
  return true;
}

/** The person waits no more with this offer. A time that was kept for them, and is not the one they take, goes on. */
export async function endWaiting(
  context: CommandContext,
  tx: PersonTx,
  offerId: OfferId,
  taken: SlotId | null,
): Promise<void> {
  const ended = await endWaits(tx, offerId);
  if (ended === null) return;
  await context.cancelDue(tx, `${KEPT_OVER}:${ended.id}:`);
  await outdateMessages(tx, messagesOf(ended.id));
  if (ended.slotId === null) return;
  if (ended.slotId === taken) await dropKeep(tx, ended.slotId);
  else await goesOn(context, tx, { slotId: ended.slotId, unitId: ended.holder, by: `${ended.id}:ended` });
}

/** Offers the freed time to the next in line whom the unit may write to; when there is none it is free for all. */
export function freedTime(packs: Packs): UnitDueHandler {
  return {
    kind: FREED,
    about: 'unit',
    async run(context, item) {
      const tx = context.reference('own-free-times');
      const slotId = SlotIdText.parse(item.payload['slotId']);
      const slot = await holdSlot(tx, slotId);
      const unit = (await allUnits(tx.db)).find((one) => one.id === item.unitId);
      if (slot === undefined || unit === undefined) return dropKeep(tx, slotId);
      const span = { from: slot.startsAt, until: slot.endsAt };
      const taken = await takenBetween(tx, slot.staffId, span);
      const until = keptUntil(context.now, slot, packs[unit.country].booking);
      if (until === null || taken.some((time) => collides(slot, time))) return dropKeep(tx, slotId);
      const passedOver: WaitId[] = [];
      for (;;) {
        const next = await nextInLine(tx, slotId, passedOver);
        if (next === undefined) return dropKeep(tx, slotId);
        const { residentId, waitId } = next;
        passedOver.push(waitId);
        const asked = { residentId, action: 'send', resource: 'meeting', holder: unit.id } as const;
        const opened = await context.person(asked);
        if (!opened.ok || !(await mayBeContacted(opened.value))) continue;
        const person = opened.value;
        if (!(await offerInWait(person, waitId, { slotId, until }))) continue;
        await keepUntil(person, slotId, slot.staffId, until);
        await context.due(person, {
          kind: KEPT_OVER,
          effectKey: `${KEPT_OVER}:${waitId}:${slotId}`,
          dueAt: until,
          holder: unit.id,
          payload: { waitId, slotId },
        });
        await notify(context, person, {
          effectKey: `${messagesOf(waitId)}${slotId}`,
          holder: unit.id,
          template: 'time-kept',
          payload: { startsAt: slot.startsAt, until, zone: (await readNotify(person)).zone ?? slot.zone },
        });
        await announce(person.db, `resident:${residentId}`);
        return;
      }
    },
  };
}

/** The while is over: the time goes on. */
export const keptTimeOver: DueHandler = {
  kind: KEPT_OVER,
  async run(context, item) {
    const opened = await context.person({
      residentId: item.residentId,
      action: 'send',
      resource: 'meeting',
      holder: item.holder,
    });
    // Erased meanwhile: what was kept ends by itself.
    if (!opened.ok) return;
    const wait = await findWait(opened.value, WaitIdText.parse(item.payload['waitId']));
    const slotId = SlotIdText.parse(item.payload['slotId']);
    if (wait === undefined) return;
    await passOn(context, opened.value, { waitId: wait.id, slotId, unitId: wait.holder });
  },
};
