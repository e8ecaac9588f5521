/** What a resident sees of times: booked meetings, offers, and the free times of each offer by day. */
import * as z from 'zod';
import {
  type CivilDate,
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
  type Zone,
} from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import {
  DayField,
  type Meeting,
  MeetingIdField,
  type Offer,
  ResidentIdField,
  type Slot,
} from '../contract.ts';
import { type DayOfTimes, freeSlots, timesByDay } from '../rules/free-slots.ts';
import { findMeeting, readMeetings } from '../store/meetings.ts';
import { readOffers } from '../store/offers.ts';
import { openSlots, takenBetween } from '../store/slots.ts';
import { onTerms, type Terms, termsOf, termsOfChange } from './bookable-slot.ts';

export interface TimesShown {
  readonly days: readonly DayOfTimes<Slot>[];
  /** The first day with times after those shown; null when these are all. */
  readonly later: CivilDate | null;
}

export interface OfferedTimes {
  readonly offer: Offer;
  readonly times: TimesShown;
}

const DAYS_SHOWN = 8;

function startOfDay(date: CivilDate, where: Zone): Instant {
  return instantOf(date, civilTime('00:00'), where).instant;
}

/** Free times of one professional that fit the terms, from a day on; a few days at a time. */
async function timesFor(
  context: CommandContext,
  tx: PersonTx,
  terms: Terms,
  from: CivilDate | undefined,
): Promise<TimesShown> {
  const { unit, limits } = terms;
  const today = civilIn(context.now, unit.zone).date;
  const earliest = [terms.earliest, today, ...(from === undefined ? [] : [from])].toSorted().at(-1) ?? today;
  const span = {
    from: startOfDay(earliest, unit.zone),
    until: startOfDay(plusDays(earliest, limits.horizonDays), unit.zone),
  };
  const slots = await openSlots(tx, { unitId: terms.holder, staffId: terms.staffId, ...span });
  const taken = await takenBetween(tx, terms.staffId, span);
  const fitting = freeSlots(slots, taken, {
    earliest,
    now: context.now,
    minimumNoticeMinutes: limits.minimumNoticeMinutes,
  })
    .map((slot) => onTerms(slot, terms))
    .filter((slot) => slot !== null);
  const days = timesByDay(fitting);
  return { days: days.slice(0, DAYS_SHOWN), later: days[DAYS_SHOWN]?.date ?? null };
}

/** Meetings of the resident, and their open offers with the times that can be booked. */
export function listTimes(packs: Packs) {
  return command({
    name: 'booking.list-times',
    input: z.strictObject({ residentId: ResidentIdField, from: DayField.optional() }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'meeting',
      });
      if (!opened.ok) return opened;
      const meetings: readonly Meeting[] = await readMeetings(opened.value);
      const offers: OfferedTimes[] = [];
      for (const offer of (await readOffers(opened.value)).filter((one) => one.state === 'open')) {
        const terms = await termsOf(opened.value, packs, offer);
        offers.push({ offer, times: await timesFor(context, opened.value, terms, input.from) });
      }
      return done({ meetings, offers });
    },
  });
}

/** One meeting, and the times it can be moved to. */
export function listOtherTimes(packs: Packs) {
  return command({
    name: 'booking.list-other-times',
    input: z.strictObject({
      residentId: ResidentIdField,
      meetingId: MeetingIdField,
      from: DayField.optional(),
    }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'meeting',
        resourceId: input.meetingId,
      });
      if (!opened.ok) return opened;
      const meeting = await findMeeting(opened.value, input.meetingId);
      if (meeting === undefined) return refused('not-found');
      const terms = await termsOfChange(context, opened.value, packs, meeting);
      return done({ meeting, times: await timesFor(context, opened.value, terms, input.from) });
    },
  });
}
