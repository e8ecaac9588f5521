/** What a professional has said of their times: patterns, time off, and the unit's places. No person stands in it. */
import * as z from 'zod';
import { civilIn, instantOf, plusMinutes } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import {
  DayField,
  PatternIdField,
  type Site,
  SiteIdField,
  TimeField,
  type TimeOff,
  TimeOffIdField,
  type WeeklyPattern,
} from '../contract.ts';
import {
  closeSiteOf,
  endPatternOf,
  holdPattern,
  insertSite,
  patternsOf,
  sitesOf,
} from '../store/patterns.ts';
import { holdTimesOf, takenBetween } from '../store/slots.ts';
import { deleteTimeOff, insertTimeOff, timeOffFrom } from '../store/time-off.ts';

async function ownPlace(context: CommandContext) {
  const tx = context.reference('own-free-times');
  const { actor } = context;
  if (actor.kind !== 'staff') return undefined;
  const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
  if (unit === undefined) return undefined;
  return { tx, actor, unit, today: civilIn(context.now, unit.zone).date };
}

export const listAvailability = command({
  name: 'booking.list-availability',
  input: z.strictObject({}),
  async run(context) {
    const place = await ownPlace(context);
    if (place === undefined) return refused('not-allowed');
    const { tx, actor, unit, today } = place;
    const patterns: readonly WeeklyPattern[] = await patternsOf(tx, {
      unitId: unit.id,
      staffId: actor.staffId,
      today,
    });
    const timeOff: readonly TimeOff[] = await timeOffFrom(tx, actor.staffId, context.now);
    const sites: readonly Site[] = await sitesOf(tx, unit.id);
    return done({ patterns, timeOff, sites, zone: unit.zone, today });
  },
});

/** Answers how many coming times went. Booked meetings stay. Refuses `not-found` when it is not theirs or has ended. */
export const endPattern = command({
  name: 'booking.end-pattern',
  input: z.strictObject({ patternId: PatternIdField }),
  async run(context, input) {
    const place = await ownPlace(context);
    if (place === undefined) return refused('not-allowed');
    const { tx, actor } = place;
    const pattern = await holdPattern(tx, input.patternId);
    if (pattern === undefined || pattern.staffId !== actor.staffId) return refused('not-found');
    return done({ gone: await endPatternOf(tx, pattern.id, context.now) });
  },
});

const LONGEST_MINUTES = 370 * 24 * 60;

/**
 * Answers how many booked meetings lie in it: they stay, and are moved or cancelled one by one. Refuses `wrong-times` when it
 * ends before it begins, is over or is longer than a year.
 */
export const addTimeOff = command({
  name: 'booking.add-time-off',
  input: z.strictObject({ fromDay: DayField, fromTime: TimeField, untilDay: DayField, untilTime: TimeField }),
  async run(context, input) {
    const place = await ownPlace(context);
    if (place === undefined) return refused('not-allowed');
    const { tx, actor, unit } = place;
    const startsAt = instantOf(input.fromDay, input.fromTime, unit.zone).instant;
    const endsAt = instantOf(input.untilDay, input.untilTime, unit.zone).instant;
    if (endsAt <= startsAt || endsAt <= context.now) return refused('wrong-times');
    if (endsAt > plusMinutes(startsAt, LONGEST_MINUTES)) return refused('wrong-times');
    const off: TimeOff = { id: newId(), staffId: actor.staffId, zone: unit.zone, startsAt, endsAt };
    await holdTimesOf(tx, actor.staffId);
    await insertTimeOff(tx, off);
    const taken = await takenBetween(tx, actor.staffId, { from: startsAt, until: endsAt });
    const booked = taken.filter((one) => one.startsAt < endsAt && startsAt < one.endsAt).length;
    return done({ timeOffId: off.id, booked });
  },
});

/** Its times can be booked again. Refuses `not-found` when it is not theirs. */
export const removeTimeOff = command({
  name: 'booking.remove-time-off',
  input: z.strictObject({ timeOffId: TimeOffIdField }),
  async run(context, input) {
    const place = await ownPlace(context);
    if (place === undefined) return refused('not-allowed');
    const { tx, actor } = place;
    await holdTimesOf(tx, actor.staffId);
    return (await deleteTimeOff(tx, input.timeOffId, actor.staffId)) ? done(null) : refused('not-found');
  },
});

/** A place of the unit, for everybody who works there. Refuses `name-taken`. */
export const addSite = command({
  name: 'booking.add-site',
  input: z.strictObject({
    name: z.string().trim().min(1).max(80),
    travelMinutes: z.coerce.number().int().min(0).max(240),
  }),
  async run(context, input) {
    const place = await ownPlace(context);
    if (place === undefined) return refused('not-allowed');
    const site: Site = { id: newId(), unitId: place.unit.id, ...input };
    return (await insertSite(place.tx, site)) ? done({ siteId: site.id }) : refused('name-taken');
  },
});

/** Refuses `in-use` while a pattern leads there. */
export const closeSite = command({
  name: 'booking.close-site',
  input: z.strictObject({ siteId: SiteIdField }),
  async run(context, input) {
    const place = await ownPlace(context);
    if (place === undefined) return refused('not-allowed');
    const { tx, unit, today } = place;
    const closed = await closeSiteOf(tx, { siteId: input.siteId, unitId: unit.id, today });
    return closed ? done(null) : refused('in-use');
  },
});
