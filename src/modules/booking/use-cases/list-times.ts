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
import { readNotify } from '#modules/residents/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import {
  DayField,
  type Meeting,
  MeetingIdField,
  type Offer,
  ResidentIdField,
  type Slot,
  type Wait,
} from '../contract.ts';
import { type DayOfTimes, freeSlots, timesByDay } from '../rules/free-slots.ts';
import { findMeeting, readMeetings } from '../store/meetings.ts';
import { readOffers } from '../store/offers.ts';
import { findSlot, openSlots, takenBetween } from '../store/slots.ts';
import { readWaits } from '../store/waits.ts';
import { daysAway, keptForOthers, onTerms, type Terms, termsOf, termsOfChange } from './bookable-slot.ts';

export interface TimesShown {
  readonly days: readonly DayOfTimes<Slot>[];
  /** The first day with times after those shown; null when these are all. */
  readonly later: CivilDate | null;
}

export interface OfferedTimes {
  readonly offer: Offer;
  readonly times: TimesShown;
  /** The person waits for a time that is freed, and perhaps one is kept for them; null when they do not. */
  readonly wait: (Wait & { readonly kept: Slot | null }) | null;
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
  const isAway = await daysAway(tx, terms.holder, terms.staffId, earliest);
  const kept = await keptForOthers(context, tx, terms.staffId);
  const present = slots.filter((slot) => !isAway(slot.date) && !kept.has(slot.id));
  const fitting = freeSlots(present, taken, {
    earliest,
    now: context.now,
    minimumNoticeMinutes: limits.minimumNoticeMinutes,
  })
    .map((slot) => onTerms(slot, terms))
    .filter((slot) => slot !== null);
  const days = timesByDay(fitting);
  return { days: days.slice(0, DAYS_SHOWN), later: days[DAYS_SHOWN]?.date ?? null };
}

async function keptSlot(context: CommandContext, tx: PersonTx, wait: Wait): Promise<Slot | null> {
  if (wait.slotId === null || wait.keptUntil === null || wait.keptUntil <= context.now) return null;
  return (await findSlot(tx, wait.slotId)) ?? null;
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
      const { zone: ownZone } = await readNotify(opened.value);
      const meetings: readonly Meeting[] = await readMeetings(opened.value);
      const waits = await readWaits(opened.value);
      const offers: OfferedTimes[] = [];
      for (const offer of (await readOffers(opened.value)).filter((one) => one.state === 'open')) {
        const terms = await termsOf(opened.value, packs, offer);
        const wait = waits.find((one) => one.offerId === offer.id && one.state !== 'ended');
        offers.push({
          offer,
          times: await timesFor(context, opened.value, terms, input.from),
          wait: wait === undefined ? null : { ...wait, kept: await keptSlot(context, opened.value, wait) },
        });
      }
      return done({ meetings, offers, ownZone });
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
      const { zone: ownZone } = await readNotify(opened.value);
      return done({ meeting, ownZone, times: await timesFor(context, opened.value, terms, input.from) });
    },
  });
}
