/** A professional opens times by a weekly pattern. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { DayField, ModalityField, TimeField } from '../contract.ts';
import { slotsFromPattern } from '../rules/slots-from-pattern.ts';
import { insertSlots } from '../store/slots.ts';

const MOST_AT_ONCE = 600;

/**
 * Answers how many times were opened, how many were left out because one is open there already, and what the clocks
 * of a day did to the pattern. Refuses `no-times` when the pattern holds none, `too-many-times`.
 */
export const addFreeTimes = command({
  name: 'booking.add-free-times',
  input: z.strictObject({
    weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1).max(7),
    from: TimeField,
    until: TimeField,
    minutes: z.coerce.number().int().min(10).max(240),
    firstDay: DayField,
    weeks: z.coerce.number().int().min(1).max(26),
    modalities: z.array(ModalityField).min(1).max(3),
  }),
  async run(context, input) {
    const tx = context.reference('own-free-times');
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    const { unitId, staffId } = context.actor;
    const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
    if (unit === undefined) return refused('not-found');
    const planned = slotsFromPattern({ ...input, zone: unit.zone });
    const coming = planned.slots.filter((slot) => slot.startsAt > context.now);
    if (coming.length === 0) return refused('no-times');
    if (coming.length > MOST_AT_ONCE) return refused('too-many-times', { limit: String(MOST_AT_ONCE) });
    const modalities = [...new Set(input.modalities)];
    const made = await insertSlots(
      tx,
      coming.map((slot) => ({ ...slot, unitId, staffId, zone: unit.zone, modalities })),
    );
    return done({ made, leftOut: coming.length - made, notes: planned.notes });
  },
});
