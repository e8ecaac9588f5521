/** Builders for tests that need a coach with free times and a resident with an offer, and booking's own stage. */
import * as z from 'zod';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate, type CivilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command, type CommandRunner } from '#platform/command.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { type MeetingId, type MeetingKind, MODALITIES, type OfferId, type Slot } from './contract.ts';
import { openOffer } from './use-cases/open-offer.ts';
import { addFreeTimes } from './use-cases/add-free-times.ts';
import { bookMeeting } from './use-cases/book-meeting.ts';
import { loadPacks } from '#modules/packs/public.ts';
import { listTimes } from './use-cases/list-times.ts';

type Run = CommandRunner['run'];

/** Opens Tuesdays and Thursdays 13–16 in meetings of 45 minutes, for some weeks from a day. */
export async function someFreeTimes(
  run: Run,
  coach: StaffActor,
  given: { firstDay: CivilDate; weeks?: number },
): Promise<void> {
  const input = {
    weekdays: [2, 4],
    from: '13:00',
    until: '16:00',
    minutes: 45,
    firstDay: given.firstDay,
    weeks: given.weeks ?? 1,
    modalities: MODALITIES,
  };
  const outcome = await run(coach, addFreeTimes(loadPacks('content/packs')), input);
  if (!outcome.ok) throw new Error(`no free times: ${outcome.refusal}`);
}

/** An open offer from a coach to a resident; the relation must be there. */
export async function anOffer(
  run: Run,
  coach: StaffActor,
  resident: ResidentActor,
  given: { kind?: MeetingKind; earliest?: CivilDate } = {},
): Promise<OfferId> {
  const offer = command({
    name: 'testing.offer',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'write',
        resource: 'meeting',
      });
      if (!opened.ok) return opened;
      return done(
        await openOffer(context, opened.value, {
          holder: coach.unitId,
          staffId: coach.staffId,
          kind: given.kind ?? 'coaching',
          refId: newId(),
          modalities: MODALITIES,
          earliest: given.earliest ?? civilDate('2020-01-01'),
        }),
      );
    },
  });
  const outcome = await run(coach, offer, {});
  if (!outcome.ok) throw new Error(`no offer: ${outcome.refusal}`);
  return outcome.value;
}

/** What the resident is shown for an offer, in the order of time. */
export async function offeredSlots(
  run: Run,
  resident: ResidentActor,
  offerId: OfferId,
): Promise<readonly Slot[]> {
  const outcome = await run(resident, listTimes(loadPacks('content/packs')), {
    residentId: resident.residentId,
  });
  if (!outcome.ok) throw new Error(`no times: ${outcome.refusal}`);
  const offered = outcome.value.offers.find((one) => one.offer.id === offerId);
  return (offered?.times.days ?? []).flatMap((day) => day.parts.flatMap((part) => part.slots));
}

/** One of the times shown; a test that asks for more than there are fails here. */
export function slotAt(slots: readonly Slot[], index: number): Slot {
  const slot = slots[index];
  if (slot === undefined) throw new Error(`there are only ${slots.length} times`);
  return slot;
}

/** Reads as the owner of the database, behind every policy. */
export type OwnerReads = (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Everything that booking leaves behind for one resident, wherever it lies. */
export async function traces(owner: OwnerReads, resident: ResidentActor) {
  const rows = async (text: string): Promise<Record<string, unknown>[]> => owner(text, [resident.residentId]);
  return {
    meetings: await rows('select state, version from booking.meeting where resident_id = $1'),
    facts: (
      await rows(
        `select type from platform.fact where resident_id = $1 and type like 'meeting.%' order by id`,
      )
    ).map((row) => String(row['type'])),
    mails: (
      await rows(
        `select template, state from notifications.message where resident_id = $1 and template like 'time-%' order by id`,
      )
    ).map((row) => `${String(row['template'])} ${String(row['state'])}`),
    reminders: await rows(
      `select due_at, civil_date, civil_time from platform.due where resident_id = $1 and kind = 'booking.reminder' and state = 'waiting' order by due_at`,
    ),
    items: await rows(`select state, due_at from worklist.item where resident_id = $1 and kind = 'meeting'`),
  };
}

/** A coach with free times, a resident, and an offer between them with its times. */
export interface Stage {
  readonly coach: StaffActor;
  readonly resident: ResidentActor;
  readonly offerId: OfferId;
  readonly slots: readonly Slot[];
}

export interface BookingHouse {
  readonly app: TestApp;
  readonly place: Place;
  /** Free on Tuesdays and Thursdays for four weeks from 8 March 2027. */
  aCoach(): Promise<StaffActor>;
  aClient(): Promise<ResidentActor>;
  aStage(): Promise<Stage>;
  /** Books the first of the stage's times, or another. */
  book(stage: Stage, index?: number): Promise<{ readonly meetingId: MeetingId; readonly version: number }>;
}

/** The world of booking's tests: it is 1 March 2027 at a Swedish unit. */
export async function openBookingHouse(adminUrl: string, { poolSize = 12 } = {}): Promise<BookingHouse> {
  const app = await openTestApp(adminUrl, { poolSize });
  const place = await aUnit(app);
  await app.movableClock?.moveTo(
    instantOf(civilDate('2027-03-01'), civilTime('09:00'), zone('Europe/Stockholm')).instant,
  );
  async function aCoach(): Promise<StaffActor> {
    const coach = await aStaffMember(app, place);
    await someFreeTimes(app.run, coach, { firstDay: civilDate('2027-03-08'), weeks: 4 });
    return coach;
  }
  async function aClient(): Promise<ResidentActor> {
    const resident = await aResident(app);
    await aRelation(app, resident, place);
    return resident;
  }
  return {
    app,
    place,
    aCoach,
    aClient,
    async aStage() {
      const coach = await aCoach();
      const resident = await aClient();
      const offerId = await anOffer(app.run, coach, resident);
      return { coach, resident, offerId, slots: await offeredSlots(app.run, resident, offerId) };
    },
    async book({ resident, offerId, slots }, index = 0) {
      const { residentId } = resident;
      const input = { residentId, offerId, slotId: slotAt(slots, index).id, modality: 'video' };
      return mustRun(app.run(resident, bookMeeting(app.packs), input));
    },
  };
}
