/** A professional takes an open time of their own away. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { SlotIdField } from '../contract.ts';
import { withdrawSlot } from '../store/slots.ts';

/** Refuses `not-free` when it is booked, withdrawn or not theirs. */
export const withdrawFreeTime = command({
  name: 'booking.withdraw-free-time',
  input: z.strictObject({ slotId: SlotIdField }),
  async run(context, input) {
    const tx = context.reference('own-free-times');
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    return (await withdrawSlot(tx, input.slotId, context.actor.staffId)) ? done(null) : refused('not-free');
  },
});
