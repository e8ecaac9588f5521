/** A professional says when they are free, week after week; times are made from it. */
import * as z from 'zod';
import { type CivilDate, civilIn, plusDays, startOfWeek } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import { DayField, ModalityField, SiteIdField, TimeField, type WeeklyPattern } from '../contract.ts';
import { insertPattern, sitesOf } from '../store/patterns.ts';
import { insertSlots } from '../store/slots.ts';
import { extendLater, holidaysFor, timesOf } from './extend-pattern.ts';

const MOST_AT_ONCE = 2000;

/** A field of a form that may be left empty. */
function orEmpty<T extends z.ZodType>(field: T) {
  return z.union([z.literal('').transform(() => null), field]).default(null);
}

function lastDayOf(firstDay: CivilDate, weeks: number): CivilDate {
  return plusDays(startOfWeek(firstDay), 7 * weeks - 1);
}

/**
 * Without a number of weeks it holds until further notice. Answers how many times were opened, how many were left out because
 * one is there already, what the clocks of a day did to the pattern, and the public holidays left out. Refuses `no-times`
 * when the pattern holds none, `too-many-times`, and `no-such-site`.
 */
export function addFreeTimes(packs: Packs) {
  return command({
    name: 'booking.add-free-times',
    input: z.strictObject({
      weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1).max(7),
      from: TimeField,
      until: TimeField,
      minutes: z.coerce.number().int().min(10).max(240),
      pauseMinutes: z.coerce.number().int().min(0).max(120).default(0),
      firstDay: DayField,
      /** Calendar weeks, the one of the first day included. */
      weeks: orEmpty(z.coerce.number().int().min(1).max(26)),
      modalities: z.array(ModalityField).min(1).max(3),
      siteId: orEmpty(SiteIdField),
      onHolidays: z.enum(['yes', 'no']).default('no'),
    }),
    async run(context, input) {
      const tx = context.reference('own-free-times');
      if (context.actor.kind !== 'staff') return refused('not-allowed');
      const { unitId, staffId } = context.actor;
      const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
      if (unit === undefined) return refused('not-found');
      const sites = await sitesOf(tx, unitId);
      if (input.siteId !== null && !sites.some((site) => site.id === input.siteId))
        return refused('no-such-site');
      const today = civilIn(context.now, unit.zone).date;
      const horizon = plusDays(today, packs[unit.country].booking.horizonDays);
      const lastDay = input.weeks === null ? null : lastDayOf(input.firstDay, input.weeks);
      const pattern: WeeklyPattern = {
        id: newId(),
        unitId,
        staffId,
        weekdays: [...new Set(input.weekdays)],
        from: input.from,
        until: input.until,
        minutes: input.minutes,
        pauseMinutes: input.pauseMinutes,
        firstDay: input.firstDay,
        lastDay,
        modalities: [...new Set(input.modalities)],
        siteId: input.siteId,
        onHolidays: input.onHolidays === 'yes',
        madeUntil: lastDay ?? (horizon > input.firstDay ? horizon : plusDays(input.firstDay, 7)),
      };
      const days = { from: pattern.firstDay, until: pattern.madeUntil };
      const planned = timesOf(pattern, days, unit, packs);
      const coming = planned.slots.filter((slot) => slot.startsAt > context.now);
      if (coming.length === 0) return refused('no-times');
      if (coming.length > MOST_AT_ONCE) return refused('too-many-times', { limit: String(MOST_AT_ONCE) });
      await insertPattern(tx, pattern);
      const made = await insertSlots(tx, { pattern, zone: unit.zone, times: coming });
      if (lastDay === null) await extendLater(context, tx, pattern, unit);
      return done({
        made,
        leftOut: coming.length - made,
        notes: planned.notes,
        holidays: holidaysFor(planned.closed, unit, packs),
      });
    },
  });
}
