/** What is made of a pattern: at once as far as times can be booked, and a week more each week while it holds. */
import { type CivilDate, civilIn, civilTime, instantOf, plusDays } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { type Holiday, holidayOn, type Packs } from '#modules/packs/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import type { UnitDueHandler } from '#platform/handlers.ts';
import type { WeeklyPattern } from '../contract.ts';
import { type PlannedTimes, slotsFromPattern } from '../rules/slots-from-pattern.ts';
import { holdPattern, markMadeUntil } from '../store/patterns.ts';
import { insertSlots } from '../store/slots.ts';

const EXTEND = 'booking.extend-pattern';
const PatternIdText = idSchema<'pattern'>();
/** Before anybody comes to work, and after the clocks have moved. */
const NIGHT = civilTime('04:00');
const WEEK = 7;

/** The times of a pattern between two days, both included. */
export function timesOf(
  pattern: WeeklyPattern,
  days: { readonly from: CivilDate; readonly until: CivilDate },
  unit: Pick<Unit, 'country' | 'zone'>,
  packs: Packs,
): PlannedTimes {
  const { holidays } = packs[unit.country];
  return slotsFromPattern({
    ...pattern,
    firstDay: days.from,
    lastDay: days.until,
    zone: unit.zone,
    isClosed: (day) => !pattern.onHolidays && holidayOn(day, holidays) !== undefined,
  });
}

/** The holidays on these days, with their names. */
export function holidaysFor(
  days: readonly CivilDate[],
  unit: Pick<Unit, 'country'>,
  packs: Packs,
): readonly Holiday[] {
  return days
    .map((day) => holidayOn(day, packs[unit.country].holidays))
    .filter((holiday) => holiday !== undefined);
}

/** A week from now more is made. */
export async function extendLater(
  context: CommandContext,
  tx: OpenTx,
  pattern: WeeklyPattern,
  unit: Pick<Unit, 'zone'>,
): Promise<void> {
  const at = instantOf(plusDays(civilIn(context.now, unit.zone).date, WEEK), NIGHT, unit.zone);
  await context.unitDue(tx, {
    kind: EXTEND,
    effectKey: `${EXTEND}:${pattern.id}:${at.date}`,
    dueAt: at.instant,
    civil: { date: at.date, time: at.time, zone: unit.zone },
    holder: pattern.unitId,
    payload: { patternId: pattern.id },
  });
}

/** Makes what has come within reach of a pattern that holds until further notice; an ended one is left. */
export function patternExtension(packs: Packs): UnitDueHandler {
  return {
    kind: EXTEND,
    about: 'unit',
    async run(context, item) {
      const tx = context.reference('own-free-times');
      const pattern = await holdPattern(tx, PatternIdText.parse(item.payload['patternId']));
      const unit = (await allUnits(tx.db)).find((one) => one.id === item.unitId);
      if (pattern === undefined || unit === undefined) return;
      const horizon = plusDays(civilIn(context.now, unit.zone).date, packs[unit.country].booking.horizonDays);
      if (horizon > pattern.madeUntil) {
        const days = { from: plusDays(pattern.madeUntil, 1), until: horizon };
        const { slots } = timesOf(pattern, days, unit, packs);
        const times = slots.filter((slot) => slot.startsAt > context.now);
        await insertSlots(tx, { pattern, zone: unit.zone, times });
        await markMadeUntil(tx, pattern.id, horizon);
      }
      await extendLater(context, tx, pattern, unit);
    },
  };
}
